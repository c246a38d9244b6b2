import type { PaymentFacts, RefundRecord } from '../../../payments/payment-facts.ts';

/** The refund of the payment that was begun last, by whomever. */
export function newestRefund({ refunds }: PaymentFacts): RefundRecord | null {
  return refunds.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0] ?? null;
}
