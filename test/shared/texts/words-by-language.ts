import type { Locale } from '../../../shared/kernel/words.ts';

/** By which words tests tell what a text speaks of. */
interface Words {
  /** Second words for a case or a refund, which no text uses. */
  readonly secondWords: RegExp;
  /** Papers handed in on the case page: they go by mail, for the page takes none. */
  readonly papersOnThePage: RegExp;
  readonly writingOnThePage: RegExp;
  readonly banking: RegExp;
  readonly refund: RegExp;
  readonly supportTeam: string;
}

export const wordsByLanguage: Readonly<Record<Locale, Words>> = {
  en: {
    secondWords: /\bticket\b|\benquiry\b|\breimburse/i,
    papersOnThePage: /(attach|upload)[^.]* case page|case page[^.]* (attach|upload)/i,
    writingOnThePage: /(write|answer)[^.]* case page/i,
    banking: /bank|statement|refund/i,
    refund: /refund/i,
    supportTeam: 'our support team',
  },
  sv: {
    secondWords: /\bfall(et)?\b|\breklamation/i,
    papersOnThePage: /(bifoga|ladda upp)[^.]* ärendesid|ärendesida[^.]* (bifoga|ladda upp)/i,
    writingOnThePage: /(skriv|svara)[^.]* ärendesid/i,
    banking: /bank|återbetal/i,
    refund: /återbetal/i,
    supportTeam: 'vår kundtjänst',
  },
  ru: {
    secondWords: /\bзаявк|\bкейс|\bвозмещ|\bдел[оау]\b/i,
    papersOnThePage: /(прилож|загруз)[^.]* странице обращения|странице обращения[^.]* (прилож|загруз)/i,
    writingOnThePage: /(напиш|ответ)[^.]* странице обращения/i,
    banking: /банк|возвра/i,
    refund: /возврат/i,
    supportTeam: 'служба поддержки',
  },
  zh: {
    secondWords: /工单|个案(?!件)|返还|退钱|你/,
    papersOnThePage: /上传[^。]*案件页面|案件页面[^。]*上传/,
    writingOnThePage: /案件页面[^。]*(消息|答复|填写)/,
    banking: /银行|退款/,
    refund: /已退|退还/,
    supportTeam: '客服团队',
  },
};
