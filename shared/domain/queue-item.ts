import type { Case, HoldReason, Owner, Priority, Reason, Status, Tier } from './case.ts';
import type { CaseId } from './ids.ts';
import type { Money } from './money.ts';
import type { Instant } from './time.ts';

/** What a queue shows of a case; free of personal data. */
export interface QueueItem {
  readonly caseId: CaseId;
  readonly version: number;
  readonly tier: Tier;
  readonly status: Status;
  readonly reason: Reason;
  readonly priority: Priority;
  readonly owner: Owner;
  readonly disputedAmount: Money;
  readonly openedAt: Instant;
  /** End of the service target, null while it is paused. */
  readonly dueAt: Instant | null;
  readonly holdReasons: readonly HoldReason[];
}

/** The case as a queue shows it. */
export function queueItem(current: Case): QueueItem {
  const { id: caseId, version, tier, status, reason, priority, owner } = current;
  const { disputedAmount, openedAt, nextBy: dueAt, holdReasons } = current;
  return {
    caseId,
    version,
    tier,
    status,
    reason,
    priority,
    owner,
    disputedAmount,
    openedAt,
    dueAt,
    holdReasons,
  };
}
