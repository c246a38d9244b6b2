import {
  type ChargebackRow,
  chargebackKey,
  type OrderRow,
  orderKey,
  type PaymentRow,
  paymentKey,
  type RefundRow,
  refundKey,
} from '../../../functions/gateways/ledger/rows.ts';
import type { Check } from '../../../shared/case/parts/finding.ts';
import { addSeconds, dateOf, type Instant, instant } from '../../../shared/kernel/time.ts';
import type { Reason } from '../../../shared/kernel/words.ts';
import type { Purchase } from './purchases.ts';

/** Faults that the retailer's books do not hold, each put on a copy of a real purchase. */
export const faults = [
  'paid_twice',
  'charged_too_much',
  'priced_in_another_currency',
  'failed_but_captured',
  'refund_came_back',
  'refund_on_its_way',
  'claimed_by_the_bank',
  'another_card_at_night',
] as const;
export type Fault = (typeof faults)[number];

/** A copy of a purchase with a fault: its rows, and what has to come out. */
export interface Planted {
  readonly order: OrderRow;
  /** The one that the payer disputes first. */
  readonly payments: readonly [PaymentRow, ...PaymentRow[]];
  readonly refunds: readonly RefundRow[];
  readonly chargebacks: readonly ChargebackRow[];
  readonly reason: Reason;
  readonly confirmed: readonly Check[];
  readonly unknown: readonly Check[];
}

/** Puts a fault on a copy of a purchase, under names and an address of its own. */
export function plant(fault: Fault, purchase: Purchase): Planted {
  const { order, payment } = copyOf(fault, purchase);
  const sound = {
    order,
    payments: [payment] as const,
    refunds: [],
    chargebacks: [],
    reason: 'refund_request',
    confirmed: ['payment_found'],
    unknown: [],
  } as const satisfies Planted;
  switch (fault) {
    case 'paid_twice': {
      const again = { ...renamed(payment, 'again'), createdAt: addSeconds(instant(payment.createdAt), 40) };
      const confirmed: Check[] = ['payment_found', 'amount_mismatch', 'duplicate_charge'];
      return { ...sound, payments: [again, payment], reason: 'duplicate_charge', confirmed };
    }
    case 'charged_too_much':
      return {
        ...sound,
        order: { ...order, totalMinor: payment.amountMinor - Math.ceil(payment.amountMinor / 5) },
        reason: 'amount_mismatch',
        confirmed: ['payment_found', 'amount_mismatch'],
      };
    case 'priced_in_another_currency':
      return {
        ...sound,
        order: { ...order, currency: payment.currency === 'EUR' ? 'USD' : 'EUR' },
        reason: 'amount_mismatch',
        unknown: ['amount_mismatch'],
      };
    case 'failed_but_captured':
      return {
        ...sound,
        order: { ...order, status: 'open' },
        payments: [{ ...payment, status: 'failed', failureCode: 'network_timeout' }],
        reason: 'payment_failed',
        confirmed: ['payment_found', 'payment_failed_but_captured'],
      };
    case 'refund_came_back':
      return {
        ...sound,
        refunds: [refundOf(payment, 'returned')],
        reason: 'refund_not_received',
        confirmed: ['payment_found', 'refund_returned', 'account_history'],
      };
    case 'refund_on_its_way':
      return {
        ...sound,
        refunds: [refundOf(payment, 'pending')],
        confirmed: [
          'payment_found',
          'already_refunded',
          'refund_pending',
          'money_collision',
          'account_history',
        ],
      };
    case 'claimed_by_the_bank':
      return {
        ...sound,
        chargebacks: [chargebackOf(payment)],
        confirmed: ['payment_found', 'money_collision', 'account_history'],
      };
    case 'another_card_at_night': {
      const at = instant(`${dateOf(instant(payment.createdAt))}T02:00:00Z`);
      const tried = attempt(payment, addSeconds(at, -120));
      return {
        ...sound,
        order: { ...order, country: 'GB' },
        payments: [{ ...payment, createdAt: at, capturedAt: at }, tried],
        reason: 'unauthorised',
        confirmed: ['payment_found', 'fraud_signs'],
      };
    }
    default:
      return fault satisfies never;
  }
}

function copyOf(
  fault: Fault,
  purchase: Purchase,
): { readonly order: OrderRow; readonly payment: PaymentRow } {
  const [orderId, paymentId] = [`${purchase.order}_${fault}`, `${purchase.payment}_${fault}`];
  const customerEmail = `${fault}.${purchase.email}`;
  const { amount, currency } = purchase.paid;
  return {
    order: {
      ...orderKey(orderId),
      id: orderId,
      customerEmail,
      customerName: 'Copy of a customer',
      country: 'GB',
      currency,
      totalMinor: amount,
      status: 'fulfilled',
      placedAt: purchase.paidAt,
    },
    payment: {
      ...paymentKey(paymentId),
      paymentId,
      orderId,
      customerEmail,
      method: 'card',
      instrument: `card_of_${purchase.email}`,
      currency,
      amountMinor: amount,
      status: 'captured',
      createdAt: purchase.paidAt,
      capturedAt: purchase.paidAt,
      failureCode: null,
      gatewayReference: `txn_${paymentId}`,
      refundBehaviour: null,
      refundedMinor: 0,
    },
  };
}

function renamed(payment: PaymentRow, suffix: string): PaymentRow {
  const paymentId = `${payment.paymentId}_${suffix}`;
  return { ...payment, ...paymentKey(paymentId), paymentId };
}

/** The same purchase tried with another card, in vain. */
function attempt(payment: PaymentRow, createdAt: Instant): PaymentRow {
  const declined = { status: 'failed', capturedAt: null, failureCode: 'do_not_honor' } as const;
  return { ...renamed(payment, 'tried'), ...declined, instrument: 'card_of_somebody', createdAt };
}

function refundOf(payment: PaymentRow, status: 'returned' | 'pending'): RefundRow {
  const refundId = `re_${payment.paymentId}`;
  return {
    ...refundKey(payment.paymentId, refundId),
    refundId,
    currency: payment.currency,
    amountMinor: payment.amountMinor,
    status,
    path: 'original_method',
    createdAt: addSeconds(instant(payment.createdAt), 86_400),
    settledAt: null,
    failureCode: status === 'returned' ? 'account_closed' : null,
    traceReference: `arn_${payment.paymentId}`,
  };
}

function chargebackOf(payment: PaymentRow): ChargebackRow {
  return {
    ...chargebackKey(payment.paymentId, `cb_${payment.paymentId}`),
    currency: payment.currency,
    amountMinor: payment.amountMinor,
    status: 'open',
    reasonCode: 'fraudulent',
    openedAt: addSeconds(instant(payment.createdAt), 86_400),
  };
}
