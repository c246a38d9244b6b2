import type { RefundId } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import type { Instant } from '../kernel/time.ts';
import type { PaymentFacts } from './payment-facts.ts';
import type { RefundAnswer, RefundPath } from './refund.ts';
import type { RefundMade } from './refund-books.ts';

/** One refund to be paid at most once: `id` is the idempotency key. */
export interface RefundOrder {
  readonly id: RefundId;
  readonly paymentReference: string;
  readonly amount: Money;
  readonly path: RefundPath;
}

/** The payment gateway: what it recorded, and refunds through it. */
export interface Payments {
  /** Paths by which this gateway can pay; any other is certain to fail with `path_not_supported`. */
  readonly paths: readonly RefundPath[];
  /** Everything recorded about a payment, or null where there is none of this reference. */
  find(paymentReference: string): Promise<PaymentFacts | null>;
  /** Asks for a refund. A lost or unclear answer is `unknown`, never `failed`. */
  refund(order: RefundOrder): Promise<RefundAnswer>;
  /** What became of a refund; null where the gateway never received it. */
  findRefund(order: Pick<RefundOrder, 'id' | 'paymentReference' | 'path'>): Promise<RefundAnswer | null>;
  /**
   * Every refund of Redress's that the gateway has and created in [from, to), as it stands now, in no order. Throws where
   * the gateway cannot say.
   */
  refundsMade(from: Instant, to: Instant): AsyncIterable<RefundMade>;
}
