import type { Claim } from '../../../shared/case/claim.ts';
import { money } from '../../../shared/kernel/money.ts';
import { instant } from '../../../shared/kernel/time.ts';
import type { OrderRecord } from '../../../shared/payments/order-record.ts';
import type {
  ChargebackRecord,
  PaymentFacts,
  PaymentRecord,
  RefundRecord,
  SiblingTrail,
} from '../../../shared/payments/payment-facts.ts';
import { refundPaths } from '../../../shared/payments/refund.ts';
import { daysAgo } from '../clock.ts';

/** The address that owns every payment built here. */
export const payerEmail = 'maria.novak@mail.example';

/** A captured card payment of 49.90 EUR on order `ord_1`. */
export function payment(change: Partial<PaymentRecord> = {}): PaymentRecord {
  return {
    reference: 'pay_1',
    orderReference: 'ord_1',
    payerEmail,
    method: 'card',
    instrument: 'card_1',
    amount: money(4990, 'EUR'),
    authorised: null,
    conversions: [],
    status: 'captured',
    createdAt: daysAgo(5),
    capturedAt: daysAgo(5),
    failureCode: null,
    ...change,
  };
}

/** What the shop tells of an order only where there is something to tell. */
export const plainOrder = {
  returned: null,
  lines: [],
  fulfilledAt: null,
  serviceUntil: null,
  priceCorrectedAt: null,
} satisfies Partial<OrderRecord>;

/** The fulfilled order `ord_1` of 49.90 EUR. */
export function order(change: Partial<OrderRecord> = {}): OrderRecord {
  const placedAt = daysAgo(5, 60);
  return {
    reference: 'ord_1',
    total: money(4990, 'EUR'),
    status: 'fulfilled',
    placedAt,
    ...plainOrder,
    ...change,
  };
}

/** A settled refund of `amount` minor units of EUR. */
export function refundRecord(amount: number, change: Partial<RefundRecord> = {}): RefundRecord {
  return {
    reference: 're_1',
    amount: money(amount, 'EUR'),
    status: 'settled',
    createdAt: daysAgo(2),
    path: 'original_method',
    failureCode: null,
    traceReference: 'arn_1',
    ...change,
  };
}

/** A chargeback of `amount` minor units of EUR. */
export function chargeback(amount: number, status: ChargebackRecord['status']): ChargebackRecord {
  return { reference: 'cb_1', amount: money(amount, 'EUR'), status };
}

/** So many minor units of EUR went back of another payment on the order: by a refund, or to the bank. */
export function sibling(reference: string, refunded: number, chargedBack = 0): SiblingTrail {
  return {
    reference,
    refunds: refunded > 0 ? [refundRecord(refunded, { reference: `re_${reference}` })] : [],
    chargebacks: chargedBack > 0 ? [chargeback(chargedBack, 'lost')] : [],
  };
}

/** What the payment system knows of one payment with nothing unusual about it. */
export function facts(change: Partial<PaymentFacts> = {}): PaymentFacts {
  const disputed = change.payment ?? payment();
  return {
    payment: disputed,
    order: order(),
    orderPayments: [disputed],
    refunds: [],
    compensations: [],
    paths: refundPaths,
    siblings: [],
    chargebacks: [],
    payerCountry: 'CZ',
    payerHistory: null,
    incidents: [],
    ...change,
  };
}

/** What the payer of `pay_1` claims of it: all of it. */
export function claim(change: Partial<Claim> = {}): Claim {
  return {
    paymentReference: 'pay_1',
    orderReference: 'ord_1',
    email: payerEmail,
    disputedAmount: money(4990, 'EUR'),
    ...change,
  };
}

/** Payments of 49.90 EUR on one order, made at the given times of 14 November, in that order: pay_1, pay_2, … */
export function paymentsAt(...times: readonly string[]): PaymentRecord[] {
  return times.map((time, index) => {
    const at = instant(`2026-11-14T${time}Z`);
    return payment({ reference: `pay_${index + 1}`, createdAt: at, capturedAt: at });
  });
}

/** Goodwill given on the payment, or a correction before capture, of so many minor units of EUR. */
export function compensation(
  amount: number,
  path: 'goodwill' | 'before_capture',
  change: Partial<RefundRecord> = {},
): RefundRecord {
  return refundRecord(amount, { path, ...change });
}

/** A payment of 50.00 EUR that is authorised and not captured yet. */
export function authorised(change: Partial<PaymentFacts> = {}): PaymentFacts {
  return facts({
    payment: payment({ amount: money(5000, 'EUR'), status: 'authorised', capturedAt: null }),
    ...change,
  });
}
