import { randomBytes } from 'node:crypto';
import { refundIdFrom } from '../../../shared/domain/ids.ts';
import { money } from '../../../shared/domain/money.ts';
import type { RefundOrder } from '../../../shared/ports/payments.ts';

/** A refund of its own id to the original method, in euro. */
export function refundOf(paymentReference: string, amount: number): RefundOrder {
  const id = refundIdFrom(randomBytes(16));
  return { id, paymentReference, amount: money(amount, 'EUR'), path: 'original_method' };
}
