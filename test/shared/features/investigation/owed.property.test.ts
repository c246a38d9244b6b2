import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../../../../shared/kernel/money.ts';
import {
  type Asked,
  anyBooks,
  anyClaims,
  type Books,
  factsIn,
  paidOut,
} from '../../../builders/findings/books-of-order.ts';
import { weigh } from '../../../builders/findings/weigh.ts';
import { claim } from '../../../builders/payments/payment-facts.ts';
import { policy } from '../../../builders/policy.ts';

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const taken = ({ entries }: Books) => sum(entries.map(({ payment }) => payment.amount.amount));
const back = ({ entries }: Books) => sum(entries.map(({ refunded, chargedBack }) => refunded + chargedBack));

/**
 * What the customer keeps of the order, in minor units, as somebody would say who only reads the shop's books: told apart
 * from the rules on purpose. An order that is stopped before it goes out is worth nothing to anybody.
 */
function kept({ order }: Books, { reason }: Asked, paidAt: string): number {
  if (!order) return Number.POSITIVE_INFINITY;
  const { status, total, returned, fulfilledAt, serviceUntil } = order;
  const had =
    (fulfilledAt !== null && (serviceUntil === null || fulfilledAt >= paidAt)) ||
    (serviceUntil ?? '') > paidAt;
  if (status === 'cancelled' && !had && reason !== 'duplicate_charge' && reason !== 'amount_mismatch')
    return 0;
  const nothingOut = fulfilledAt === null && serviceUntil === null && !returned?.amount;
  if (status === 'open' && reason === 'payment_failed' && nothingOut) return 0;
  if (status === 'returned' && returned === null && reason !== 'duplicate_charge') {
    return Math.max(0, total.amount - (policy.returnsWithoutValue['EUR'] ?? 0));
  }
  return total.amount - (returned?.amount ?? 0);
}

/** Puts the claims to the machine one after another, and pays what it pays. */
function live(
  books: Books,
  claims: readonly Asked[],
  paid: (before: Books, amount: number, asked: Asked) => void,
) {
  let now = books;
  for (const asked of claims) {
    const nth = asked.nth % now.entries.length;
    const facts = factsIn(now, nth);
    const { reference, orderReference, payerEmail: email } = facts.payment;
    const disputedAmount = money(asked.amount, 'EUR');
    const verdict = weigh(
      asked.reason,
      claim({ paymentReference: reference, orderReference, email, disputedAmount }),
      facts,
    );
    if (verdict.kind === 'person') continue;
    paid(now, verdict.amount.amount, { ...asked, nth });
    now = paidOut(now, nth, verdict.amount.amount);
  }
}

describe('whatever the books of an order say, and whatever is claimed one after another', () => {
  it('the machine leaves with the shop what the customer keeps', () => {
    let payouts = 0;
    fc.assert(
      fc.property(anyBooks(), anyClaims(), (books, claims) => {
        live(books, claims, (before, amount, asked) => {
          payouts += 1;
          const paidAt = before.entries[asked.nth]?.payment.createdAt ?? '';
          expect(amount + back(before)).toBeLessThanOrEqual(taken(before) - kept(before, asked, paidAt));
        });
      }),
      { numRuns: 2000 },
    );
    expect(payouts).toBeGreaterThan(200);
  });

  it('no payment gives back more than was taken for it', () => {
    fc.assert(
      fc.property(anyBooks(), anyClaims(), (books, claims) => {
        live(books, claims, (before, amount, { nth }) => {
          const entry = before.entries[nth];
          if (!entry) throw new Error('no such payment');
          expect(amount + entry.refunded + entry.chargedBack).toBeLessThanOrEqual(
            entry.payment.amount.amount,
          );
        });
      }),
      { numRuns: 1000 },
    );
  });
});
