import { randomBytes } from 'node:crypto';
import { refundIdFrom } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { RefundOrder } from '../../../shared/payments/payments.port.ts';

/** A refund of its own id to the original method, in euro. */
export function refundOf(paymentReference: string, amount: number): RefundOrder {
  const id = refundIdFrom(randomBytes(16));
  return { id, paymentReference, amount: money(amount, 'EUR'), path: 'original_method' };
}
