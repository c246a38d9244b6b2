import type { Case } from '../domain/case.ts';
import { withClocks } from '../domain/clocks.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import type { CaseStore, Commit, CommitResult, Notice, StoredCase } from '../ports/case-store.ts';
import type { Reporter, Runtime } from '../ports/runtime.ts';
import { countEvents } from './count-events.ts';
import { type NoticeDeps, sendClaimed, sendOwed } from './send-notices.ts';

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

/** Loads, decides, sets the clocks, writes, counts; on a conflict decides again on the newer state. */
export async function commitWith(
  { store, policy, reporter, runtime }: CommitDeps,
  caseId: CaseId,
  decide: Decide,
): Promise<{ readonly case: Case; readonly commit: Commit | null }> {
  let last: CommitResult | null = null;
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    if (last !== null) await runtime.pauseBelow(20 * 2 ** attempt);
    const stored = await store.find(caseId);
    if (!stored) throw new Error(`${caseId} does not exist`);
    const decided = await decide(stored, last);
    if (!decided) return { case: stored.case, commit: null };
    const { case: next, entry } = decided.change;
    const clocked = withClocks(stored.case, next, policy, next.updatedAt);
    const commit = { ...decided, change: { case: clocked, entry } };
    last = await store.commit(commit);
    if (last === 'committed') {
      countEvents(reporter, commit);
      return { case: clocked, commit };
    }
  }
  throw new TooManyConflicts(caseId);
}

/** One step of a workflow: commits what it decides and mails what the commit owes. Safe to repeat. */
export async function runStep(deps: NoticeDeps, caseId: CaseId, decide: Decide): Promise<Case> {
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
  return done.case;
}
