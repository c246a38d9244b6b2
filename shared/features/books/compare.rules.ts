import type { RefundId } from '../../kernel/ids.ts';
import type { Currency } from '../../kernel/money.ts';
import { dateOf, type Instant, type PlainDate } from '../../kernel/time.ts';
import { countsAsRefunded } from '../../payments/payment-facts.ts';
import type { RefundIntent, RefundMade } from '../../payments/refund-books.ts';

/**
 * How the gateway's books can differ from ours. `not_recorded`: money went back of which we know nothing, or which we
 * hold for failed or not sent. `not_paid`: we hold a refund for paid, or on its way, that the gateway does not know, or
 * that failed or came back. `paid_twice`: more than one refund under one id.
 */
export const differenceKinds = [
  'not_recorded',
  'not_paid',
  'other_amount',
  'other_payment',
  'paid_twice',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** What staff and operators call each kind, in English. */
export const differenceNames: Readonly<Record<DifferenceKind, string>> = {
  not_recorded: 'paid, but not recorded',
  not_paid: 'recorded, but not paid',
  other_amount: 'another amount or currency',
  other_payment: 'another payment',
  paid_twice: 'paid more than once under one id',
};

/** One refund of which the two books tell different things, with what each of them tells. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly refundId: RefundId;
  readonly intent: RefundIntent | null;
  /** Every refund that the gateway has under this id. */
  readonly made: readonly RefundMade[];
}

/** The refunds of a time, as each side has them. */
export interface Books {
  readonly intents: readonly RefundIntent[];
  readonly made: readonly RefundMade[];
}

/** Refunds that hold money, by side; `sum` in minor units. */
export interface Total {
  readonly currency: Currency;
  readonly recorded: { readonly refunds: number; readonly sum: number };
  readonly made: { readonly refunds: number; readonly sum: number };
}

/** What a look at both books came to. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** By currency, in alphabetical order; without the refunds that are under way. */
  readonly totals: readonly Total[];
  /** Refunds too young to be settled, which the reconciler asks about each minute. */
  readonly underWay: number;
}

/**
 * Days, counted back from today, of which the daily reconciliation asks about refunds that failed late or came back.
 */
export const daysOfReturnedRefunds = 30;

export const nothingCompared: Comparison = { differences: [], totals: [], underWay: 0 };

/** Everything that the two sides tell of one refund. */
type Entry = Pick<Difference, 'refundId' | 'intent' | 'made'>;

/** Holds the two books against each other. What was intended after `settledBy` need not be settled yet. */
export function compareBooks({ intents, made }: Books, settledBy: Instant): Comparison {
  const entries = new Map<RefundId, Entry>(
    intents.map((intent) => [intent.refundId, { refundId: intent.refundId, intent, made: [] }]),
  );
  for (const one of made) {
    const refundId = one.reference;
    const entry = entries.get(refundId) ?? { refundId, intent: null, made: [] };
    entries.set(refundId, { ...entry, made: [...entry.made, one] });
  }
  const [differences, settled]: [Difference[], Entry[]] = [[], []];
  let underWay = 0;
  for (const entry of entries.values()) {
    const young = entry.intent !== null && isYoung(entry.intent, settledBy);
    const kind = differenceIn(entry, young);
    if (kind) differences.push({ kind, ...entry });
    if (young && !kind) underWay += 1;
    else settled.push(entry);
  }
  return { differences, totals: totalsOf(settled), underWay };
}

/** Sums up two looks at different refunds. */
export function addComparisons(a: Comparison, b: Comparison): Comparison {
  const totals = new Map(a.totals.map((total) => [total.currency, total]));
  for (const { currency, recorded, made } of b.totals) {
    const before = totals.get(currency);
    totals.set(currency, {
      currency,
      recorded: added(before?.recorded, recorded),
      made: added(before?.made, made),
    });
  }
  return {
    differences: [...a.differences, ...b.differences],
    totals: inOrder(totals.values()),
    underWay: a.underWay + b.underWay,
  };
}

/**
 * True where the gateway tells of a refund as failed or sent back that we hold for paid or on its way, and that it made on
 * `askedSince` or later: once it is asked, the case hears of it and the books agree. That is news rather than a fault.
 */
export function isNews({ kind, intent, made }: Difference, askedSince: PlainDate): boolean {
  return (
    kind === 'not_paid' &&
    made.some(
      ({ paymentReference, createdAt }) =>
        paymentReference === intent?.paymentReference && dateOf(createdAt) >= askedSince,
    )
  );
}

function differenceIn({ intent, made }: Entry, young: boolean): DifferenceKind | null {
  const counting = made.filter(countsAsRefunded);
  if (counting.length > 1) return 'paid_twice';
  const [paid] = counting;
  if (!intent) return paid ? 'not_recorded' : null;
  if (!paid) return !young && isBookedAsPaid(intent) ? 'not_paid' : null;
  if (paid.paymentReference !== intent.paymentReference) return 'other_payment';
  const { amount, currency } = intent.amount;
  if (paid.amount.amount !== amount || paid.amount.currency !== currency) return 'other_amount';
  return young || isBookedAsPaid(intent) ? null : 'not_recorded';
}

/** True where a refund has neither succeeded nor failed, and had no time to. */
export function isYoung({ status, intendedAt }: RefundIntent, settledBy: Instant): boolean {
  return status !== 'succeeded' && status !== 'failed' && intendedAt > settledBy;
}

/** True where our books say that its money went back, or is on its way. */
function isBookedAsPaid({ status }: RefundIntent): boolean {
  return status !== 'failed' && status !== 'intended' && status !== 'unknown';
}

function totalsOf(entries: readonly Entry[]): Total[] {
  const totals = new Map<Currency, Total>();
  const count = (side: 'recorded' | 'made', currency: Currency, sum: number) => {
    const none = { refunds: 0, sum: 0 };
    const before = totals.get(currency) ?? { currency, recorded: none, made: none };
    totals.set(currency, { ...before, [side]: added(before[side], { refunds: 1, sum }) });
  };
  for (const { intent, made } of entries) {
    if (intent && isBookedAsPaid(intent)) count('recorded', intent.amount.currency, intent.amount.amount);
    for (const { amount } of made.filter(countsAsRefunded)) count('made', amount.currency, amount.amount);
  }
  return inOrder(totals.values());
}

function added(a: Total['made'] | undefined, b: Total['made']): Total['made'] {
  return { refunds: (a?.refunds ?? 0) + b.refunds, sum: (a?.sum ?? 0) + b.sum };
}

function inOrder(totals: Iterable<Total>): Total[] {
  return [...totals].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
