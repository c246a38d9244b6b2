import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../../../shared/kernel/money.ts';
import { dateOf } from '../../../shared/kernel/time.ts';
import { isUnderWayOnOrder, orderKeyOf, type PayerTotal } from '../../../shared/payments/payer-totals.ts';
import type { RefundRecord } from '../../../shared/payments/payment-facts.ts';
import { daysAgo } from '../../builders/clock.ts';
import { present } from '../../builders/must.ts';
import { facts, payment, refundRecord } from '../../builders/payments/payment-facts.ts';

const [own, other] = [payment(), payment({ reference: 'pay_2' })];
const reference = `rfnd_${'0'.repeat(26)}`;
const ours = (amount: number, daysBack: number, change: Partial<RefundRecord> = {}) =>
  refundRecord(amount, { reference, createdAt: daysAgo(daysBack), ...change });
/** What was granted on the order, so many days back each. */
const counted = (...granted: readonly (readonly [daysBack: number, all: number])[]): PayerTotal => ({
  key: present(orderKeyOf(own)[0]),
  currency: own.amount.currency,
  version: granted.length,
  days: granted.map(([daysBack, all]) => ({ day: dateOf(daysAgo(daysBack)), automatic: 0, all })),
});
/** Refunds of this payment and of the other one on the order. */
const known = (refunds: readonly RefundRecord[], ofOther: readonly RefundRecord[] = []) =>
  facts({
    payment: own,
    orderPayments: [own, other],
    refunds,
    siblings: [{ reference: other.reference, refunds: ofOther, chargebacks: [] }],
  });

describe('a refund under way on an order', () => {
  it.each<[string, PayerTotal, ReturnType<typeof known>, boolean]>([
    ['none was ever granted', counted(), known([ours(1000, 3)]), false],
    [
      'all that was granted is shown, on either payment',
      counted([2, 3000]),
      known([ours(1000, 2)], [ours(2000, 1)]),
      false,
    ],
    ['the other payment does not show it yet', counted([2, 3000]), known([ours(1000, 2)]), true],
    ['it failed, and was taken off', counted([2, 0]), known([]), false],
    [
      'it is pending at the gateway',
      counted([2, 1000]),
      known([], [ours(1000, 2, { status: 'pending' })]),
      false,
    ],
    [
      'an older refund, of before orders were counted, is as much',
      counted([2, 1000]),
      known([ours(1000, 9)]),
      true,
    ],
    [
      'one in another currency is as much',
      counted([2, 1000]),
      known([], [ours(0, 2, { amount: money(1000, 'SEK') })]),
      true,
    ],
    ['the shop gave as much by itself', counted([2, 1000]), known([refundRecord(1000)]), true],
  ])('where %s', (_, total, seen, expected) => {
    expect(isUnderWayOnOrder([total], seen)).toBe(expected);
  });

  it('is seen whatever was paid before the count began, and is none where all that was counted is shown', () => {
    const amounts = () => fc.array(fc.integer({ min: 1, max: 9000 }), { maxLength: 4 });
    fc.assert(
      fc.property(amounts(), amounts(), fc.nat(9000), (before, since, underWay) => {
        const total = counted([5, since.reduce((sum, amount) => sum + amount, underWay)]);
        const seen = known(
          before.map((amount) => ours(amount, 6)),
          since.map((amount) => ours(amount, 4)),
        );
        expect(isUnderWayOnOrder([total], seen)).toBe(underWay > 0);
      }),
    );
  });
});
