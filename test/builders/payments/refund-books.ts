import { createHash } from 'node:crypto';
import { type RefundId, refundIdFrom } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { RefundIntent, RefundMade } from '../../../shared/payments/refund-books.ts';
import { caseId } from '../case/cases.ts';
import { daysAgo } from '../clock.ts';

/** The n-th refund of a test. */
export const refund = (n: number): RefundId =>
  refundIdFrom(createHash('sha256').update(`refund ${n}`).digest().subarray(0, 16));

/** A refund of 49.90 EUR on `pay_1`, intended two days ago and held for paid. */
export function intent(change: Partial<RefundIntent> = {}): RefundIntent {
  return {
    refundId: refund(1),
    caseId,
    paymentReference: 'pay_1',
    amount: money(4990, 'EUR'),
    path: 'original_method',
    status: 'succeeded',
    intendedAt: daysAgo(2),
    ...change,
  };
}

/** The same refund, as the gateway has it: settled. */
export function made(change: Partial<RefundMade> = {}): RefundMade {
  return {
    reference: refund(1),
    paymentReference: 'pay_1',
    gatewayReference: 're_1',
    amount: money(4990, 'EUR'),
    status: 'settled',
    createdAt: daysAgo(2, 1),
    failureCode: null,
    traceReference: 'arn_1',
    ...change,
  };
}
