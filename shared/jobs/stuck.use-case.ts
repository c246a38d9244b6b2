import type { Case } from '../case/case.ts';
import { firstDue } from '../clocks/clocks.ts';
import type { NoticeDeps } from '../command/send-notices.use-case.ts';
import { putAside, resume } from '../features/engineering/put-aside.use-case.ts';
import type { CaseId } from '../kernel/ids.ts';
import { metrics } from '../kernel/metrics.ts';
import { addSeconds, type Instant } from '../kernel/time.ts';
import { type DriveDeps, driveCase } from '../workflow/drive.use-case.ts';
import type { StuckStore } from './stuck.port.ts';

/** Work that has failed for this long is shown to engineering, in seconds. */
const failingSeconds = 900;
/** Longest account of an error that is kept, in characters. */
const longestError = 500;

export type StuckDeps = NoticeDeps & DriveDeps & { readonly store: StuckStore };
type ShowDeps = DriveDeps & { readonly store: StuckStore };

/** Whether work that should have been done at `since` has failed for long. */
export function failsForLong(since: Instant, now: Instant): boolean {
  return since < addSeconds(now, -failingSeconds);
}

/** Whether the clock job has failed on the case for long. */
export function clockFailsForLong({ clocks }: Case, now: Instant): boolean {
  const due = firstDue(clocks);
  return due !== null && failsForLong(due, now);
}

/** Brings on a case whose execution ended badly; engineering gets it where that happened too often. */
export async function revive(deps: StuckDeps, caseId: CaseId): Promise<'revived' | 'stuck'> {
  try {
    if ((await driveCase(deps, caseId)) === 'driven') return 'revived';
  } catch (error) {
    // Nobody else may know of this case: what waits for people is no pending work.
    await showStuck(deps, caseId, error);
    throw error;
  }
  await handToEngineering(deps, caseId);
  return 'stuck';
}

/** Nothing ends in silence: engineering gets a case whose executions end, or sees it where it cannot be put aside. */
export async function handToEngineering(deps: StuckDeps, caseId: CaseId): Promise<void> {
  const error = 'executions end without any progress';
  let aside = false;
  try {
    aside = await putAside(deps, caseId, { step: 'Workflow', error });
  } catch (failure) {
    await showStuck(deps, caseId, failure);
    return;
  }
  if (aside) countStuck(deps, caseId, error);
  else await showStuck(deps, caseId, error);
}

/** Shows engineering a case that cannot be moved: what fails, without writing on the case. */
export async function showStuck(deps: ShowDeps, caseId: CaseId, failure: unknown): Promise<void> {
  const error = String(failure).slice(0, longestError);
  countStuck(deps, caseId, error);
  const stored = await deps.store.find(caseId);
  if (stored) await deps.store.keepStuck(stored.case, { since: deps.runtime.now(), error });
}

/** After the repair: a case that was put aside goes on where it stood, one that was stuck begins a new execution. */
export async function goOn(deps: StuckDeps, caseId: CaseId): Promise<'resumed' | 'not_put_aside'> {
  const resumed = await resume(deps, caseId);
  const shown = await deps.store.dropStuck(caseId);
  if (resumed === 'not_put_aside' && !shown) return resumed;
  await driveCase(deps, caseId, { anew: true });
  return 'resumed';
}

function countStuck({ reporter }: ShowDeps, caseId: CaseId, error: string): void {
  reporter.count(metrics.caseStuck);
  reporter.warn('case_stuck', { caseId, error });
}
