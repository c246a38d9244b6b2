import type { Money } from './money.ts';
import type { Instant } from './time.ts';

/** One payment as the payment system recorded it (D5). */
export interface PaymentRecord {
  readonly reference: string;
  readonly orderReference: string | null;
  /** Lower case, trimmed: the address that owns the payment. */
  readonly payerEmail: string;
  readonly method: string;
  /** An opaque name of the card, account or wallet. */
  readonly instrument: string;
  readonly amount: Money;
  readonly status: 'captured' | 'authorised' | 'pending' | 'failed' | 'cancelled';
  readonly createdAt: Instant;
  readonly capturedAt: Instant | null;
  readonly failureCode: string | null;
}

/** What the shop sold. */
export interface OrderRecord {
  readonly reference: string;
  readonly total: Money;
  readonly status: 'open' | 'fulfilled' | 'returned' | 'cancelled';
  readonly placedAt: Instant;
}

/** Money that went back on a payment, by whomever. */
export interface RefundRecord {
  /** Our refund id where Redress paid it, else the gateway's own. */
  readonly reference: string;
  readonly amount: Money;
  readonly status: 'settled' | 'pending' | 'failed' | 'returned';
  readonly createdAt: Instant;
  readonly traceReference: string;
}

/** A bank's demand to take the money back. */
export interface ChargebackRecord {
  readonly reference: string;
  readonly amount: Money;
  readonly status: 'open' | 'won' | 'lost';
}

/** All that the payment system knows about one payment. */
export interface PaymentFacts {
  readonly payment: PaymentRecord;
  readonly order: OrderRecord | null;
  /** Every payment on the same order, this one included. */
  readonly orderPayments: readonly PaymentRecord[];
  /** Refunds of this payment. */
  readonly refunds: readonly RefundRecord[];
  /** References of payments on the same order that went back whole, by refunds or chargebacks. */
  readonly refundedSiblings: readonly string[];
  readonly chargebacks: readonly ChargebackRecord[];
}

/** Refunds that have left or are leaving the merchant: settled or pending. In minor units. */
export function refundedAmount(facts: PaymentFacts): number {
  return facts.refunds
    .filter((refund) => refund.status === 'settled' || refund.status === 'pending')
    .reduce((sum, refund) => sum + refund.amount.amount, 0);
}

/** Chargebacks that took or may take money: open or lost. In minor units. */
export function chargedBackAmount(facts: PaymentFacts): number {
  return facts.chargebacks
    .filter((chargeback) => chargeback.status !== 'won')
    .reduce((sum, chargeback) => sum + chargeback.amount.amount, 0);
}

/** What may still go back on the payment: captured − refunded − charged back, at least zero. */
export function refundableAmount(facts: PaymentFacts): Money {
  const { amount, currency } = facts.payment.amount;
  const captured = facts.payment.status === 'captured' ? amount : 0;
  return { amount: Math.max(0, captured - refundedAmount(facts) - chargedBackAmount(facts)), currency };
}

/**
 * Most that Redress may have under way on the payment, in minor units: captured − charged back − refunds that
 * others made. Redress's own refunds are counted where they are committed, not here.
 */
export function refundLimit(facts: PaymentFacts): number {
  const others = {
    ...facts,
    refunds: facts.refunds.filter((refund) => !refund.reference.startsWith('rfnd_')),
  };
  return refundableAmount(others).amount;
}
