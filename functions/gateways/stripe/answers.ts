import { metrics } from '../../../shared/kernel/metrics.ts';
import type { Reporter } from '../../../shared/kernel/runtime.ts';
import type { RefundAnswer } from '../../../shared/payments/refund.ts';
import { errorDetails } from './errors.ts';

export const unknown: RefundAnswer = { status: 'unknown' };
export const failed = (failureCode: string): RefundAnswer => ({ status: 'failed', failureCode });

/** What to answer where Stripe's own words do not settle it; each is reported. */
export function unsettled(reporter: Reporter) {
  const forPeople = (event: string, details: Readonly<Record<string, unknown>>): RefundAnswer => {
    reporter.warn(event, details);
    reporter.count(metrics.refundDiffers);
    return unknown;
  };
  return {
    /** The request failed in a way that does not tell what became of it. */
    unclear(event: string, refundId: string, error: unknown): RefundAnswer {
      reporter.warn(event, { refundId, ...errorDetails(error) });
      return unknown;
    },

    /** Stripe has another refund than was asked for. */
    differs: (refundId: string, gatewayReference: string | undefined): RefundAnswer =>
      forPeople('refund_differs', { refundId, gatewayReference }),

    /** Stripe has several under one id. */
    paidTwice: (refundId: string, gatewayReferences: readonly string[]): RefundAnswer =>
      forPeople('refund_paid_twice', { refundId, gatewayReferences }),
  };
}
