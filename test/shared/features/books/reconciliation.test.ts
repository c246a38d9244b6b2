import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addComparisons,
  type Books,
  compareBooks,
  type Difference,
  type DifferenceKind,
  isNews,
  nothingCompared,
} from '../../../../shared/features/books/compare.rules.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { dateOf } from '../../../../shared/kernel/time.ts';
import type { RefundIntent, RefundMade } from '../../../../shared/payments/refund-books.ts';
import { daysAgo, now } from '../../../builders/clock.ts';
import { intent, made, refund } from '../../../builders/payments/refund-books.ts';

const settledBy = daysAgo(1);
const young = { intendedAt: now };
const sek = { amount: money(4990, 'SEK') };

/** What our books hold of one refund, what the gateway has under its id, and what differs. */
const pairs: readonly (readonly [
  string,
  RefundIntent | null,
  readonly RefundMade[],
  DifferenceKind | null,
])[] = [
  ['paid and recorded', intent(), [made()], null],
  ['recorded as paid, on its way at the gateway', intent(), [made({ status: 'pending' })], null],
  ['failed on both sides', intent({ status: 'failed' }), [made({ status: 'failed' })], null],
  ['failed before the gateway kept anything', intent({ status: 'failed' }), [], null],
  ['failed, and returned at the gateway', intent({ status: 'failed' }), [made({ status: 'returned' })], null],
  ['paid and then repeated in vain', intent(), [made(), made({ status: 'failed' })], null],

  ['made, and in no book of ours', null, [made()], 'not_recorded'],
  ['on its way, and in no book of ours', null, [made({ status: 'pending' })], 'not_recorded'],
  ['failed, and in no book of ours', null, [made({ status: 'failed' })], null],
  ['recorded as failed, and paid', intent({ status: 'failed' }), [made()], 'not_recorded'],
  ['recorded as not sent, and paid', intent({ status: 'intended' }), [made()], 'not_recorded'],
  ['recorded as unclear, and paid', intent({ status: 'unknown' }), [made()], 'not_recorded'],

  ['recorded as paid, and unknown to the gateway', intent(), [], 'not_paid'],
  ['recorded as paid, and failed', intent(), [made({ status: 'failed' })], 'not_paid'],
  ['recorded as paid, and returned', intent(), [made({ status: 'returned' })], 'not_paid'],
  ['recorded as on its way, and unknown', intent({ status: 'pending' }), [], 'not_paid'],
  [
    'recorded as waiting for the customer, and unknown',
    intent({ status: 'requires_action' }),
    [],
    'not_paid',
  ],
  ['never sent, and not there', intent({ status: 'intended' }), [], null],
  ['unclear, and not there', intent({ status: 'unknown' }), [], null],

  ['of another amount', intent(), [made({ amount: money(4989, 'EUR') })], 'other_amount'],
  ['in another currency', intent(), [made(sek)], 'other_amount'],
  ['of another amount, and failed', intent({ status: 'failed' }), [made({ ...sek, status: 'failed' })], null],
  ['on another payment', intent(), [made({ paymentReference: 'pay_2' })], 'other_payment'],
  ['paid twice', intent(), [made(), made({ gatewayReference: 're_2' })], 'paid_twice'],
  ['paid twice, known to nobody', null, [made(), made({ paymentReference: 'pay_2' })], 'paid_twice'],

  ['young and on its way', intent({ ...young, status: 'pending' }), [], null],
  ['young and unclear, though paid', intent({ ...young, status: 'unknown' }), [made()], null],
  ['young and of another amount', intent({ ...young, status: 'unknown' }), [made(sek)], 'other_amount'],
  ['young, recorded as paid, and unknown', intent(young), [], 'not_paid'],
  ['young, recorded as failed, and paid', intent({ ...young, status: 'failed' }), [made()], 'not_recorded'],
];

describe('a refund that is', () => {
  it.each(pairs)('%s', (_, recorded, gateway, kind) => {
    const books = { intents: recorded ? [recorded] : [], made: gateway };
    const found = compareBooks(books, settledBy).differences;
    expect(found).toEqual(kind ? [{ kind, refundId: refund(1), intent: recorded, made: gateway }] : []);
  });
});

describe('of what differs, asking the gateway tells', () => {
  it.each<[string, Difference['kind'], RefundIntent | null, RefundMade[], boolean]>([
    ['a refund that came back', 'not_paid', intent(), [made({ status: 'returned' })], true],
    [
      'one on its way that failed',
      'not_paid',
      intent({ status: 'pending' }),
      [made({ status: 'failed' })],
      true,
    ],
    ['not one that the gateway does not know', 'not_paid', intent(), [], false],
    [
      'not one on another payment',
      'not_paid',
      intent(),
      [made({ status: 'failed', paymentReference: 'pay_2' })],
      false,
    ],
    [
      'not one of before it is asked',
      'not_paid',
      intent(),
      [made({ status: 'returned', createdAt: daysAgo(6) })],
      false,
    ],
    ['not one that no record knows', 'not_recorded', null, [made()], false],
    ['not one paid twice', 'paid_twice', intent(), [made(), made()], false],
  ])('%s', (_, kind, recorded, gateway, news) => {
    const difference = { kind, refundId: refund(1), intent: recorded, made: gateway };
    expect(isNews(difference, dateOf(daysAgo(5)))).toBe(news);
  });
});

describe('the totals', () => {
  it('name what holds money on either side, by currency, without what is under way', () => {
    const { totals, underWay } = compareBooks(
      {
        intents: [
          intent(),
          intent({ refundId: refund(2), ...sek }),
          intent({ refundId: refund(3), status: 'failed' }),
          intent({ refundId: refund(4), ...young, status: 'unknown' }),
        ],
        made: [
          made(),
          made({ reference: refund(3), status: 'returned' }),
          made({ reference: refund(4) }),
          made({ reference: refund(5), amount: money(100, 'EUR') }),
        ],
      },
      settledBy,
    );
    expect(totals).toEqual([
      { currency: 'EUR', recorded: { refunds: 1, sum: 4990 }, made: { refunds: 2, sum: 5090 } },
      { currency: 'SEK', recorded: { refunds: 1, sum: 4990 }, made: { refunds: 0, sum: 0 } },
    ]);
    expect(underWay).toBe(1);
  });
});

const anyIntent = fc.record({
  refundId: fc.integer({ min: 1, max: 6 }).map(refund),
  paymentReference: fc.constantFrom('pay_1', 'pay_2'),
  amount: fc.constantFrom(money(100, 'EUR'), money(200, 'EUR'), money(100, 'SEK')),
  status: fc.constantFrom<RefundIntent['status']>('intended', 'unknown', 'pending', 'succeeded', 'failed'),
  intendedAt: fc.constantFrom(daysAgo(2), now),
});
const anyMade = fc.record({
  reference: fc.integer({ min: 1, max: 6 }).map(refund),
  paymentReference: fc.constantFrom('pay_1', 'pay_2'),
  gatewayReference: fc.uuid(),
  amount: fc.constantFrom(money(100, 'EUR'), money(200, 'EUR'), money(100, 'SEK')),
  status: fc.constantFrom<RefundMade['status']>('settled', 'pending', 'failed', 'returned'),
});
const anyBooks = fc
  .record({
    intents: fc.uniqueArray(anyIntent, { selector: ({ refundId }) => refundId, maxLength: 6 }),
    made: fc.array(anyMade, { maxLength: 8 }),
  })
  .map(({ intents, made: gateway }) => ({ intents: intents.map(intent), made: gateway.map(made) }));

/** Money out of the gateway by payment and currency, as it should be by our books, told in another way than by pairs. */
function agrees({ intents, made: gateway }: Books): boolean {
  const paid = gateway.filter(({ status }) => status === 'settled' || status === 'pending');
  const lines = (all: readonly { id: string; payment: string; amount: RefundIntent['amount'] }[]) =>
    all.map(({ id, payment, amount }) => `${id} ${payment} ${amount.amount} ${amount.currency}`).sort();
  const open = intents.filter(
    ({ status, intendedAt }) => status !== 'succeeded' && status !== 'failed' && intendedAt > settledBy,
  );
  const isOpen = (id: string) => open.some(({ refundId }) => refundId === id);
  const ofOpen = paid.filter(({ reference }) => isOpen(reference));
  const asIntended = ofOpen.every(({ reference, paymentReference, amount }) =>
    open.some(
      (one) =>
        one.refundId === reference &&
        one.paymentReference === paymentReference &&
        JSON.stringify(one.amount) === JSON.stringify(amount),
    ),
  );
  const once = new Set(ofOpen.map(({ reference }) => reference)).size === ofOpen.length;
  const recorded = intents.filter(
    ({ refundId, status }) => ['succeeded', 'pending'].includes(status) && !isOpen(refundId),
  );
  const ours = lines(
    recorded.map((one) => ({ id: one.refundId, payment: one.paymentReference, amount: one.amount })),
  );
  const theirs = lines(
    paid
      .filter(({ reference }) => !isOpen(reference))
      .map((one) => ({ id: one.reference, payment: one.paymentReference, amount: one.amount })),
  );
  return asIntended && once && JSON.stringify(ours) === JSON.stringify(theirs);
}

describe('whatever the books hold', () => {
  it('they differ exactly where the lists of money that went back differ', () => {
    fc.assert(
      fc.property(anyBooks, (books) => {
        expect(compareBooks(books, settledBy).differences.length === 0).toBe(agrees(books));
      }),
      { numRuns: 2000 },
    );
  });

  it('each refund is named once at most, and the order of the lists changes nothing', () => {
    fc.assert(
      fc.property(anyBooks, (books) => {
        const found = compareBooks(books, settledBy);
        const ids = found.differences.map(({ refundId }) => refundId);
        expect(new Set(ids).size).toBe(ids.length);
        const turned = compareBooks(
          { intents: books.intents.toReversed(), made: books.made.toReversed() },
          settledBy,
        );
        const named = ({ differences }: typeof found) =>
          differences.map(({ kind, refundId }) => `${refundId} ${kind}`).sort();
        expect(named(turned)).toEqual(named(found));
        expect([turned.totals, turned.underWay]).toEqual([found.totals, found.underWay]);
      }),
    );
  });

  it('looks at parts add up to a look at the whole', () => {
    fc.assert(
      fc.property(anyBooks, fc.nat(6), (books, n) => {
        const isFirst = (id: string) => id < refund(n);
        const part = (first: boolean) =>
          compareBooks(
            {
              intents: books.intents.filter(({ refundId }) => isFirst(refundId) === first),
              made: books.made.filter(({ reference }) => isFirst(reference) === first),
            },
            settledBy,
          );
        const whole = compareBooks(books, settledBy);
        const sum = addComparisons(addComparisons(nothingCompared, part(true)), part(false));
        expect([sum.totals, sum.underWay]).toEqual([whole.totals, whole.underWay]);
        expect(sum.differences).toHaveLength(whole.differences.length);
      }),
    );
  });
});
