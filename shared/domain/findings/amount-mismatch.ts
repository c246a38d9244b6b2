import { holdsMoney, type PaymentFacts, type PaymentRecord } from '../payment-facts.ts';
import { type CheckFunction, isOwnPayment } from './finding.ts';

/**
 * Did the payer pay more than the order cost, all captured payments of theirs on it together? Unknown without an order,
 * where nothing was taken, and where a conversion stands between the order's currency and the payment's.
 */
export const amountMismatch: CheckFunction = (claim, facts) => {
  const check = 'amount_mismatch';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const { payment, order } = facts;
  const paid = payment.amount;
  if (!holdsMoney(payment)) return { check, result: 'unknown', facts: { status: payment.status } };
  if (!order) return { check, result: 'unknown', facts: { paid } };
  const ordered = order.total;
  if (ordered.currency !== paid.currency) return { check, result: 'unknown', facts: { paid, ordered } };
  const standing = standingPayments(facts);
  const together = standing.reduce((sum, { amount }) => sum + amount.amount, 0);
  const above = Math.max(0, together - ordered.amount);
  return {
    check,
    result: above > 0 ? 'confirmed' : 'refuted',
    facts: {
      paid,
      payments: standing.length,
      paidTogether: { amount: together, currency: paid.currency },
      ordered,
      difference: { amount: above, currency: paid.currency },
    },
  };
};

/** The disputed payment and the payer's others on the order, in its currency, unless they went back whole. */
function standingPayments({ payment, orderPayments, refundedSiblings }: PaymentFacts): PaymentRecord[] {
  const others = orderPayments.filter(
    (other) =>
      other.reference !== payment.reference &&
      other.payerEmail === payment.payerEmail &&
      other.status === 'captured' &&
      other.amount.currency === payment.amount.currency &&
      !refundedSiblings.includes(other.reference),
  );
  return [payment, ...others];
}
