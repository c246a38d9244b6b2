import type { CaseId, RefundId } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import type { Instant } from '../kernel/time.ts';
import type { RefundRecord } from './payment-facts.ts';
import type { RefundPath, RefundStatus } from './refund.ts';

/** What Redress wrote down of a refund before it called the gateway, and what has become of it since. */
export interface RefundIntent {
  readonly refundId: RefundId;
  readonly caseId: CaseId;
  readonly paymentReference: string;
  readonly amount: Money;
  readonly path: RefundPath;
  readonly status: RefundStatus;
  readonly intendedAt: Instant;
}

/** What the gateway wrote down of a refund that Redress asked for. */
export interface RefundMade
  extends Pick<RefundRecord, 'amount' | 'status' | 'createdAt' | 'failureCode' | 'traceReference'> {
  /** Our id of the refund. */
  readonly reference: RefundId;
  readonly paymentReference: string;
  /** The gateway's own name of it, which tells two refunds under one id apart. */
  readonly gatewayReference: string;
}
