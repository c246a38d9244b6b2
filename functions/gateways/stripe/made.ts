import type Stripe from 'stripe';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { RefundMade } from '../../../shared/payments/refund-books.ts';
import type { StripePatience } from './client.ts';
import { ownRefundId, refundRecord } from './refunds.ts';

const pageSize = 100;

/** The refunds that Redress made and Stripe created in [from, to), the newest first; others made by hand are left out. */
export async function* refundsMadeIn(
  stripe: Stripe,
  { readTimeout: timeout, retries: maxNetworkRetries }: StripePatience,
  from: Instant,
  to: Instant,
): AsyncGenerator<RefundMade> {
  const created = { gte: seconds(from), lt: seconds(to) };
  const listed = stripe.refunds.list({ created, limit: pageSize }, { timeout, maxNetworkRetries });
  for await (const refund of listed) {
    const reference = ownRefundId(refund);
    const paymentReference = nameOf(refund.payment_intent) ?? nameOf(refund.charge);
    if (reference === null || paymentReference === null) continue;
    const { amount, status, createdAt, failureCode, traceReference } = refundRecord(refund);
    const own = { reference, paymentReference, gatewayReference: refund.id };
    yield { ...own, amount, status, createdAt, failureCode, traceReference };
  }
}

/** Stripe counts whole seconds; a moment within one begins with the next. */
const seconds = (at: Instant) => Math.ceil(Date.parse(at) / 1000);

function nameOf(reference: string | { readonly id: string } | null): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null);
}
