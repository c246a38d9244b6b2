import { exceeds, type Money, minusAtLeastZero } from '../../kernel/money.ts';
import { type Body, type Of, quoted, type Say } from '../../mail/customer-body.ts';
import type { Block, Fact } from '../../mail/letter.ts';
import { paragraph } from '../../mail/letter.ts';
import type { Addressee, Rights } from '../../mail/message.ts';
import { isShopCredit, type RefundPath } from '../../payments/refund.ts';
import { chargeTexts } from '../../texts/charge.ts';
import { formatDate, formatMoney } from '../../texts/format.ts';
import { toldOutcome } from '../../texts/told-outcome.ts';
import { appealKey, outcomeTextKey } from '../../views/timeline.ts';

/** Tells what the customer got back, and asks whether it solves the problem. */
export function outcome(message: Of<'outcome'>, { locale }: Addressee, say: Say): Body {
  const { words, path, charged, decidedBy } = message;
  const amount = formatMoney(locale, message.amount);
  const disputedAmount = formatMoney(locale, message.disputedAmount);
  const date = formatDate(locale, message.expectedBy);
  const way = wayOf(path);
  const kept = way === 'refund' ? notRefunded(message.disputedAmount, message.amount) : null;
  const rest = kept && formatMoney(locale, kept);
  const labels = factLabels[way];
  const charge = charged && chargeTexts(locale, { charged, amount: message.amount });
  const amounts = { amount, disputedAmount, ...charge };
  return {
    news: say(`outcome.subject.${toldOutcome(message.outcome, path)}`, amounts),
    lead: say(outcomeTextKey(message.outcome, message.reason, decidedBy, path), amounts),
    facts: [
      { label: say('fact.disputed_amount'), value: disputedAmount },
      ...(rest === null ? [] : [{ label: say('fact.not_refunded'), value: rest }]),
      { label: say(labels.amount), value: amount },
      charge
        ? { label: say('charge.label'), value: say('charge.instead', charge) }
        : { label: say(labels.path), value: say(`path.${path}`) },
      { label: say(labels.date), value: date },
      { label: say(labels.reference), value: message.traceReference },
    ],
    after: [
      ...(rest === null
        ? []
        : [paragraph(say('outcome.arithmetic', { disputedAmount, notRefunded: rest, amount }))]),
      ...quoted(words, say('mail.colleague_explains')),
      paragraph(say(labels.closing, { date, ...amounts })),
      ...confirmOrAppeal(message, say),
    ],
    button: 'outcome.button',
    reachUs: 'page_or_mail',
  };
}

function wayOf(path: RefundPath): keyof typeof factLabels {
  if (path === 'goodwill') return 'gift';
  if (path === 'before_capture') return 'correction';
  return isShopCredit(path) ? 'credit' : 'refund';
}

const creditLabels = {
  amount: 'fact.credit_amount',
  path: 'fact.paid_to',
  date: 'fact.credited_by',
  reference: 'fact.reference',
  closing: 'outcome.credit',
} as const;
/** A credit with the shop shows on no statement, and no bank can trace it. */
const factLabels = {
  refund: {
    amount: 'fact.refund_amount',
    path: 'fact.refund_path',
    date: 'fact.expected_by',
    reference: 'fact.trace_reference',
    closing: 'outcome.trace',
  },
  credit: creditLabels,
  gift: { ...creditLabels, amount: 'gift.amount' },
  correction: {
    amount: 'charge.taken_off',
    path: 'fact.refund_path',
    date: 'charge.released_by',
    reference: 'fact.reference',
    closing: 'outcome.hold',
  },
} as const;

/** Tells why no money goes back, on which rule, and how to appeal. */
export function withoutRefund(
  message: Of<'declined' | 'explained' | 'fault_fixed'>,
  { locale }: Addressee,
  say: Say,
): Body {
  const amount = formatMoney(locale, message.disputedAmount);
  return {
    news: message.kind === 'declined' ? say('declined.subject', { amount }) : say(`${message.kind}.subject`),
    lead: say(`${message.kind}.lead`),
    before: quoted(message.words, say('mail.colleague_explains')),
    facts: [
      { label: say('fact.reason'), value: say(`reason.${message.reason}`) },
      { label: say('fact.disputed_amount'), value: amount },
      { label: say('fact.clause'), value: message.clause },
    ],
    after: confirmOrAppeal(message, say),
    button: 'outcome.button',
    reachUs: 'page_or_mail',
  };
}

/** Says that the case is closed, as the customer wished. */
export function closed(message: Of<'closed'>, to: Addressee, say: Say): Body {
  return {
    news: say('closed.subject'),
    lead: say('closed.lead'),
    facts: paidAmount(message, to, say),
    after: [
      ...cameOut(message, to, say),
      ...rights(message.rights, to, say),
      paragraph(say('closed.return')),
    ],
    button: 'mail.open_case',
    reachUs: 'mail',
  };
}

/** Says that the case is closed because the customer did not answer, and how to come back. */
export function closedBySilence(message: Of<'closed_by_silence'>, to: Addressee, say: Say): Body {
  return {
    news: say('closed_by_silence.subject'),
    lead: say('closed_by_silence.lead'),
    facts: paidAmount(message, to, say),
    after: [
      ...cameOut(message, to, say),
      ...rights(message.rights, to, say),
      paragraph(say('closed_by_silence.return')),
    ],
    button: 'mail.open_case',
    reachUs: 'mail',
  };
}

/** What the customer can still do, and until when. */
function rights(
  { appealUntil, reopenUntil, externalBody }: Rights,
  { locale }: Addressee,
  say: Say,
): Block[] {
  const appeal =
    appealUntil === null
      ? say('appeal.exhausted', { externalBody: externalBody ?? say('appeal.unnamed_body') })
      : say('rights.appeal', { date: formatDate(locale, appealUntil) });
  return [paragraph(appeal), paragraph(say('rights.reopen', { date: formatDate(locale, reopenUntil) }))];
}

function confirmOrAppeal(
  { appealsLeft, externalBody }: { readonly appealsLeft: number; readonly externalBody: string | null },
  say: Say,
): Block[] {
  return [
    paragraph(say('outcome.confirm')),
    paragraph(say(appealKey(appealsLeft), { externalBody: externalBody ?? say('appeal.unnamed_body') })),
  ];
}

/** What stays with us; null where all goes back, or the refund is in another currency than the claim. */
function notRefunded(disputed: Money, refunded: Money): Money | null {
  if (disputed.currency !== refunded.currency || !exceeds(disputed, refunded)) return null;
  return minusAtLeastZero(disputed, refunded);
}

function paidAmount(
  { amount, path }: Of<'closed' | 'closed_by_silence'>,
  { locale }: Addressee,
  say: Say,
): Fact[] {
  if (amount === null) return [];
  const label = factLabels[wayOf(path ?? 'original_method')].amount;
  return [{ label: say(label), value: formatMoney(locale, amount) }];
}

/** The outcome in a sentence; nothing where money moved and its amount is not known. */
function cameOut(
  { outcome: kind, amount, path }: Of<'closed' | 'closed_by_silence'>,
  { locale }: Addressee,
  say: Say,
): Block[] {
  const told = toldOutcome(kind, path);
  switch (told) {
    case 'explained':
    case 'fault_fixed':
    case 'declined':
      return [paragraph(say(`closed.outcome.${told}`))];
    default:
      return amount === null
        ? []
        : [paragraph(say(`closed.outcome.${told}`, { amount: formatMoney(locale, amount) }))];
  }
}
