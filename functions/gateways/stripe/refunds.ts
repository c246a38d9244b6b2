import type Stripe from 'stripe';
import { isRefundId, type RefundId } from '../../../shared/kernel/ids.ts';
import { type Instant, instant } from '../../../shared/kernel/time.ts';
import type { RefundRecord } from '../../../shared/payments/payment-facts.ts';
import { postingDate } from '../../../shared/payments/posting.ts';
import type { RefundAnswer, RefundWait } from '../../../shared/payments/refund.ts';
import { fromStripeAmount } from './amounts.ts';

/** Metadata of every refund that Redress makes: whose it is, and what was asked, in Stripe's minor units. */
export const REFUND_ID_KEY = 'redress_refund_id';
export const ASKED_AMOUNT_KEY = 'redress_amount';

/** A time of Stripe's, in seconds since 1970. */
export const stripeTime = (seconds: number): Instant => instant(new Date(seconds * 1000));

/** Our id of what Redress had Stripe do; null for what others did. */
export function ownRefundId({ metadata }: { readonly metadata: Stripe.Metadata | null }): RefundId | null {
  const id = metadata?.[REFUND_ID_KEY];
  return id && isRefundId(id) ? id : null;
}

/** What the bank can look for: the acquirer's reference number (ARN) once there is one, else Stripe's id. */
export function traceReference(refund: Stripe.Refund): string {
  const details: Record<string, unknown> = { ...refund.destination_details };
  const { reference } = Object(details[String(details['type'])]) as { reference?: unknown };
  return typeof reference === 'string' && reference !== '' ? reference : refund.id;
}

/**
 * What a refund's state means. `requires_action`: Stripe has sent the customer a mail that asks for bank details.
 * `succeeded` is not the last word of Stripe's: a bank that refuses it days later turns it to `failed`.
 */
export function refundAnswer(refund: Stripe.Refund): RefundAnswer {
  switch (refund.status) {
    case 'succeeded':
    case 'pending':
      return {
        status: refund.status,
        traceReference: traceReference(refund),
        expectedBy: postingDate('original_method', stripeTime(refund.created)),
        ...(refund.status === 'pending' && waiting(refund)),
      };
    case 'requires_action': {
      const expiresAt = refund.next_action?.display_details?.expires_at;
      return {
        status: refund.status,
        traceReference: traceReference(refund),
        actBy: expiresAt === undefined ? null : stripeTime(expiresAt),
      };
    }
    case 'failed':
    case 'canceled':
      return { status: 'failed', failureCode: failureCode(refund) ?? 'failed' };
    default:
      return { status: 'unknown' };
  }
}

function waiting({ pending_reason: reason }: Stripe.Refund): { readonly waitsFor?: RefundWait } {
  if (reason === 'insufficient_funds') return { waitsFor: 'shop_balance' };
  return reason === 'charge_pending' ? { waitsFor: 'payment' } : {};
}

/** True where as much went back as was asked for, and what came is a refund at all. */
export function isAsAsked(refund: Stripe.Refund, asked = askedAmount(refund)): boolean {
  return refund.object === 'refund' && typeof refund.id === 'string' && refund.amount === asked;
}

function askedAmount({ metadata }: Stripe.Refund): number | null {
  const text = metadata?.[ASKED_AMOUNT_KEY];
  return text ? Number(text) : null;
}

/** A refund as the findings see it, whoever made it. A failed one that had left the balance came back: `returned`. */
export function refundRecord(refund: Stripe.Refund): RefundRecord {
  return {
    reference: ownRefundId(refund) ?? refund.id,
    amount: fromStripeAmount(refund.amount, refund.currency),
    status: recordStatus(refund),
    createdAt: stripeTime(refund.created),
    path: 'original_method',
    failureCode: failureCode(refund),
    traceReference: traceReference(refund),
  };
}

function failureCode({ status, failure_reason }: Stripe.Refund): string | null {
  if (status === 'canceled') return 'canceled';
  return status === 'failed' ? (failure_reason ?? 'failed') : null;
}

function recordStatus({ status, failure_balance_transaction }: Stripe.Refund): RefundRecord['status'] {
  switch (status) {
    case 'succeeded':
      return 'settled';
    case 'failed':
      return failure_balance_transaction ? 'returned' : 'failed';
    case 'canceled':
      return 'failed';
    default:
      // A state not known here may have moved money, so it counts as money under way.
      return 'pending';
  }
}
