import { isOwnPayment } from '../../../case/claim.ts';
import type { FindingFacts } from '../../../case/parts/finding.ts';
import { type Currency, type Money, money } from '../../../kernel/money.ts';
import { converted, convertedTo, roundingTolerance, shareOf } from '../../../payments/conversion.ts';
import {
  isTaken,
  otherPayments,
  type PaymentFacts,
  type PaymentRecord,
  refundableAmount,
  wentBackWhole,
} from '../../../payments/payment-facts.ts';
import type { CheckFunction } from '../check.ts';

/**
 * Did the payer pay more than the order cost, all payments of theirs on it together? What was taken counts, not what was
 * authorised. A payment in another currency counts by the conversion on its own record, and a difference as small as the
 * rounding of the two amounts is none. Unknown without an order, where nothing was taken, and where no conversion is on
 * record. The difference is in the payment's currency.
 */
export const amountMismatch: CheckFunction = (claim, facts) => {
  const check = 'amount_mismatch';
  if (!isOwnPayment(claim, facts)) return { check, result: 'unknown', facts: {} };
  const { payment, order } = facts;
  const paid = payment.amount;
  if (!isTaken(payment)) return { check, result: 'unknown', facts: notTaken(facts) };
  const seen: FindingFacts = {
    paid,
    ...(payment.authorised && { authorised: payment.authorised }),
    ...(order?.priceCorrectedAt && { priceCorrectedAt: order.priceCorrectedAt }),
  };
  if (!order) return { check, result: 'unknown', facts: seen };
  const { total: ordered } = order;
  const standing = standingPayments(facts);
  const own = pricedIn(ordered.currency, { payment, stands: paid.amount });
  const priced = standing.flatMap((one) => pricedIn(ordered.currency, one) ?? []);
  const together = priced.reduce((sum, { amount }) => sum + amount.amount, 0);
  const tolerance = priced.reduce((sum, one) => sum + one.tolerance, 0);
  const above = together - ordered.amount;
  const tooMuch = above > tolerance;
  if (!own || (!tooMuch && priced.length < standing.length)) {
    return { check, result: 'unknown', facts: { ...seen, ordered, conversion: 'unrecorded' } };
  }
  const conversion = priced.find(({ by }) => by !== null)?.by;
  return {
    check,
    result: tooMuch ? 'confirmed' : 'refuted',
    facts: {
      ...seen,
      payments: priced.length,
      paidTogether: { amount: together, currency: ordered.currency },
      ordered,
      difference: shareOf(paid, tooMuch ? above : 0, own.amount.amount),
      ...(conversion && {
        conversion: `by_${conversion}`,
        tolerance: { amount: tolerance, currency: ordered.currency },
      }),
    },
  };
};

/** Nothing was taken yet, so nothing is too much yet: what a person needs who corrects it before it is. */
function notTaken({ payment, order }: PaymentFacts): FindingFacts {
  return {
    status: payment.status,
    ...(payment.status === 'authorised' && { authorised: payment.amount }),
    ...(order && { ordered: order.total }),
  };
}

/** A payment in the order's currency. */
interface Priced {
  readonly amount: Money;
  /** How far the amount may be off by rounding, in its minor units. */
  readonly tolerance: number;
  /** How it was converted; null where it was paid in that currency. */
  readonly by: 'amount' | 'rate' | null;
}

/** Null where the payment's record tells nothing of that currency. */
function pricedIn(currency: Currency, { payment, stands }: Standing): Priced | null {
  const { amount: paid, conversions } = payment;
  if (paid.currency === currency) return { amount: money(stands, currency), tolerance: 0, by: null };
  const conversion = conversions.find((one) => convertedTo(one) === currency);
  if (!conversion) return null;
  const amount = shareOf(converted(paid, conversion), stands, paid.amount);
  return { amount, tolerance: roundingTolerance(paid, amount), by: conversion.by };
}

/**
 * The disputed payment as it was taken, and what still stands of the payer's others on the order. What went back of the
 * disputed one is a finding of its own.
 */
function standingPayments(facts: PaymentFacts): Standing[] {
  const others = otherPayments(facts)
    .filter(
      (other) =>
        other.payment.payerEmail === facts.payment.payerEmail &&
        other.payment.status === 'captured' &&
        !wentBackWhole(other),
    )
    .map((other) => ({ payment: other.payment, stands: refundableAmount(other).amount }));
  return [{ payment: facts.payment, stands: facts.payment.amount.amount }, ...others];
}

interface Standing {
  readonly payment: PaymentRecord;
  /** Minor units of the payment's currency. */
  readonly stands: number;
}
