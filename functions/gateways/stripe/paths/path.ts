import type Stripe from 'stripe';
import type { RefundId } from '../../../../shared/kernel/ids.ts';
import type { RefundRecord } from '../../../../shared/payments/payment-facts.ts';
import type { RefundAnswer } from '../../../../shared/payments/refund.ts';
import type { StripePayment, StripeReader } from '../reader.ts';

/** What Stripe did under an id of ours. */
export interface StripeMade {
  readonly gatewayReference: string;
  readonly answer: RefundAnswer;
  /** True where it came to as much as was asked. */
  readonly asAsked: boolean;
  readonly record: RefundRecord;
}

/** One order as Stripe takes it. */
export interface StripeOrder {
  readonly id: RefundId;
  readonly payment: StripePayment;
  /** In Stripe's minor units. */
  readonly asked: number;
  readonly metadata: Readonly<Record<string, string>>;
}

/** A path by which Stripe lets money move, beside its own refunds. */
export interface StripePath {
  /** What has been done on this payment under any id of ours. */
  made(reader: StripeReader, payment: StripePayment): Promise<readonly StripeMade[]>;
  /** Why this payment cannot go by that path; null where it can. */
  obstacle(order: StripeOrder): string | null;
  /** Does it, at most once under the options' idempotency key. */
  send(stripe: Stripe, order: StripeOrder, options: Stripe.RequestOptions): Promise<StripeMade | null>;
}
