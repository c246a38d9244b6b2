import { exceeds, type Money, minusAtLeastZero } from '../domain/money.ts';
import { outcomeTextKey } from './case-texts.ts';
import { type Body, type Of, quoted, type Say } from './customer-body.ts';
import { formatDate, formatMoney } from './format.ts';
import type { Block, Fact } from './letter.ts';
import { paragraph } from './letter.ts';
import type { Addressee, MailedOutcome } from './message.ts';

/** Tells of a refund that was made, and asks whether it solves the problem. */
export function outcome(message: Of<'outcome'>, { locale }: Addressee, say: Say): Body {
  const { words } = message;
  const amount = formatMoney(locale, message.amount);
  const disputedAmount = formatMoney(locale, message.disputedAmount);
  const date = formatDate(locale, message.expectedBy);
  const kept = notRefunded(message.disputedAmount, message.amount);
  const rest = kept && formatMoney(locale, kept);
  const decidedBy = words === null ? 'machine' : 'person';
  return {
    news: say(`outcome.subject.${message.outcome}`, { amount }),
    lead: say(outcomeTextKey(message.outcome, message.reason, decidedBy), { amount, disputedAmount }),
    facts: [
      { label: say('fact.disputed_amount'), value: disputedAmount },
      ...(rest === null ? [] : [{ label: say('fact.not_refunded'), value: rest }]),
      { label: say('fact.refund_amount'), value: amount },
      { label: say('fact.refund_path'), value: say('path.original_method') },
      { label: say('fact.expected_by'), value: date },
      { label: say('fact.trace_reference'), value: message.traceReference },
    ],
    after: [
      ...(rest === null
        ? []
        : [paragraph(say('outcome.arithmetic', { disputedAmount, notRefunded: rest, amount }))]),
      ...quoted(words, say('mail.colleague_explains')),
      paragraph(say('outcome.trace', { date })),
      ...confirmOrAppeal(message.externalBody, say),
    ],
    button: 'outcome.button',
    reachUs: 'page_or_mail',
  };
}

/** Tells why no money goes back, on which rule, and how to appeal. */
export function withoutRefund(message: Of<'declined' | 'explained'>, { locale }: Addressee, say: Say): Body {
  const amount = formatMoney(locale, message.disputedAmount);
  const news = message.kind === 'declined' ? say('declined.subject', { amount }) : say('explained.subject');
  return {
    news,
    lead: say(`${message.kind}.lead`),
    before: quoted(message.words, say('mail.colleague_explains')),
    facts: [
      { label: say('fact.reason'), value: say(`reason.${message.reason}`) },
      { label: say('fact.disputed_amount'), value: amount },
      { label: say('fact.clause'), value: message.clause },
    ],
    after: confirmOrAppeal(message.externalBody, say),
    button: 'outcome.button',
    reachUs: 'page_or_mail',
  };
}

/** Says that the case is closed, as the customer wished. */
export function closed(message: Of<'closed'>, to: Addressee, say: Say): Body {
  return {
    news: say('closed.subject'),
    lead: say('closed.lead'),
    facts: refundedAmount(message.amount, to, say),
    after: [...cameOut(message.outcome, message.amount, to, say), paragraph(say('closed.return'))],
    button: 'mail.open_case',
    reachUs: 'mail',
  };
}

/** Says that the case is closed because the customer did not answer, and how to come back. */
export function closedBySilence(message: Of<'closed_by_silence'>, to: Addressee, say: Say): Body {
  return {
    news: say('closed_by_silence.subject'),
    lead: say('closed_by_silence.lead'),
    facts: refundedAmount(message.amount, to, say),
    after: [...cameOut(message.outcome, message.amount, to, say), paragraph(say('closed_by_silence.return'))],
    button: 'mail.open_case',
    reachUs: 'mail',
  };
}

function confirmOrAppeal(externalBody: string | null, say: Say): Block[] {
  return [
    paragraph(say('outcome.confirm')),
    paragraph(say('appeal', { externalBody: externalBody ?? say('appeal.unnamed_body') })),
  ];
}

/** What stays with us; null where all goes back, or the refund is in another currency than the claim. */
function notRefunded(disputed: Money, refunded: Money): Money | null {
  if (disputed.currency !== refunded.currency || !exceeds(disputed, refunded)) return null;
  return minusAtLeastZero(disputed, refunded);
}

function refundedAmount(amount: Money | null, { locale }: Addressee, say: Say): Fact[] {
  return amount === null ? [] : [{ label: say('fact.refund_amount'), value: formatMoney(locale, amount) }];
}

/** The outcome in a sentence; nothing where it is a refund whose amount is not known. */
function cameOut(kind: MailedOutcome, amount: Money | null, { locale }: Addressee, say: Say): Block[] {
  switch (kind) {
    case 'explained':
    case 'declined':
      return [paragraph(say(`closed.outcome.${kind}`))];
    default:
      return amount === null
        ? []
        : [paragraph(say(`closed.outcome.${kind}`, { amount: formatMoney(locale, amount) }))];
  }
}
