import { isOwnPayment } from '../../../case/claim.ts';
import { secondsBetween } from '../../../kernel/time.ts';
import type { PaymentFacts, PaymentRecord } from '../../../payments/payment-facts.ts';
import type { CheckFunction } from '../check.ts';

/** Two captures of one order this close together are the same purchase paid twice, in seconds (one day). */
const duplicateWindowSeconds = 86_400;

/**
 * Was the same order paid twice by the same payer with the same amount, and more than it cost? The earliest payments
 * that still stand are those the order needs; `position` tells whether the disputed one is such a `first` one or
 * `repeated`. Payments that already went back whole do not count; equal parts of one order are no duplicates.
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
  const [first] = [payment, ...twins].sort(byCreation);
  const needed = neededAmount(facts);
  const standing = standingPayments(facts);
  if (!first || twins.length === 0 || sum(standing) - payment.amount.amount < needed) {
    return { check, result: 'refuted', facts: { paid: payment.amount } };
  }
  const earlier = standing.filter((other) => byCreation(other, payment) < 0);
  const repeated = first.reference !== payment.reference && sum(earlier) >= needed;
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

/** What the order has to keep, in minor units; one payment where its total is not known. */
function neededAmount({ payment, order }: PaymentFacts): number {
  return order?.total.currency === payment.amount.currency ? order.total.amount : payment.amount.amount;
}

/** The disputed payment and every other that the order still holds, in its currency. */
function standingPayments({ payment, orderPayments, refundedSiblings }: PaymentFacts): PaymentRecord[] {
  const others = orderPayments.filter(
    (other) =>
      other.reference !== payment.reference &&
      other.status === 'captured' &&
      other.amount.currency === payment.amount.currency &&
      !refundedSiblings.includes(other.reference),
  );
  return [payment, ...others];
}

function sum(payments: readonly PaymentRecord[]): number {
  return payments.reduce((total, { amount }) => total + amount.amount, 0);
}

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

function byCreation(a: PaymentRecord, b: PaymentRecord): number {
  const [left, right] = [`${a.createdAt} ${a.reference}`, `${b.createdAt} ${b.reference}`];
  return left < right ? -1 : 1;
}
