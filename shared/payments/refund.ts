import type { RefundId } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import type { Instant, PlainDate } from '../kernel/time.ts';

/**
 * `intended`: written before the gateway is called. `unknown`: the call's answer was lost; settled by asking.
 * `pending`: the gateway took it and will finish later. `requires_action`: it waits for details that the gateway has
 * asked the customer for. `succeeded`: it was made; a bank may still send it back, days later. `failed`: no money went,
 * or all of it came back.
 */
export const refundStatuses = [
  'intended',
  'unknown',
  'pending',
  'requires_action',
  'succeeded',
  'failed',
] as const;
export type RefundStatus = (typeof refundStatuses)[number];

/**
 * Where money can go: back the way it came, to the customer's bank account, or onto their account with the shop.
 * `goodwill`: onto that account as well, but of the shop's own money. `before_capture`: it stays where it is, for less is
 * taken of a payment that is only authorised.
 */
export const refundPaths = [
  'original_method',
  'bank_transfer',
  'store_credit',
  'goodwill',
  'before_capture',
] as const;
export type RefundPath = (typeof refundPaths)[number];

/**
 * What a refund under way waits for, where it is not just the bank's time. `shop_balance`: the shop's balance at the
 * gateway does not cover it. `payment`: the payment itself has not come in yet.
 */
export const refundWaits = ['shop_balance', 'payment'] as const;
export type RefundWait = (typeof refundWaits)[number];

/** True where it goes onto the customer's account with the shop: no statement shows it, and no bank can trace it. */
export function isShopCredit(path: RefundPath): boolean {
  return path === 'store_credit' || path === 'goodwill';
}

/** A refund of a case, at most one live at a time. Its id is the gateway's idempotency key for ever. */
export interface Refund {
  readonly id: RefundId;
  readonly status: RefundStatus;
  readonly amount: Money;
  /** Where the money goes. Tier 1 pays back to the original method only. */
  readonly path: RefundPath;
  /** What the customer is charged in all, where it is lowered before capture; else null. */
  readonly charged: Money | null;
  /** What the customer can give the bank to trace the money (ARN or the like). */
  readonly traceReference: string | null;
  /** Date by which it should show on the statement. */
  readonly expectedBy: PlainDate | null;
  /** Until when the customer can give the gateway the details that it asked for; null where nothing was asked. */
  readonly actBy: Instant | null;
  /** What it waits for, where it is pending and the gateway told so. */
  readonly waitsFor?: RefundWait;
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
      readonly waitsFor?: RefundWait;
    }
  | {
      readonly status: 'requires_action';
      readonly traceReference: string;
      readonly actBy: Instant | null;
    }
  | { readonly status: 'failed'; readonly failureCode: string }
  | { readonly status: 'unknown' };

/** True while the gateway has neither made it nor failed to. */
export function isUnsettled({ status }: Pick<Refund, 'status'>): boolean {
  return status !== 'succeeded' && status !== 'failed';
}

/** True where the gateway has it and it takes its time, or the customer's. */
export function isUnderWay({ status }: Pick<Refund, 'status'>): boolean {
  return status === 'pending' || status === 'requires_action';
}

/** The refunds of a case, oldest first. */
export interface Refunds {
  /** The refund under way, or the last one. */
  readonly refund: Refund | null;
  /** Refunds that were paid before, under earlier decisions. A failed one came back since the newest decision. */
  readonly earlierRefunds: readonly Refund[];
}

export const noRefunds: Refunds = { refund: null, earlierRefunds: [] };

/** Refunds that were paid and did not come back, oldest first. */
export function paidRefunds(refunds: Refunds): readonly Refund[] {
  return all(refunds).filter(({ status }) => status === 'succeeded');
}

/** The refund of a case that failed last, at once or by coming back; null where none did since the newest decision. */
export function lastFailedRefund(refunds: Refunds): Refund | null {
  const failed = all(refunds).filter(({ status }) => status === 'failed');
  return failed.toSorted((a, b) => ((a.settledAt ?? '') < (b.settledAt ?? '') ? 1 : -1))[0] ?? null;
}

/** The refund after the gateway's answer at `now`. */
export function afterAnswer(known: Refund, answer: RefundAnswer, now: Instant): Refund {
  const { waitsFor: _, ...refund } = known;
  switch (answer.status) {
    case 'succeeded':
    case 'pending':
      return {
        ...refund,
        status: answer.status,
        traceReference: answer.traceReference,
        expectedBy: answer.expectedBy,
        actBy: null,
        settledAt: answer.status === 'succeeded' ? now : null,
        ...(answer.waitsFor && { waitsFor: answer.waitsFor }),
      };
    case 'requires_action': {
      const { status, traceReference, actBy } = answer;
      return { ...refund, status, traceReference, actBy, expectedBy: null };
    }
    case 'failed':
      return {
        ...refund,
        status: 'failed',
        expectedBy: null,
        actBy: null,
        failureCode: answer.failureCode,
        settledAt: now,
      };
    case 'unknown':
      return { ...refund, status: 'unknown' };
  }
}

function all({ refund, earlierRefunds }: Refunds): readonly Refund[] {
  return [...earlierRefunds, ...(refund ? [refund] : [])];
}
