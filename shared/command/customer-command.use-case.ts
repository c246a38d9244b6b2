import type { Case } from '../case/case.ts';
import type { CaseError } from '../case/change.ts';
import type { AccessScope } from '../case/parts/access.ts';
import type { Commit, ThreadTopic } from '../case/store.port.ts';
import { appealView } from '../features/appeal/appeal.text.ts';
import { absorbedMessages } from '../features/conversation/absorbed-messages.ts';
import { outcomeWords } from '../features/outcome/outcome-words.ts';
import { isCaseId } from '../kernel/ids.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { addHours } from '../kernel/time.ts';
import type { Payments } from '../payments/payments.port.ts';
import type { CaseView } from '../views/case.contract.ts';
import { caseView } from '../views/case.view.ts';
import { type DriveDeps, tryToDrive } from '../workflow/drive.use-case.ts';
import { type AccessError, authorise } from './authorise.ts';
import { runCommand, TooManyConflicts } from './commit.use-case.ts';
import type { LimitStore } from './limits.port.ts';
import type { NoticeDeps } from './send-notices.use-case.ts';

/** So many messages of a customer to one case within an hour are read; more are a flood. */
const messagesPerHour = 20;

export type CustomerDeps = NoticeDeps &
  DriveDeps & { readonly store: LimitStore; readonly payments: Payments };

/** What the caller holds: the id in the path and the token in the header. */
export interface CaseAccess {
  readonly caseId: string;
  readonly token: string;
}

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

/** What the customer sees, and the name of the state that it shows to this scope. */
export interface SeenCase {
  readonly view: CaseView;
  readonly etag: string;
}

export type Seen = Promise<Result<SeenCase, CustomerError>>;

/** Progress and result at any time (D15). */
export async function readCase(deps: CustomerDeps, access: CaseAccess): Seen {
  const now = deps.runtime.now();
  const found = isCaseId(access.caseId) ? await deps.store.findWithLog(access.caseId) : null;
  const authorised = authorise(found?.case ?? null, access.token, now);
  if (!authorised.ok) return authorised;
  if (!found) return err({ code: 'case_not_found' });
  const { scope } = authorised.value;
  const [personal, absorbed] = await Promise.all([
    found.case.outcome?.decidedAt ? deps.store.findPersonal(found.case.id) : null,
    scope === 'verified' ? absorbedMessages(deps.store, found.log) : [],
  ]);
  const words = outcomeWords(found.case, personal);
  const view = caseView(found, { words, absorbed, scope, policy: deps.policy, now });
  return ok({ view, etag: etagOf(view, found.case.version, scope) });
}

/**
 * Between two versions time only takes away what can be done, and adds to what is owed for a delay: both tell the states
 * apart.
 */
function etagOf({ can, rights }: CaseView, version: number, scope: AccessScope): string {
  const owed = rights.flatMap(({ money }) => money).reduce((sum, { amount }) => sum + amount.amount, 0);
  return `"${version}-${scope}-${can.length}-${owed}"`;
}

type Refused = CaseError | { readonly code: RefusalCode };

/** One command of the customer: what to write on the case as it stands, or why not. */
interface CustomerCommand {
  readonly decide: (
    current: Case,
    scope: AccessScope,
  ) => Promise<Result<Omit<Commit, 'by'>, Refused>> | Result<Omit<Commit, 'by'>, Refused>;
  /** What to answer where the case's status does not allow the command. */
  readonly refusal: (current: Case) => RefusalCode;
  /** Counts against the hour's messages. */
  readonly limited?: true;
}

/** Runs a command for the holder of a token, sends the workflow on where it moved the case, and shows the case after it. */
export async function command(
  deps: CustomerDeps,
  access: CaseAccess,
  { decide, refusal, limited }: CustomerCommand,
): Seen {
  const now = deps.runtime.now();
  const stored = isCaseId(access.caseId) ? await deps.store.find(access.caseId) : null;
  const authorised = authorise(stored?.case ?? null, access.token, now);
  if (!authorised.ok) return authorised;
  const { case: found, scope } = authorised.value;
  const { id } = found;
  const hour = now.slice(0, 13);
  if (limited && !(await deps.store.withinLimit(`${id}#${hour}`, messagesPerHour, addHours(now, 2)))) {
    return err({ code: 'too_many_requests' });
  }
  let refused: CustomerError | null = null;
  try {
    const { moved } = await runCommand(deps, id, async ({ case: current }) => {
      const decided = await decide(current, scope);
      refused = decided.ok ? null : customerError(deps, current, decided.error, refusal);
      return decided.ok ? { ...decided.value, by: 'command' } : null;
    });
    if (moved) await tryToDrive(deps, id);
  } catch (error) {
    if (error instanceof TooManyConflicts) return err({ code: 'temporarily_unavailable' });
    throw error;
  }
  return refused ? err(refused) : readCase(deps, access);
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
  { policy }: CustomerDeps,
  current: Case,
  { code }: Refused,
  refusal: (current: Case) => RefusalCode,
): CustomerError {
  switch (code) {
    case 'appeals_exhausted':
      return { code, detail: appealView(current, policy) };
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
      return { code };
    default:
      return { code: refusal(current) };
  }
}
