import type { Locale } from '../domain/case.ts';
import type { RightMoney } from '../domain/statutory/money-owed.ts';
import { type Body, type Of, quoted, type Say } from './customer-body.ts';
import { formatMoney } from './format.ts';
import { formatInstant } from './format-instant.ts';
import { type Block, paragraph } from './letter.ts';
import type { Addressee, MailedRight } from './message.ts';

/** Tells why the answer takes longer, and when it comes. */
export function holdingReply(message: Of<'holding_reply'>, { locale }: Addressee, say: Say): Body {
  const by = message.until && formatInstant(locale, message.until);
  const { externalBody } = message;
  return {
    news: say('holding_reply.subject'),
    lead: say('holding_reply.lead'),
    before: [
      paragraph(say(`holding_reply.because.${message.because}`)),
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

/** Tells that a right was invoked, and what it gives. */
export function rightApplies({ right }: Of<'right_applies'>, { locale }: Addressee, say: Say): Body {
  return {
    news: say('right_applies.subject'),
    lead: say('right_applies.lead'),
    facts: [{ label: say('fact.law_until'), value: formatInstant(locale, right.by) }],
    after: rightsBlock([right], locale, say),
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

function rightText({ right, by, money }: MailedRight, locale: Locale, say: Say): string {
  const sentences = [
    say(`right.${right}.gives`),
    say('right.by', { by: formatInstant(locale, by) }),
    ...money.map((owed) => moneyText(owed, locale, say)),
  ];
  return say('format.fact', {
    label: say(`right.${right}.name`),
    value: sentences.join(locale === 'zh' ? '' : ' '),
  });
}

/** What is owed under a right, in a sentence. */
export function moneyText({ what, amount, since, by }: RightMoney, locale: Locale, say: Say): string {
  return say(`right.money.${what}`, {
    amount: formatMoney(locale, amount),
    by: by === null ? '' : formatInstant(locale, by),
    since: formatInstant(locale, since),
  });
}
