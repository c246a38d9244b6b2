import type { CaseView, ConfirmationRequest, WithdrawalRequest } from '../contracts/case-schemas.ts';
import type { CommandSignal } from '../contracts/step-events.ts';
import type { Case } from '../domain/case.ts';
import type { CaseError, Change } from '../domain/commands/change.ts';
import { confirmOutcome } from '../domain/commands/confirm-outcome.ts';
import { withdraw } from '../domain/commands/withdraw.ts';
import { isCaseId } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { finalStatuses } from '../domain/transitions.ts';
import { type AccessError, authorise } from './authorise.ts';
import { caseView } from './case-view.ts';
import { type DriveDeps, tryToDrive } from './drive-case.ts';
import { commitWith, TooManyConflicts } from './run-step.ts';

export interface CustomerDeps extends DriveDeps {
  readonly policy: Policy;
}

/** What the caller holds: the id in the path and the token in the header. */
export interface CaseAccess {
  readonly caseId: string;
  readonly token: string;
}

export type CustomerError =
  | AccessError
  | {
      readonly code:
        | 'nothing_to_confirm'
        | 'already_confirmed'
        | 'refund_already_started'
        | 'case_already_ended'
        | 'temporarily_unavailable';
    };

/** Progress and result at any time (D15). */
export async function readCase(
  deps: CustomerDeps,
  access: CaseAccess,
): Promise<Result<CaseView, CustomerError>> {
  const found = isCaseId(access.caseId) ? await deps.store.findWithLog(access.caseId) : null;
  const authorised = authorise(found?.case ?? null, access.token, deps.runtime.now());
  if (!authorised.ok || !found) return authorised.ok ? err({ code: 'case_not_found' }) : authorised;
  return ok(caseView(found.case, found.log, authorised.value.scope, deps.policy));
}

/** The customer says whether the outcome satisfies and solves (E11). */
export function confirmCaseOutcome(
  deps: CustomerDeps,
  access: CaseAccess,
  { satisfied, solved, rating, comment }: ConfirmationRequest,
): Promise<Result<CaseView, CustomerError>> {
  const answer = { satisfied, solved, rating: rating ?? null };
  return command(deps, access, {
    change: (current) => confirmOutcome(current, answer, deps.policy, deps.runtime.now()),
    signal: satisfied && solved ? 'ended' : 'escalated',
    refusal: () => 'nothing_to_confirm',
    comment,
  });
}

/** The customer takes the complaint back. */
export function withdrawCase(
  deps: CustomerDeps,
  access: CaseAccess,
  { comment }: WithdrawalRequest,
): Promise<Result<CaseView, CustomerError>> {
  return command(deps, access, {
    change: (current) => withdraw(current, deps.runtime.now()),
    signal: 'ended',
    refusal: ({ status }) =>
      finalStatuses.includes(status) ? 'case_already_ended' : 'refund_already_started',
    comment,
  });
}

interface CustomerCommand {
  readonly change: (current: Case) => Result<Change, CaseError>;
  readonly signal: CommandSignal;
  /** What to answer where the case's status does not allow the command. */
  readonly refusal: (current: Case) => CustomerError['code'];
  readonly comment: string | undefined;
}

async function command(
  deps: CustomerDeps,
  access: CaseAccess,
  { change, signal, refusal, comment }: CustomerCommand,
): Promise<Result<CaseView, CustomerError>> {
  const stored = isCaseId(access.caseId) ? await deps.store.find(access.caseId) : null;
  const authorised = authorise(stored?.case ?? null, access.token, deps.runtime.now());
  if (!authorised.ok) return authorised;
  const caseId = authorised.value.case.id;
  let refused: CustomerError['code'] | null = null;
  try {
    await commitWith(deps.store, caseId, ({ case: current }) => {
      const result = change(current);
      refused = result.ok ? null : codeOf(result.error, () => refusal(current));
      if (!result.ok) return null;
      return {
        change: result.value,
        by: 'command',
        signal,
        idle: false,
        ...(comment !== undefined && { closingComment: comment }),
      };
    });
  } catch (error) {
    if (error instanceof TooManyConflicts) return err({ code: 'temporarily_unavailable' });
    throw error;
  }
  if (refused) return err({ code: refused });
  await tryToDrive(deps, caseId);
  return readCase(deps, access);
}

function codeOf(error: CaseError, refusal: () => CustomerError['code']): CustomerError['code'] {
  return error.code === 'transition_not_allowed' ? refusal() : error.code;
}
