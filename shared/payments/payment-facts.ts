import type { Currency, Money } from '../kernel/money.ts';
import type { Instant } from '../kernel/time.ts';
import type { CauseCategory } from '../kernel/words.ts';
import type { Conversion } from './conversion.ts';
import type { OrderRecord } from './order-record.ts';
import type { RefundPath } from './refund.ts';

/** One payment as the payment system recorded it. */
export interface PaymentRecord {
  readonly reference: string;
  readonly orderReference: string | null;
  /** Lower case, trimmed: the address that owns the payment. */
  readonly payerEmail: string;
  readonly method: string;
  /** An opaque name of the card, account or wallet. */
  readonly instrument: string;
  /** What was taken; what the payer agreed to, where nothing was. */
  readonly amount: Money;
  /** What the payer had agreed to, where another amount was taken; else null. */
  readonly authorised: Money | null;
  /** What was taken, in other currencies; none where no conversion is on record. */
  readonly conversions: readonly Conversion[];
  readonly status: 'captured' | 'authorised' | 'pending' | 'failed' | 'cancelled';
  readonly createdAt: Instant;
  readonly capturedAt: Instant | null;
  readonly failureCode: string | null;
}

/** Money that went back on a payment, by whomever. */
export interface RefundRecord {
  /** Our refund id where Redress paid it, else the gateway's own. */
  readonly reference: string;
  readonly amount: Money;
  readonly status: 'settled' | 'pending' | 'failed' | 'returned';
  readonly createdAt: Instant;
  /** `original_method`, or the other way that the money went. */
  readonly path: string;
  /** Why it failed or came back, in the payment system's own words. */
  readonly failureCode: string | null;
  readonly traceReference: string;
}

/** A bank's demand to take the money back. */
export interface ChargebackRecord {
  readonly reference: string;
  readonly amount: Money;
  readonly status: 'open' | 'won' | 'lost';
}

/** What went back of a payment, by refunds and by chargebacks. */
export interface MoneyTrail {
  readonly refunds: readonly RefundRecord[];
  readonly chargebacks: readonly ChargebackRecord[];
}

/** What went back of another payment on the order. */
export interface SiblingTrail extends MoneyTrail {
  readonly reference: string;
}

/** So many of a payer's payments are looked at, the newest; whoever has more is judged by these. */
export const newestPayments = 100;

/** What else one payer did, by the newest of their payments. */
export interface PayerHistory {
  /** Other payments of the payer for which money was taken. */
  readonly payments: number;
  /** Those of them of which money went back, or is going, by a refund. */
  readonly refunds: number;
  /** Those of them that the payer's bank claimed, whatever came of it. */
  readonly chargebacks: number;
}

/** A fault of which the payment system itself tells. */
export interface IncidentRecord {
  readonly reference: string;
  readonly title: string;
  readonly cause: CauseCategory;
  /** Payment methods and currencies that it hit; empty where it hit all. */
  readonly methods: readonly string[];
  readonly currencies: readonly string[];
  readonly from: Instant;
  /** Null while it goes on. */
  readonly to: Instant | null;
}

/** All that the payment system knows about one payment. */
export interface PaymentFacts {
  readonly payment: PaymentRecord;
  readonly order: OrderRecord | null;
  /** Every payment on the same order, this one included. */
  readonly orderPayments: readonly PaymentRecord[];
  /** Refunds of this payment: money that was taken for it, and went back. */
  readonly refunds: readonly RefundRecord[];
  /** What the customer got beside that: goodwill, and corrections before capture. No money of the payment went back by it. */
  readonly compensations: readonly RefundRecord[];
  /** Paths by which the gateway can pay on this very payment. */
  readonly paths: readonly RefundPath[];
  /** What went back of the order's other payments. */
  readonly siblings: readonly SiblingTrail[];
  readonly chargebacks: readonly ChargebackRecord[];
  /** ISO 3166-1 alpha-2 of the payer as recorded with order or payment; null where it is not. */
  readonly payerCountry: string | null;
  /** Null where the payment system has no way to look a payer up. */
  readonly payerHistory: PayerHistory | null;
  /** Faults that were going on, or may have been, when the payment was made. */
  readonly incidents: readonly IncidentRecord[];
}

/** What tells whether money was taken for a payment. */
interface Taken {
  readonly status: PaymentRecord['status'];
  readonly capturedAt: string | null;
}

/** True where money was taken although the payment never came to count as paid: it failed, or hangs. */
export function isCapturedAnyway({ status, capturedAt }: Taken): boolean {
  return (status === 'failed' || status === 'pending') && capturedAt !== null;
}

/** True where money was taken for the payment, whatever its status says. */
export function isTaken(payment: Taken): boolean {
  return payment.status === 'captured' || isCapturedAnyway(payment);
}

/** True where the refund's money has left or is leaving the merchant. */
export function countsAsRefunded({ status }: Pick<RefundRecord, 'status'>): boolean {
  return status === 'settled' || status === 'pending';
}

/** Refunds that have left or are leaving the merchant. In minor units. */
export function refundedAmount({ refunds }: Pick<MoneyTrail, 'refunds'>): number {
  return refunds.filter(countsAsRefunded).reduce((sum, refund) => sum + refund.amount.amount, 0);
}

/** Chargebacks that took or may take money: open or lost. In minor units. */
export function chargedBackAmount({ chargebacks }: Pick<MoneyTrail, 'chargebacks'>): number {
  return chargebacks
    .filter((chargeback) => chargeback.status !== 'won')
    .reduce((sum, chargeback) => sum + chargeback.amount.amount, 0);
}

/** What still stands of a payment and may go back: captured − refunded − charged back, at least zero. */
export function refundableAmount(paid: PaidAndBack): Money {
  const { amount, currency } = paid.payment.amount;
  const captured = isTaken(paid.payment) ? amount : 0;
  return { amount: Math.max(0, captured - refundedAmount(paid) - chargedBackAmount(paid)), currency };
}

/** A payment with what went back of it. */
export interface PaidAndBack extends MoneyTrail {
  readonly payment: PaymentRecord;
}

/** The other payments on the order, each with what went back of it. */
export function otherPayments({ payment, orderPayments, siblings }: PaymentFacts): readonly PaidAndBack[] {
  return orderPayments
    .filter(({ reference }) => reference !== payment.reference)
    .map((other) => {
      const trail = siblings.find(({ reference }) => reference === other.reference);
      return { payment: other, refunds: trail?.refunds ?? [], chargebacks: trail?.chargebacks ?? [] };
    });
}

/** What certainly stands of these payments in a currency, in minor units: a payment that failed, or hangs, may not. */
export function standingAmount(payments: readonly PaidAndBack[], currency: Currency): number {
  return payments
    .filter(({ payment }) => payment.status === 'captured' && payment.amount.currency === currency)
    .reduce((sum, paid) => sum + refundableAmount(paid).amount, 0);
}

/** True where money was taken and nothing of it stands any more. */
export function wentBackWhole(paid: PaidAndBack): boolean {
  return isTaken(paid.payment) && refundableAmount(paid).amount === 0;
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
