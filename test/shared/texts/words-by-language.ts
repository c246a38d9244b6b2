import type { Locale } from '../../../shared/kernel/words.ts';

/** By which words tests tell what a text speaks of. */
interface Words {
  /** Second words for a case or a refund, which no text uses. */
  readonly secondWords: RegExp;
  /** What no native writer would say here: words of another field, literal translations, words for the reader’s sex. */
  readonly strangeWords: RegExp;
  /** Papers handed in on the case page: they go by mail, for the page takes none. */
  readonly papersOnThePage: RegExp;
  readonly writingOnThePage: RegExp;
  readonly banking: RegExp;
  readonly blockCard: RegExp;
  readonly refund: RegExp;
  readonly supportTeam: string;
}

export const wordsByLanguage: Readonly<Record<Locale, Words>> = {
  en: {
    secondWords: /\bticket\b|\benquiry\b|\breimburse/i,
    strangeWords: /patience|\bkindly\b|debit-card/i,
    papersOnThePage: /(attach|upload)[^.]* case page|case page[^.]* (attach|upload)/i,
    writingOnThePage: /(write|answer)[^.]* case page/i,
    banking: /bank|statement|refund/i,
    blockCard: /bank (now )?to block the card/,
    refund: /refund/i,
    supportTeam: 'our support team',
  },
  sv: {
    secondWords: /\bfall(et)?\b|\breklamation/i,
    strangeWords:
      /tålamod|betalkort|betaltjänstleverantör|bluff|lurade betal|du har (hela|vårt)|tills du har vårt|hör(t|de)? (inte )?av dig sedan|vi hörde inte av|gottskriv|sätts in hos|senast den \{date\}\. Din|lagen ger dig i/i,
    papersOnThePage: /(bifoga|ladda upp)[^.]* ärendesid|ärendesida[^.]* (bifoga|ladda upp)/i,
    writingOnThePage: /(skriv|svara)[^.]* ärendesid/i,
    banking: /bank|återbetal/i,
    blockCard: /bank spärra kortet/,
    refund: /återbetal/i,
    supportTeam: 'vår kundtjänst',
  },
  ru: {
    secondWords: /(?<![а-яё])(заявк|кейс|возмещ|дел[оау](?![а-яё]))/i,
    strangeWords:
      /терпени|компенсац|инстанц|команд|не довол|решено\b|закон даёт|к вашему удовлетворению|распорядились|ответа на то|прямо\S+ списани|(?<![а-яё])вы (не )?[а-яё]+(ал|ил|ел|ял)(а|и\(а\))?(?![а-яё])/i,
    papersOnThePage: /(прилож|загруз)[^.]* странице обращения|странице обращения[^.]* (прилож|загруз)/i,
    writingOnThePage: /(напиш|ответ)[^.]* странице обращения/i,
    banking: /банк|возвра/i,
    blockCard: /банк заблокировать карту/,
    refund: /возврат/i,
    supportTeam: 'служба поддержки',
  },
  zh: {
    secondWords: /案件|个案|案子|返还|退钱|你/,
    strangeWords: /耐心|结案|不予|直接扣款|服务商|重新开启|同事/,
    papersOnThePage: /上传[^。]*工单页面|工单页面[^。]*上传/,
    writingOnThePage: /工单页面[^。]*(消息|答复|填写)/,
    banking: /银行|退款/,
    blockCard: /银行.*冻结银行卡/,
    refund: /已退|退还/,
    supportTeam: '客服团队',
  },
};
