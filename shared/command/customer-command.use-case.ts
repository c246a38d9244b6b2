import type { Case } from '../case/case.ts';
import type { CaseError } from '../case/change.ts';
import type { AccessScope } from '../case/parts/access.ts';
import type { Personal } from '../case/personal.ts';
import type { CaseHistory, Commit, LoadedCase, ThreadTopic } from '../case/store.port.ts';
import { isCaseId } from '../kernel/ids.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { addHours } from '../kernel/time.ts';
import type { Payments } from '../payments/payments.port.ts';
import { type DriveDeps, tryToDrive } from '../workflow/drive.use-case.ts';
import { type AccessError, authorise, type CaseAccess } from './authorise.ts';
import { type CaseAndPayment, factsOf, wholeCase } from './case-on-hand.ts';
import { type Decide, runCommandOn, TooManyConflicts } from './commit.use-case.ts';
import type { LimitStore } from './limits.port.ts';
import type { NoticeDeps } from './send-notices.use-case.ts';
import type { Writes } from './writes.ts';

/** So many messages of a customer to one case within an hour are read; more are a flood. */
const messagesPerHour = 20;

export type CustomerDeps = NoticeDeps &
  DriveDeps & { readonly store: LimitStore; readonly payments: Payments };

type RefusalCode =
  | 'nothing_to_confirm'
  | 'already_confirmed'
  | 'refund_already_started'
  | 'case_already_ended'
  | 'question_not_open'
  | 'agreed_misplaced'
  | 'no_offer'
  | 'already_chosen'
  | 'option_expired'
  | 'option_not_found'
  | 'payout_account_missing'
  | 'payout_account_misplaced'
  | 'amount_exceeds_payment'
  | 'verified_link_needed'
  | 'already_escalated'
  | 'cannot_escalate_now'
  | 'nothing_to_appeal'
  | 'appeal_window_over'
  | 'appeals_exhausted'
  | 'nothing_to_reopen'
  | 'reopening_window_over'
  | 'too_many_requests'
  | 'temporarily_unavailable';

/** Why a command of the customer was refused; `detail` says in their language what is particular about it. */
export type CustomerError = AccessError | { readonly code: RefusalCode; readonly detail?: string };

/** The case as a command wrote it, and how much of it the token shows. */
export interface Written extends CaseHistory {
  readonly personal: () => Promise<Personal | null>;
  readonly scope: AccessScope;
}

/** What a command of the customer leads to. */
export type CustomerResult = Promise<Result<Written, CustomerError>>;

type Refused = CaseError | { readonly code: RefusalCode; readonly detail?: string };

/** What a command of the customer can look at beside the case. */
export type Sight = Pick<CaseAndPayment, 'thread' | 'facts'> & { readonly scope: AccessScope };

/** What to write, or why not. */
export type Decided = Result<Omit<Writes, 'by'>, Refused>;

/** One command of the customer: what to write on the case as it stands, or why not. */
interface CustomerCommand {
  readonly decide: (current: Case, sight: Sight) => Promise<Decided> | Decided;
  /** What to answer where the case's status does not allow the command. */
  readonly refusal: (current: Case) => RefusalCode;
  /** Counts against the hour's messages. */
  readonly limited?: true;
}

/** Runs a command for the holder of a token, and sends the workflow on where it moved the case. */
export async function command(
  deps: CustomerDeps,
  { caseId, token }: CaseAccess,
  { decide, refusal, limited }: CustomerCommand,
): CustomerResult {
  const now = deps.runtime.now();
  const read = isCaseId(caseId) ? await deps.store.findWithLog(caseId) : null;
  const authorised = authorise(read, token, now);
  if (!authorised.ok) return authorised;
  const { scope, ...found } = authorised.value;
  const { id } = found.case;
  const hour = now.slice(0, 13);
  if (limited && !(await deps.store.withinLimit(`${id}#${hour}`, messagesPerHour, addHours(now, 2)))) {
    return err({ code: 'too_many_requests' });
  }
  let refused: CustomerError | null = null;
  const decideOn: Decide<LoadedCase> = async (hand) => {
    const decided = await decide(hand.case, { ...hand, facts: factsOf(deps.payments, hand.case), scope });
    refused = decided.ok ? null : customerError(hand.case, decided.error, refusal);
    return decided.ok ? { ...decided.value, by: 'command' } : null;
  };
  try {
    const done = await runCommandOn(deps, wholeCase(deps.store, id, found), decideOn);
    if (done.moved) await tryToDrive(deps, id);
    return refused ? err(refused) : ok({ ...done, scope });
  } catch (error) {
    if (error instanceof TooManyConflicts) return err({ code: 'temporarily_unavailable' });
    throw error;
  }
}

/** What the customer says in the commit of a command. */
export function said(
  text: string,
  topic: ThreadTopic | null,
  more: Partial<NonNullable<Commit['message']>> = {},
): NonNullable<Commit['message']> {
  return {
    from: 'customer',
    topic,
    author: 'customer',
    text,
    questions: [],
    answers: [],
    parts: {},
    ...more,
  };
}

function customerError(
  current: Case,
  refused: Refused,
  refusal: (current: Case) => RefusalCode,
): CustomerError {
  const { code } = refused;
  switch (code) {
    case 'appeals_exhausted':
    case 'already_confirmed':
    case 'refund_already_started':
    case 'question_not_open':
    case 'agreed_misplaced':
    case 'no_offer':
    case 'already_chosen':
    case 'option_expired':
    case 'option_not_found':
    case 'payout_account_missing':
    case 'payout_account_misplaced':
    case 'amount_exceeds_payment':
    case 'verified_link_needed':
    case 'already_escalated':
    case 'cannot_escalate_now':
    case 'nothing_to_appeal':
    case 'appeal_window_over':
    case 'nothing_to_reopen':
    case 'reopening_window_over':
      return { code, ...('detail' in refused && { detail: refused.detail }) };
    default:
      return { code: refusal(current) };
  }
}
