import { isOwnPayment } from '../../../case/claim.ts';
import { money } from '../../../kernel/money.ts';
import { secondsBetween } from '../../../kernel/time.ts';
import { worthAfterReturns } from '../../../payments/order-record.ts';
import {
  otherPayments,
  type PaymentRecord,
  standingAmount,
  wentBackWhole,
} from '../../../payments/payment-facts.ts';
import type { CheckFunction } from '../check.ts';

/** Two captures of one order this close together are the same purchase paid twice, in seconds (one day). */
const duplicateWindowSeconds = 86_400;

/**
 * Was the same order paid twice by the same payer with the same amount, and more than it is worth? What went back of the
 * other payments is taken off them first. The earliest payments that still stand are those the order needs; `position` tells
 * whether the disputed one is such a `first` one or `repeated`. Equal parts of one order are no duplicates, and where the
 * order, or its price in this currency, is not known, nobody can tell them apart: unknown.
 */
export const duplicateCharge: CheckFunction = (claim, facts) => {
  const check = 'duplicate_charge';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const { payment, order } = facts;
  const standing = otherPayments(facts).filter((other) => !wentBackWhole(other));
  const twins = standing.filter((other) => isSamePurchase(other.payment, payment));
  const [first, twin] = [payment, ...twins.map((other) => other.payment)].sort(byCreation);
  const paid = payment.amount;
  if (!first || !twin) return { check, result: 'refuted', facts: { paid } };
  const other = first.reference === payment.reference ? twin : first;
  const seen = { paid, otherPayment: other.reference, otherCapturedAt: other.capturedAt };
  if (order?.total.currency !== paid.currency) {
    return { check, result: 'unknown', facts: { ...seen, ...(order && { ordered: order.total }) } };
  }
  const needed = worthAfterReturns(order);
  const others = standingAmount(standing, paid.currency);
  if (others < needed) {
    return {
      check,
      result: 'refuted',
      facts: { ...seen, ordered: order.total, paidOtherwise: money(others, paid.currency) },
    };
  }
  const earlier = standing.filter((one) => byCreation(one.payment, payment) < 0);
  const repeated = first.reference !== payment.reference && standingAmount(earlier, paid.currency) >= needed;
  return {
    check,
    result: 'confirmed',
    facts: {
      position: repeated ? 'repeated' : 'first',
      paid,
      capturedAt: payment.capturedAt,
      otherPayment: other.reference,
      otherCapturedAt: other.capturedAt,
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

function byCreation(a: PaymentRecord, b: PaymentRecord): number {
  const [left, right] = [`${a.createdAt} ${a.reference}`, `${b.createdAt} ${b.reference}`];
  return left < right ? -1 : 1;
}
