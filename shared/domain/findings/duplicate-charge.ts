import type { PaymentRecord } from '../payment-facts.ts';
import { secondsBetween } from '../time.ts';
import { type CheckFunction, isOwnPayment } from './finding.ts';

/** Two captures of one order this close together are the same purchase paid twice, in seconds (one day). */
const duplicateWindowSeconds = 86_400;

/**
 * Was the same order paid twice by the same payer with the same amount? The earliest capture that still stands
 * is the one the order needs; `position` tells whether the disputed payment is that `first` one or `repeated`.
 * Payments that already went back whole do not count.
 */
export const duplicateCharge: CheckFunction = (claim, facts) => {
  const check = 'duplicate_charge';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const { payment } = facts;
  const twins = facts.orderPayments.filter(
    (other) =>
      other.reference !== payment.reference &&
      !facts.refundedSiblings.includes(other.reference) &&
      isSamePurchase(other, payment),
  );
  const [first] = [payment, ...twins].sort(byCapture);
  if (!first || twins.length === 0) return { check, result: 'refuted', facts: { paid: payment.amount } };
  const repeated = first.reference !== payment.reference;
  const other = repeated ? first : twins[0];
  return {
    check,
    result: 'confirmed',
    facts: {
      position: repeated ? 'repeated' : 'first',
      paid: payment.amount,
      capturedAt: payment.capturedAt,
      otherPayment: other?.reference ?? null,
      otherCapturedAt: other?.capturedAt ?? null,
    },
  };
};

function isSamePurchase(a: PaymentRecord, b: PaymentRecord): boolean {
  return (
    a.status === 'captured' &&
    b.status === 'captured' &&
    a.orderReference !== null &&
    a.orderReference === b.orderReference &&
    a.payerEmail === b.payerEmail &&
    a.amount.amount === b.amount.amount &&
    a.amount.currency === b.amount.currency &&
    Math.abs(secondsBetween(a.createdAt, b.createdAt)) <= duplicateWindowSeconds
  );
}

function byCapture(a: PaymentRecord, b: PaymentRecord): number {
  const [left, right] = [`${a.createdAt} ${a.reference}`, `${b.createdAt} ${b.reference}`];
  return left < right ? -1 : 1;
}
