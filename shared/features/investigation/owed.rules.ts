import { confirmed, type Finding } from '../../case/parts/finding.ts';
import { type Currency, exceeds, type Money, money } from '../../kernel/money.ts';
import type { CauseCategory, HoldReason } from '../../kernel/words.ts';
import { isUsedAfter, type OrderRecord, worthAfterReturns } from '../../payments/order-record.ts';
import {
  chargedBackAmount,
  isCapturedAnyway,
  isTaken,
  otherPayments,
  type PaidAndBack,
  type PaymentFacts,
  refundableAmount,
  refundedAmount,
  standingAmount,
  wentBackWhole,
} from '../../payments/payment-facts.ts';
import type { Policy } from '../../policy/policy.ts';

/** An amount that the records show to be owed, or why they cannot show it. */
export type Owed = { readonly amount: Money } | { readonly hold: HoldReason };

/** What is owed of `claimed` on an order that was cancelled or came back, whole or in part. */
export function owedOnEndedOrder(claimed: Money, facts: PaymentFacts, policy: Policy): Owed {
  const { order } = facts;
  if (!order) return { hold: 'order_unknown' };
  if (order.status === 'cancelled') return owedOnCancelledOrder(claimed, order, facts);
  if (order.returned) return owedForReturns(claimed, order.returned, order, facts);
  if (order.status !== 'returned') return { hold: 'order_still_valid' };
  const bound = money(policy.returnsWithoutValue[claimed.currency] ?? 0, claimed.currency);
  const owed = ofReturns(bound, order, facts);
  return owed === null || exceeds(claimed, owed) ? { hold: 'returned_value_unknown' } : { amount: claimed };
}

/** All of it, unless something was had for the payment, or another one still stands on the order: then nobody can tell what is owed. */
function owedOnCancelledOrder(claimed: Money, order: OrderRecord, facts: PaymentFacts): Owed {
  if (isUsedAfter(order, facts.payment.createdAt)) return { hold: 'order_used' };
  return standingOthers(facts).length > 0 ? { hold: 'several_payments_on_order' } : { amount: claimed };
}

function owedForReturns(claimed: Money, returned: Money, order: OrderRecord, facts: PaymentFacts): Owed {
  const owed = ofReturns(returned, order, facts);
  if (owed === null) return { hold: 'order_in_other_currency' };
  if (owed.amount === 0) return { hold: 'returns_refunded' };
  return { amount: exceeds(claimed, owed) ? owed : claimed };
}

/**
 * What is still owed where so much came back: less what went back on the order already, and never so much that less stands
 * than what the customer keeps is worth. Null where order and payment are in different currencies.
 */
function ofReturns(returned: Money, { total }: OrderRecord, facts: PaymentFacts): Money | null {
  const { currency } = facts.payment.amount;
  if (total.currency !== currency || returned.currency !== currency) return null;
  const others = standingOthers(facts);
  // One that went back whole was a payment too many, and took nothing off the returns.
  const unpaid = returned.amount - goneBack([facts, ...others], currency);
  const stands = refundableAmount(facts).amount + standingAmount(others, currency);
  const kept = total.amount - returned.amount;
  return money(Math.max(0, Math.min(unpaid, stands - kept)), currency);
}

/** Whose faults charge more than was agreed. */
const faultsOfOurs: readonly CauseCategory[] = ['system_error', 'merchant_mistake'];

/**
 * The difference to the order, where a record says why more was taken: a known fault at the time, a price that was
 * corrected after the payment, or more captured than was authorised. Otherwise it may be a tip or an extra that the payer
 * wanted.
 */
export function owedOfDifference(findings: readonly Finding[], facts: PaymentFacts): Owed {
  const { payment, order } = facts;
  if (confirmed(findings, 'already_refunded')) return { hold: 'nothing_left_to_refund' };
  if (isCapturedAnyway(payment)) return { hold: 'payment_incomplete' };
  if (otherPayments(facts).some((other) => other.payment.status === 'captured')) {
    return { hold: 'several_payments_on_order' };
  }
  const { difference, conversion } = confirmed(findings, 'amount_mismatch')?.facts ?? {};
  // Whose exchange rate counts, the shop's or the payment provider's, no record tells.
  if (conversion) return { hold: 'order_in_other_currency' };
  if (!isMoney(difference)) return { hold: 'not_confirmed_by_findings' };
  const cause = confirmed(findings, 'known_incident')?.facts['cause'];
  const corrected = order?.priceCorrectedAt ?? null;
  if (faultsOfOurs.some((fault) => fault === cause)) return { amount: difference };
  if (corrected !== null && corrected > payment.createdAt) return { amount: difference };
  const notAgreed = payment.amount.amount - (payment.authorised ?? payment.amount).amount;
  if (notAgreed <= 0) return { hold: 'difference_unexplained' };
  return { amount: money(Math.min(notAgreed, difference.amount), difference.currency) };
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

/** All of a payment that failed although its money was taken, where nothing was had for it, or others pay for that. */
export function owedOnFailedPayment(facts: PaymentFacts): Owed {
  const { payment, order } = facts;
  if (!order) return payment.orderReference === null ? { amount: payment.amount } : { hold: 'order_unknown' };
  if (order.status === 'cancelled') return owedOnCancelledOrder(payment.amount, order, facts);
  const others = standingAmount(standingOthers(facts), order.total.currency);
  if (others >= worthAfterReturns(order)) return { amount: payment.amount };
  if (order.status === 'returned' && !order.returned) return { hold: 'returned_value_unknown' };
  if (!isUnserved(order)) return { hold: 'order_still_valid' };
  return standingOthers(facts).length > 0
    ? { hold: 'several_payments_on_order' }
    : { amount: payment.amount };
}

/**
 * The order that would go out unpaid if this payment, which failed, went back: it is open, nothing of it went out, and no
 * other payment covers it. Null where there is none.
 */
export function orderToStop(facts: PaymentFacts): OrderRecord | null {
  const { order } = facts;
  if (!order || !isUnserved(order)) return null;
  const others = standingAmount(standingOthers(facts), order.total.currency);
  return others < worthAfterReturns(order) ? order : null;
}

/** Waiting, with nothing gone out, used or come back. */
function isUnserved({ status, returned, fulfilledAt, serviceUntil }: OrderRecord): boolean {
  return status === 'open' && fulfilledAt === null && serviceUntil === null && !returned?.amount;
}

/** Other payments on the order of which money was taken and did not all go back. */
function standingOthers(facts: PaymentFacts): readonly PaidAndBack[] {
  return otherPayments(facts).filter((other) => isTaken(other.payment) && !wentBackWhole(other));
}

/** What went back of these payments, in minor units. */
function goneBack(payments: readonly PaidAndBack[], currency: Currency): number {
  return payments
    .filter(({ payment }) => payment.amount.currency === currency)
    .reduce((sum, paid) => sum + refundedAmount(paid) + chargedBackAmount(paid), 0);
}
