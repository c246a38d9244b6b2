import type { Locale } from '../../../shared/kernel/words.ts';

/** What no text in a language may say. */
interface Unwanted {
  /** Second words for a case or a refund. */
  readonly secondWords: RegExp;
  /** Papers go by mail: the case page takes none. */
  readonly papersOnThePage: RegExp;
  /** Writing on the page, where it takes nothing any more. */
  readonly writingOnThePage: RegExp;
}

export const unwanted: Readonly<Record<Locale, Unwanted>> = {
  en: {
    secondWords: /\bticket\b|\benquiry\b|\breimburse/i,
    papersOnThePage: /(attach|upload)[^.]* case page|case page[^.]* (attach|upload)/i,
    writingOnThePage: /(write|answer)[^.]* case page/i,
  },
  sv: {
    secondWords: /\bfall(et)?\b|\breklamation/i,
    papersOnThePage: /(bifoga|ladda upp)[^.]* ärendesid|ärendesida[^.]* (bifoga|ladda upp)/i,
    writingOnThePage: /(skriv|svara)[^.]* ärendesid/i,
  },
  ru: {
    secondWords: /\bзаявк|\bкейс|\bвозмещ|\bдел[оау]\b/i,
    papersOnThePage: /(прилож|загруз)[^.]* странице обращения|странице обращения[^.]* (прилож|загруз)/i,
    writingOnThePage: /(напиш|ответ)[^.]* странице обращения/i,
  },
  zh: {
    secondWords: /工单|个案(?!件)|返还|退钱|你/,
    papersOnThePage: /上传[^。]*案件页面|案件页面[^。]*上传/,
    writingOnThePage: /案件页面[^。]*(消息|答复|填写)/,
  },
};
