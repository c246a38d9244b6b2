import { desksAt } from '../case/at-desks.ts';
import type { Case } from '../case/case.ts';
import { nextPlace } from '../case/next-step.ts';
import { waitsForAddress } from '../case/parts/access.ts';
import { isOwnFault } from '../case/standing.ts';
import type { CaseStore, Commit, CommitResult, StoreCommit, StoredCase } from '../case/store.port.ts';
import { withClocks } from '../clocks/clocks.ts';
import type { CaseId } from '../kernel/ids.ts';
import type { Reporter, Runtime } from '../kernel/runtime.ts';
import type { Notice } from '../mail/notice.ts';
import { isUnsettled } from '../payments/refund.ts';
import type { Policy } from '../policy/policy.ts';
import { parseExecutionName } from '../workflow/execution-name.ts';
import type { StepInput } from '../workflow/step-events.ts';
import {
  type CaseOnHand,
  caseAlone,
  messageOf,
  onHand,
  type ReadCase,
  type Source,
  written,
} from './case-on-hand.ts';
import { countEvents } from './count-events.ts';
import { type Claimed, type NoticeDeps, sendClaimed, sendOwed } from './send-notices.use-case.ts';
import type { Writes } from './writes.ts';

/** How often a commit that met somebody else's is tried anew on the newer state. */
const maxAttempts = 5;

/** Decides on the case as it stands what to write; null where there is nothing left to do. */
export type Decide<C extends ReadCase = StoredCase> = (
  stored: CaseOnHand<C>,
  last: CommitResult | null,
) => Promise<Writes | null> | Writes | null;

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
  /** Every notice that there is; some are owed whatever the command. */
  readonly notices: readonly Notice[];
}

/**
 * The case after it all, with what a commit came to: `commit` is null where there was nothing to do, `moved` where the
 * workflow has to go on.
 */
export type Done<C extends ReadCase = StoredCase> = CaseOnHand<C> & {
  readonly commit: Commit | null;
  /** The mails that the commit owes. */
  readonly owes: readonly Notice[];
  readonly moved: boolean;
};

/** Decides, sets the clocks, writes, counts; on a conflict reads the case anew and decides again. */
export async function commitWith<C extends ReadCase>(
  { store, policy, reporter, runtime, notices: known }: CommitDeps,
  source: Source<C>,
  decide: Decide<C>,
): Promise<Done<C>> {
  let last: CommitResult | null = null;
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    if (last !== null) await runtime.pauseBelow(20 * 2 ** attempt);
    const read = (last === null ? source.first : null) ?? (await source.read());
    if (!read) throw new Error(`${source.caseId} does not exist`);
    const hand = onHand(store, read);
    const decided = await decide(hand, last);
    if (!decided) return { ...hand, commit: null, owes: [], moved: false };
    const { case: next, entry } = decided.change;
    const clocked = withClocks(hand.case, next, policy, next.updatedAt);
    const { notices, ...writes } = decided;
    const owes = noticesOwed(known, notices, hand.case, clocked);
    const commit = {
      ...writes,
      ...(owes && { notices: owes.map(({ kind }) => kind) }),
      change: { case: clocked, entry },
    };
    const left = desksAt(hand.case).filter((desk) => !desksAt(clocked).includes(desk));
    const work = workAfter(hand.case, clocked, decided.by);
    last = await store.commit({
      ...commit,
      work,
      ...(left.length > 0 && { leavesDesks: left }),
      ...(commit.by === 'step' && { executionNumber: hand.workflow.executionNumber }),
    });
    if (last === 'committed') {
      countEvents(reporter, commit);
      return { ...written(hand, commit), commit, owes: owes ?? [], moved: work === 'moving' };
    }
  }
  throw new TooManyConflicts(source.caseId);
}

/**
 * The mails of a command, and those that such a change owes whatever the command. A case of our own has no customer who
 * could get one.
 */
function noticesOwed(
  known: readonly Notice[],
  notices: readonly Notice[] | undefined,
  before: Case,
  after: Case,
): readonly Notice[] | undefined {
  if (isOwnFault(after)) return notices?.filter(({ to }) => to !== 'customer');
  if (waitsForAddress(after)) return notices?.filter(({ toUnknown }) => toUnknown);
  const besides = known.filter(({ owedBy }) => owedBy?.(before, after));
  const all = besides.length > 0 ? [...(notices ?? []), ...besides] : notices;
  return after.quiet ? all?.filter(({ repeats }) => !repeats) : all;
}

function workAfter(before: Case, after: Case, by: Commit['by']): StoreCommit['work'] {
  const place = nextPlace(after);
  if (!place) return after.refund && isUnsettled(after.refund) ? 'same' : 'idle';
  if (by === 'step') return 'moving';
  const last = nextPlace(before);
  return place.machine === last?.machine && place.step === last.step ? 'same' : 'moving';
}

/** Commits what `decide` says of the case alone, and mails what the commit owes. Safe to repeat. */
export function runCommand(deps: NoticeDeps, caseId: CaseId, decide: Decide): Promise<Done> {
  return runCommandOn(deps, caseAlone(deps.store, caseId), decide);
}

/** Commits what `decide` says of the case from `source`, and mails what the commit owes. Safe to repeat. */
export async function runCommandOn<C extends ReadCase>(
  deps: NoticeDeps,
  source: Source<C>,
  decide: Decide<C>,
): Promise<Done<C>> {
  const done = await commitWith(deps, source, decide);
  if (done.commit) await sendClaimed(deps, { ...done, said: messageOf(done.commit) }, claimedBy(done));
  else await sendOwed(deps, source.caseId);
  return done;
}

function claimedBy({ owes, case: { version, updatedAt: changedAt } }: Done<ReadCase>): readonly Claimed[] {
  return owes.map((notice) => ({
    notice,
    kept: { kind: notice.kind, version, state: 'claimed', changedAt },
  }));
}

/** What a step came to; `stale` where the execution is not the case's newest any more, so that it has to end. */
export type StepDone<C extends ReadCase = StoredCase> =
  | { readonly stale: true; readonly case: Case }
  | ({ readonly stale: false } & Done<C>);

/** One step of a workflow, on the case alone. Where it is stale, nothing is decided. */
export function runStep(
  deps: NoticeDeps,
  { caseId, execution }: StepInput,
  decide: Decide,
): Promise<StepDone> {
  return runStepOn(deps, execution, caseAlone(deps.store, caseId), decide);
}

/** One step of a workflow, on the case from `source`. Where it is stale, nothing is decided. */
export async function runStepOn<C extends ReadCase>(
  deps: NoticeDeps,
  execution: string,
  source: Source<C>,
  decide: Decide<C>,
): Promise<StepDone<C>> {
  const number = parseExecutionName(execution)?.number;
  let stale = false;
  const done = await runCommandOn(deps, source, (stored, last) => {
    stale = stored.workflow.executionNumber !== number;
    return stale ? null : decide(stored, last);
  });
  return stale ? { stale, case: done.case } : { ...done, stale };
}
