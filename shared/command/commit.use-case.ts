import type { Case } from '../case/case.ts';
import { nextPlace } from '../case/next-step.ts';
import { isOwnFault } from '../case/standing.ts';
import type { CaseStore, Commit, CommitResult, StoreCommit, StoredCase } from '../case/store.port.ts';
import { withClocks } from '../clocks/clocks.ts';
import { learnsOfRight } from '../clocks/rights-of-case.ts';
import type { CaseId } from '../kernel/ids.ts';
import type { Reporter, Runtime } from '../kernel/runtime.ts';
import type { Notice } from '../mail/kept-notices.port.ts';
import { isStaffKind } from '../mail/staff-message.ts';
import { isUnsettled } from '../payments/refund.ts';
import type { Policy } from '../policy/policy.ts';
import { parseExecutionName } from '../workflow/execution-name.ts';
import type { StepInput } from '../workflow/step-events.ts';
import { countEvents } from './count-events.ts';
import { type NoticeDeps, sendClaimed, sendOwed } from './send-notices.use-case.ts';

/** How often a commit that met somebody else's is tried anew on the newer state. */
const maxAttempts = 5;

/** Decides on the case as it stands what to write; null where there is nothing left to do. */
export type Decide = (
  stored: StoredCase,
  last: CommitResult | null,
) => Promise<Commit | null> | Commit | null;

/** Thrown when the case changed under every attempt; the caller may try again later. */
export class TooManyConflicts extends Error {
  override readonly name = 'TooManyConflicts';
}

/** What a commit needs. */
export interface CommitDeps {
  readonly store: CaseStore;
  readonly policy: Policy;
  readonly reporter: Reporter;
  readonly runtime: Runtime;
}

/** What a commit came to; `commit` is null where there was nothing to do, `moved` where the workflow has to go on. */
interface Done {
  readonly case: Case;
  readonly commit: Commit | null;
  readonly moved: boolean;
}

/** Loads, decides, sets the clocks, writes, counts; on a conflict decides again on the newer state. */
export async function commitWith(
  { store, policy, reporter, runtime }: CommitDeps,
  caseId: CaseId,
  decide: Decide,
): Promise<Done> {
  let last: CommitResult | null = null;
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    if (last !== null) await runtime.pauseBelow(20 * 2 ** attempt);
    const stored = await store.find(caseId);
    if (!stored) throw new Error(`${caseId} does not exist`);
    const decided = await decide(stored, last);
    if (!decided) return { case: stored.case, commit: null, moved: false };
    const { case: next, entry } = decided.change;
    const clocked = withClocks(stored.case, next, policy, next.updatedAt);
    const commit = { ...decided, ...owed(decided, stored.case, clocked), change: { case: clocked, entry } };
    const work = workAfter(stored.case, clocked, decided.by);
    last = await store.commit({
      ...commit,
      work,
      ...(commit.by === 'step' && { executionNumber: stored.workflow.executionNumber }),
    });
    if (last === 'committed') {
      countEvents(reporter, commit);
      return { case: clocked, commit, moved: work === 'moving' };
    }
  }
  throw new TooManyConflicts(caseId);
}

/**
 * The mails of a commit, and one of a right that it brought to light. A case of our own has no customer who could get
 * one.
 */
function owed({ notices = [] }: Commit, before: Case, current: Case): Pick<Commit, 'notices'> {
  if (isOwnFault(current)) return { notices: notices.filter(isStaffKind) };
  return learnsOfRight(before, current) ? { notices: [...notices, 'right_applies'] } : {};
}

function workAfter(before: Case, after: Case, by: Commit['by']): StoreCommit['work'] {
  const place = nextPlace(after);
  if (!place) return after.refund && isUnsettled(after.refund) ? 'same' : 'idle';
  if (by === 'step') return 'moving';
  const last = nextPlace(before);
  return place.machine === last?.machine && place.step === last.step ? 'same' : 'moving';
}

/** Commits what `decide` says and mails what the commit owes. Safe to repeat. */
export async function runCommand(deps: NoticeDeps, caseId: CaseId, decide: Decide): Promise<Done> {
  const done = await commitWith(deps, caseId, decide);
  const { version, updatedAt: changedAt } = done.case;
  if (done.commit) {
    const claimed = (done.commit.notices ?? []).map(
      (kind): Notice => ({ kind, version, state: 'claimed', changedAt }),
    );
    await sendClaimed(deps, done.case, claimed);
  } else {
    await sendOwed(deps, caseId);
  }
  return done;
}

/**
 * One step of a workflow. `stale` where the execution is not the case's newest any more: then nothing is decided, and the
 * execution has to end.
 */
export async function runStep(
  deps: NoticeDeps,
  { caseId, execution }: StepInput,
  decide: Decide,
): Promise<{ readonly case: Case; readonly stale: boolean }> {
  const number = parseExecutionName(execution)?.number;
  let stale = false;
  const done = await runCommand(deps, caseId, (stored, last) => {
    stale = stored.workflow.executionNumber !== number;
    return stale ? null : decide(stored, last);
  });
  return { case: done.case, stale };
}
