import type { RefundId } from './ids.ts';
import type { Money } from './money.ts';
import type { Instant, PlainDate } from './time.ts';

/**
 * `intended`: written before the gateway is called. `unknown`: the call's answer was lost; settled by asking.
 * `pending`: the gateway took it and will finish later. The other two are final.
 */
export type RefundStatus = 'intended' | 'unknown' | 'pending' | 'succeeded' | 'failed';

/** Where money can go: back the way it came, to the customer's bank account, or onto their account with the shop. */
export const refundPaths = ['original_method', 'bank_transfer', 'store_credit'] as const;
export type RefundPath = (typeof refundPaths)[number];

/** A refund of a case, at most one live at a time. Its id is the gateway's idempotency key for ever. */
export interface Refund {
  readonly id: RefundId;
  readonly status: RefundStatus;
  readonly amount: Money;
  /** Where the money goes. Tier 1 pays back to the original method only. */
  readonly path: RefundPath;
  /** What the customer can give the bank to trace the money (ARN or the like). */
  readonly traceReference: string | null;
  /** Date by which it should show on the statement. */
  readonly expectedBy: PlainDate | null;
  /** The gateway's reason where it failed. */
  readonly failureCode: string | null;
  readonly intendedAt: Instant;
  readonly settledAt: Instant | null;
}

/** What a gateway answered to a refund, or to the question what became of one. */
export type RefundAnswer =
  | {
      readonly status: 'succeeded' | 'pending';
      readonly traceReference: string;
      readonly expectedBy: PlainDate;
    }
  | { readonly status: 'failed'; readonly failureCode: string }
  | { readonly status: 'unknown' };

/** True until the gateway has said its last word. */
export function isUnsettled(refund: Refund): boolean {
  return refund.status === 'intended' || refund.status === 'unknown' || refund.status === 'pending';
}

/** The refund after the gateway's answer at `now`. */
export function afterAnswer(refund: Refund, answer: RefundAnswer, now: Instant): Refund {
  switch (answer.status) {
    case 'succeeded':
    case 'pending':
      return {
        ...refund,
        status: answer.status,
        traceReference: answer.traceReference,
        expectedBy: answer.expectedBy,
        settledAt: answer.status === 'succeeded' ? now : null,
      };
    case 'failed':
      return {
        ...refund,
        status: 'failed',
        expectedBy: null,
        failureCode: answer.failureCode,
        settledAt: now,
      };
    case 'unknown':
      return { ...refund, status: 'unknown' };
  }
}
