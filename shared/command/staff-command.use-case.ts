import type { Case } from '../case/case.ts';
import { type CaseError, type Change, isCaseError, type Refusal } from '../case/change.ts';
import type { Commit, LoadedCase, ThreadTopic } from '../case/store.port.ts';
import type { StaffRefusal } from '../case/who-may.ts';
import { isCaseId } from '../kernel/ids.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { StaffMember } from '../kernel/staff.ts';
import type { PayerTotalStore } from '../payments/payer-totals.port.ts';
import type { Payments } from '../payments/payments.port.ts';
import { type DriveDeps, tryToDrive } from '../workflow/drive.use-case.ts';
import { type CaseAndPayment, factsOf, wholeCase } from './case-on-hand.ts';
import { type Decide, runCommandOn, TooManyConflicts } from './commit.use-case.ts';
import type { RefusalOf, RouteContract } from './route.contract.ts';
import type { NoticeDeps } from './send-notices.use-case.ts';
import type { Writes } from './writes.ts';

export type StaffDeps = NoticeDeps &
  DriveDeps & { readonly store: PayerTotalStore; readonly payments: Payments };

/** Who acts on which case, and which version of it they saw. */
export interface StaffAccess {
  readonly member: StaffMember;
  readonly caseId: string;
  readonly version: number;
}

/** Why a command of staff is refused; `current` tells where the case stands now. */
export type StaffError<Code extends string> =
  | { readonly code: 'stale_version'; readonly current: { version: number; status: string; owner: string } }
  | Refusal<Code | StaffRefusal | 'case_not_found' | 'temporarily_unavailable'>;

/** What a command writes and owes besides changing the case. */
type Effects = Pick<Writes, 'notices' | 'message' | 'personal' | 'assigned'>;

/**
 * The case as the command wrote it, with all that was read for it; or why it was refused: for nothing that its contract
 * does not name.
 */
export type StaffResult<R extends RouteContract> = Promise<Result<CaseAndPayment, StaffError<RefusalOf<R>>>>;

/** A command may change another case as well, in the same transaction, and decide its effects itself. */
type Decided<Code extends string> = Result<
  Change & { readonly beside?: Change; readonly effects?: Effects },
  CaseError | Refusal<Code>
>;

/**
 * Runs one command of staff on the version that they saw, or on a later one that changed nothing of it; gives the case
 * after it.
 */
export async function act<const Code extends string = never>(
  deps: StaffDeps,
  { caseId, version }: StaffAccess,
  change: (current: Case, sight: CaseAndPayment) => Decided<Code> | Promise<Decided<Code>>,
  effects: Effects = {},
): Promise<Result<CaseAndPayment, StaffError<Code>>> {
  const found = isCaseId(caseId) ? await deps.store.findWithLog(caseId) : null;
  if (!found) return err({ code: 'case_not_found' });
  let refused: StaffError<Code> | null = null;
  let facts = factsOf(deps.payments, found.case);
  const decide: Decide<LoadedCase> = async (hand) => {
    const { case: current } = hand;
    refused = null;
    if (version < current.revision || version > current.version) {
      const { status, owner } = current;
      refused = { code: 'stale_version', current: { version: current.version, status, owner } };
      return null;
    }
    facts = factsOf(deps.payments, current);
    const result = await change(current, { ...hand, facts });
    if (!result.ok) {
      refused = ofStaff(result.error);
      return null;
    }
    const { beside, effects: own, ...changed } = result.value;
    return { change: changed, by: 'command', ...effects, ...own, ...(beside && { beside }) };
  };
  const source = wholeCase(deps.store, found.case.id, found);
  const done = await runCommandOn(deps, source, decide).catch(givingUp);
  if (!done) return err({ code: 'temporarily_unavailable' });
  if (refused) return err(refused);
  if (done.moved) await tryToDrive(deps, found.case.id);
  return ok({ ...done, facts });
}

/** Words of a member of staff for the thread. */
export function said(
  { member }: StaffAccess,
  from: 'staff' | 'note' | 'plan',
  text: string,
  more: { readonly topic?: ThreadTopic; readonly parts?: Readonly<Record<string, string>> } = {},
): NonNullable<Commit['message']> {
  const { topic = null, parts = {} } = more;
  return { from, author: member.username, text, topic, parts, questions: [], answers: [] };
}

function givingUp(error: unknown): null {
  if (error instanceof TooManyConflicts) return null;
  throw error;
}

function ofStaff<Code extends string>(error: CaseError | Refusal<Code>): Refusal<Code | StaffRefusal> {
  if (!isCaseError(error)) return error;
  return { code: 'refusal' in error ? error.refusal : 'status_does_not_allow' };
}
