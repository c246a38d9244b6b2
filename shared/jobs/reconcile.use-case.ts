import type { Case } from '../case/case.ts';
import { note } from '../case/change.ts';
import type { StoredCase } from '../case/store.port.ts';
import { runCommand } from '../command/commit.use-case.ts';
import { claimAndSend } from '../command/send-notices.use-case.ts';
import type { Writes } from '../command/writes.ts';
import { staffNewItem, waitingForPerson } from '../features/escalation/escalation.notices.ts';
import { settlementNews } from '../features/refund/ask-gateway.use-case.ts';
import type { RefundDeps } from '../features/refund/pay.use-case.ts';
import { refundRequiresAction } from '../features/refund/refund.notices.ts';
import { metrics } from '../kernel/metrics.ts';
import { addHours, addSeconds, type Instant } from '../kernel/time.ts';
import { isUnsettled } from '../payments/refund.ts';
import { type DriveDeps, driveCase } from '../workflow/drive.use-case.ts';
import type { PendingStore, PendingWork } from './schedule.port.ts';
import type { StuckStore } from './stuck.port.ts';
import { clockFailsForLong, failsForLong, handToEngineering, showStuck } from './stuck.use-case.ts';

/** Work younger than this is left to the process that does it, in seconds. */
const patienceSeconds = 45;
/** A mail claimed this long ago and never confirmed was lost with its process, in seconds. */
const lostMailSeconds = 300;
/** An execution that could not be told something for this long is replaced, in seconds. */
const deafSeconds = 900;

export type ReconcileDeps = RefundDeps & DriveDeps & { readonly store: PendingStore & StuckStore };

/** What one run did. */
export interface ReconcileReport {
  readonly cases: number;
  readonly notices: number;
  readonly failed: number;
}

/**
 * Takes up everything that has been under way for too long at `now`; one failure does not keep the rest waiting. A later
 * `now` only widens the choice: what is overdue or lost is told by the clock.
 */
export async function reconcile(deps: ReconcileDeps, now: Instant): Promise<ReconcileReport> {
  const report = { cases: 0, notices: 0, failed: 0 };
  for await (const work of deps.store.pendingWork(addSeconds(now, -patienceSeconds))) {
    try {
      if (work.kind === 'notice') report.notices += 1;
      else report.cases += 1;
      deps.reporter.count(metrics.reconciled[work.kind]);
      await takeUp(deps, work);
    } catch (error) {
      report.failed += 1;
      deps.reporter.count(metrics.reconcileFailed);
      deps.reporter.warn('reconcile_failed', { caseId: work.caseId, kind: work.kind, error: String(error) });
      await shownToEngineering(deps, work, error);
    }
  }
  return report;
}

/** What fails for long is shown to a person; where even that fails, the next run tries again. */
async function shownToEngineering(deps: ReconcileDeps, work: PendingWork, error: unknown): Promise<void> {
  if (work.kind === 'notice' || !failsForLong(work.since, deps.runtime.now())) return;
  await showStuck(deps, work.caseId, error).catch((failure: unknown) =>
    deps.reporter.warn('stuck_not_shown', { caseId: work.caseId, error: String(failure) }),
  );
}

async function takeUp(deps: ReconcileDeps, work: PendingWork): Promise<void> {
  const now = deps.runtime.now();
  if (work.kind !== 'notice') {
    const current = (await runCommand(deps, work.caseId, (stored) => settleByAsking(deps, stored, now))).case;
    const { refund } = current;
    if (refund?.status === 'unknown' || refund?.status === 'intended') {
      deps.reporter.count(metrics.refundUnclear);
    }
    const deaf = work.since < addSeconds(now, -deafSeconds);
    const driven = await driveCase(deps, work.caseId, { deaf });
    if (driven === 'stuck') await handToEngineering(deps, work.caseId);
    else if (work.kind === 'stuck' && !clockFailsForLong(current, now))
      await deps.store.dropStuck(work.caseId);
    return;
  }
  const notice = (await deps.store.notices(work.caseId)).find(
    ({ kind, version }) => kind === work.notice.kind && version === work.notice.version,
  );
  const lost = notice?.state === 'claimed' && notice.changedAt < addSeconds(now, -lostMailSeconds);
  if (notice && (lost || notice.state === 'owed')) await claimAndSend(deps, work.caseId, notice);
}

async function settleByAsking(deps: ReconcileDeps, stored: StoredCase, now: Instant): Promise<Writes | null> {
  const { refund } = stored.case;
  if (!refund || !isUnsettled(refund)) return null;
  const news = await settlementNews(deps, stored);
  if (news) return news;
  return isUnsettledTooLong(deps, stored.case, now) ? overdue(deps, stored.case) : null;
}

function isUnsettledTooLong(deps: ReconcileDeps, { refund, holdReasons }: Case, now: Instant): boolean {
  if (!refund || holdReasons.includes('refund_unsettled')) return false;
  return addHours(refund.intendedAt, deps.policy.refundSettlementHours) < now;
}

function overdue(deps: ReconcileDeps, current: Case): Writes {
  const reasons = ['refund_unsettled'] as const;
  const events = [{ type: 'held_for_staff', owner: current.owner, reasons } as const];
  const change = note(
    current,
    { holdReasons: reasons },
    { events, actor: 'system', now: deps.runtime.now() },
  );
  // What waits for the customer's own details needs their hand, and ours only beside it.
  const reminds = current.refund?.status === 'requires_action';
  return {
    change,
    by: 'command',
    notices: [staffNewItem, reminds ? refundRequiresAction : waitingForPerson],
  };
}
