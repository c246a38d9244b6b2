import type { RefundId } from '../../kernel/ids.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { RefundIntent } from '../../payments/refund-books.ts';

/** Our book of refunds. */
export interface IntentStore {
  /** The refund that was intended under this id on this payment, or null. */
  findIntent(paymentReference: string, id: RefundId): Promise<RefundIntent | null>;
  /** Refunds intended on this day (UTC), oldest first, as they stand now; those of the last seconds may be missing. */
  intentsOf(day: PlainDate): AsyncIterable<RefundIntent>;
}
