import type { AskRequest, DecideRequest } from '../contracts/staff-schemas.ts';
import type { CommandSignal } from '../contracts/step-events.ts';
import type { Case } from '../domain/case.ts';
import type { CaseError, Change } from '../domain/commands/change.ts';
import { decideCase, type StaffDecision } from '../domain/commands/decide-case.ts';
import { assignCase, claimCase, releaseCase } from '../domain/commands/own-case.ts';
import { addNote, askCustomer, replyToCustomer } from '../domain/commands/talk.ts';
import { type CaseId, isCaseId, questionIdFrom } from '../domain/ids.ts';
import type { Money } from '../domain/money.ts';
import { refundableAmount } from '../domain/payment-facts.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { StaffMember } from '../domain/staff.ts';
import type { StaffRefusal } from '../domain/staff-actions.ts';
import type { MessageKind } from '../mail/message.ts';
import type { Commit } from '../ports/case-store.ts';
import type { Payments } from '../ports/payments.ts';
import { type DriveDeps, tryToDrive } from './drive-case.ts';
import { type Decide, runStep, TooManyConflicts } from './run-step.ts';
import type { NoticeDeps } from './send-notices.ts';

export type StaffDeps = NoticeDeps & DriveDeps & { readonly payments: Payments };

/** Who acts on which case, and which version of it they saw. */
export interface StaffAccess {
  readonly member: StaffMember;
  readonly caseId: string;
  readonly version: number;
}

export type StaffError =
  | { readonly code: 'case_not_found' | 'temporarily_unavailable' | StaffRefusal }
  | { readonly code: 'stale_version'; readonly current: { version: number; status: string; owner: string } }
  | { readonly code: Exclude<CaseError['code'], 'action_refused' | 'transition_not_allowed' | 'case_ended'> };

/** What a command does besides changing the case. */
interface Effects {
  readonly notices?: readonly MessageKind[];
  readonly signal?: CommandSignal;
  readonly message?: NonNullable<Commit['message']>;
  readonly personal?: NonNullable<Commit['personal']>;
}

type Outcome = Promise<Result<Case, StaffError>>;
/** A command may change another case as well, in the same transaction. */
type Changed = Result<Change & { readonly beside?: Change }, CaseError>;

export const claim = (deps: StaffDeps, access: StaffAccess): Outcome =>
  act(deps, access, (current) => claimCase(current, access.member, deps.runtime.now()));

export const assign = (deps: StaffDeps, access: StaffAccess, to: string): Outcome =>
  act(deps, access, (current) => assignCase(current, access.member, to, deps.runtime.now()), {
    notices: ['staff_new_item'],
  });

export const release = (deps: StaffDeps, access: StaffAccess): Outcome =>
  act(deps, access, (current) => releaseCase(current, access.member, deps.runtime.now()));

export const keepNote = (deps: StaffDeps, access: StaffAccess, text: string): Outcome =>
  act(deps, access, (current) => addNote(current, access.member, deps.runtime.now()), {
    message: said(access, 'note', text),
  });

export const reply = (deps: StaffDeps, access: StaffAccess, text: string): Outcome =>
  act(deps, access, (current) => replyToCustomer(current, access.member, deps.runtime.now()), {
    notices: ['reply'],
    message: said(access, 'staff', text),
  });

export const ask = (deps: StaffDeps, access: StaffAccess, request: AskRequest): Outcome => {
  const questions = request.questions.map((text) => ({ id: questionIdFrom(deps.runtime.entropy()), text }));
  const ids = questions.map(({ id }) => id);
  return act(deps, access, (current) => askCustomer(current, access.member, ids, deps.runtime.now()), {
    notices: ['questions'],
    message: { ...said(access, 'staff', request.text ?? ''), questions },
  });
};

/** Decides on the facts as they are now: a refund starts the payment, anything else delivers the outcome. */
export const decide = async (deps: StaffDeps, access: StaffAccess, request: DecideRequest): Outcome => {
  const stored = isCaseId(access.caseId) ? await deps.store.find(access.caseId) : null;
  const facts = stored && (await deps.payments.find(stored.case.payment.reference));
  const refundable = facts && refundableAmount(facts);
  const decided: StaffDecision =
    request.kind === 'refund' ? { kind: 'refund', amount: request.amount as Money } : { kind: request.kind };
  const now = deps.runtime.now();
  return act(
    deps,
    access,
    (current) => decideCase(current, access.member, decided, refundable, deps.policy, now),
    {
      signal: request.kind === 'refund' ? 'refund' : 'resolved',
      personal: { outcomeWords: { decidedAt: now, text: request.words } },
    },
  );
};

/** Runs one command of staff on the version that they saw; gives the case after it. */
export async function act(
  deps: StaffDeps,
  { caseId, version }: StaffAccess,
  change: (current: Case) => Changed | Promise<Changed>,
  { signal, ...effects }: Effects = {},
): Outcome {
  if (!isCaseId(caseId) || !(await deps.store.find(caseId))) return err({ code: 'case_not_found' });
  let refused: StaffError | null = null;
  const decide: Decide = async ({ case: current }) => {
    refused = null;
    if (current.version !== version) {
      const { status, owner } = current;
      refused = { code: 'stale_version', current: { version: current.version, status, owner } };
      return null;
    }
    const result = await change(current);
    if (!result.ok) {
      refused = staffError(result.error);
      return null;
    }
    const { beside, ...changed } = result.value;
    return {
      change: changed,
      by: 'command',
      ...effects,
      ...(beside && { beside }),
      ...(signal && { signal, idle: false }),
    };
  };
  const after = await runStep(deps, caseId, decide).catch(givingUp);
  if (!after) return err({ code: 'temporarily_unavailable' });
  if (refused) return err(refused);
  if (signal) await tryToDrive(deps, caseId as CaseId);
  return ok(after);
}

function givingUp(error: unknown): null {
  if (error instanceof TooManyConflicts) return null;
  throw error;
}

function staffError(error: CaseError): StaffError {
  switch (error.code) {
    case 'action_refused':
      return { code: error.refusal };
    case 'transition_not_allowed':
    case 'case_ended':
      return { code: 'status_does_not_allow' };
    default:
      return { code: error.code };
  }
}

function said({ member }: StaffAccess, from: 'staff' | 'note', text: string): NonNullable<Commit['message']> {
  return { from, author: member.username, text, questions: [], answers: [] };
}
