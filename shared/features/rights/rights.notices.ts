import { dateIn } from '../../kernel/calendar/business-days.ts';
import type { Locale } from '../../kernel/words.ts';
import { type Body, type Of, quoted, type Say } from '../../mail/customer-body.ts';
import { type Block, paragraph } from '../../mail/letter.ts';
import type { Addressee, MailedRight } from '../../mail/message.ts';
import { formatDate, formatMoney } from '../../texts/format.ts';
import type { RightMoney } from './money-owed.rules.ts';

/** Tells why the answer takes longer, and when it comes. */
export function holdingReply(message: Of<'holding_reply'>, { locale }: Addressee, say: Say): Body {
  const by = message.until && formatDate(locale, message.until);
  const { because, externalBody } = message;
  return {
    news: say('holding_reply.subject'),
    lead: say('holding_reply.lead'),
    before: [
      ...(because === null ? [] : [paragraph(say(`holding_reply.because.${because}`))]),
      ...quoted(message.words, say('mail.colleague_explains')),
    ],
    facts: [
      { label: say('fact.right_applies'), value: say(`right.${message.right}.name`) },
      ...(by === null ? [] : [{ label: say('fact.law_until'), value: by }]),
    ],
    after: [
      paragraph(by === null ? say('holding_reply.soon') : say('holding_reply.until', { by })),
      ...(externalBody === null ? [] : [paragraph(say('holding_reply.external', { externalBody }))]),
    ],
    button: 'mail.open_case',
    reachUs: 'page_or_mail',
  };
}

/** Tells of rights that the acknowledgement did not know of, and what they give. */
export function rightApplies({ rights }: Of<'right_applies'>, { locale }: Addressee, say: Say): Body {
  return {
    news: say('right_applies.subject'),
    lead: say('right_applies.lead'),
    facts: [],
    after: rightsBlock(rights, locale, say),
    button: 'mail.open_case',
    reachUs: 'page_or_mail',
  };
}

/** The rights of a case, one item each; nothing where there are none. */
export function rightsBlock(rights: readonly MailedRight[], locale: Locale, say: Say): Block[] {
  if (rights.length === 0) return [];
  return [
    paragraph(say('right.intro')),
    { type: 'list', items: rights.map((right) => rightText(right, locale, say)) },
  ];
}

function rightText(mailed: MailedRight, locale: Locale, say: Say): string {
  const { right, by, passed, timeZone, money } = mailed;
  const sentences = [
    say(`right.${right}.gives`),
    say(passed ? 'right.by.passed' : 'right.by', { by: formatDate(locale, dateIn(timeZone, by)) }),
    ...money.map((owed) => moneyText(owed, mailed, locale, say)),
  ];
  return say('format.fact', {
    label: say(`right.${right}.name`),
    value: sentences.join(locale === 'zh' ? '' : ' '),
  });
}

/** What is owed under a right, in a sentence: what it is, or was, due by. */
export function moneyText(
  { what, amount, since, by }: RightMoney,
  { passed, timeZone }: Pick<MailedRight, 'passed' | 'timeZone'>,
  locale: Locale,
  say: Say,
): string {
  const key =
    passed && what !== 'compensation'
      ? (`right.money.${what}.passed` as const)
      : (`right.money.${what}` as const);
  return say(key, {
    amount: formatMoney(locale, amount),
    by: by === null ? '' : formatDate(locale, dateIn(timeZone, by)),
    since: formatDate(locale, dateIn(timeZone, since)),
  });
}
