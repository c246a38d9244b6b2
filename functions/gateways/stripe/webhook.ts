import Stripe from 'stripe';
import type { RefundId } from '../../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { DeliveryError } from '../../../shared/payments/deliveries.port.ts';
import { ownRefundId } from './refunds.ts';

/** What an event hints at: something of this payment is worth asking about. */
export type StripeHint =
  | { readonly kind: 'refund_changed'; readonly paymentReference: string; readonly refundId: RefundId | null }
  | { readonly kind: 'dispute_changed'; readonly paymentReference: string };

/** A request older than this is not believed, in seconds. Stripe signs each delivery anew, later tries too. */
const toleranceSeconds = 300;

/**
 * Checks the signature over the body as it came (not parsed and printed again), and reads the hint; null where the event
 * is of no interest. A hint is never believed: whoever gets one asks the gateway what is true now. So it does not matter
 * how often an event comes, in which order, or whether the refund is one of ours (`refundId` null where it is not).
 */
export function readStripeEvent(
  body: string,
  signature: string,
  webhookSecret: string,
  now: Instant,
): Result<StripeHint | null, DeliveryError> {
  let event: Stripe.Event;
  try {
    event = Stripe.webhooks.constructEvent(
      body,
      signature,
      webhookSecret,
      toleranceSeconds,
      undefined,
      Date.parse(now),
    );
  } catch (error) {
    return err(
      error instanceof Stripe.errors.StripeSignatureVerificationError ? 'bad_signature' : 'bad_event',
    );
  }
  if (!isEvent(event)) return err('bad_event');
  try {
    return ok(hintOf(event));
  } catch {
    return err('bad_event');
  }
}

/** True for what every event of Stripe's has, whatever its type: a name, and the object that it is about. */
function isEvent(signed: unknown): boolean {
  const { type, data } = Object(signed);
  return typeof type === 'string' && typeof data?.object === 'object' && data.object !== null;
}

function hintOf(event: Stripe.Event): StripeHint | null {
  switch (event.type) {
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.refund.updated': {
      const refund = event.data.object;
      const paymentReference = referenceOf(refund);
      return paymentReference === null
        ? null
        : { kind: 'refund_changed', paymentReference, refundId: ownRefundId(refund) };
    }
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated': {
      const paymentReference = referenceOf(event.data.object);
      return paymentReference === null ? null : { kind: 'dispute_changed', paymentReference };
    }
    default:
      return null;
  }
}

type Named = string | { readonly id: string } | null;

/** The one name of the payment: of its intent where one made it, else of the charge. */
function referenceOf({ payment_intent, charge }: { payment_intent: Named; charge: Named }): string | null {
  const named = payment_intent ?? charge;
  return typeof named === 'string' ? named : (named?.id ?? null);
}
