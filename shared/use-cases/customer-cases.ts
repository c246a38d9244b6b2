import type {
  AnswersRequest,
  CaseView,
  ConfirmationRequest,
  MessageRequest,
  WithdrawalRequest,
} from '../contracts/case-schemas.ts';
import type { CommandSignal } from '../contracts/step-events.ts';
import type { Case } from '../domain/case.ts';
import type { CaseError, Change } from '../domain/commands/change.ts';
import { confirmOutcome } from '../domain/commands/confirm-outcome.ts';
import { hearCustomer } from '../domain/commands/talk.ts';
import { withdraw } from '../domain/commands/withdraw.ts';
import { isCaseId, type QuestionId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { addHours } from '../domain/time.ts';
import { finalStatuses } from '../domain/transitions.ts';
import type { MessageKind } from '../mail/message.ts';
import type { Commit } from '../ports/case-store.ts';
import { type AccessError, authorise } from './authorise.ts';
import { caseView } from './case-view.ts';
import { type DriveDeps, tryToDrive } from './drive-case.ts';
import { outcomeWords } from './outcome-words.ts';
import { runStep, TooManyConflicts } from './run-step.ts';
import type { NoticeDeps } from './send-notices.ts';

/** So many messages of a customer to one case within an hour are read; more are a flood. */
const messagesPerHour = 20;

export type CustomerDeps = NoticeDeps & DriveDeps;

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
        | 'question_not_open'
        | 'too_many_requests'
        | 'temporarily_unavailable';
    };

/** What the customer sees, and the name of the state that it shows to this scope. */
export interface SeenCase {
  readonly view: CaseView;
  readonly etag: string;
}

type Seen = Promise<Result<SeenCase, CustomerError>>;

/** Progress and result at any time (D15). */
export async function readCase(deps: CustomerDeps, access: CaseAccess): Seen {
  const found = isCaseId(access.caseId) ? await deps.store.findWithLog(access.caseId) : null;
  const authorised = authorise(found?.case ?? null, access.token, deps.runtime.now());
  if (!authorised.ok) return authorised;
  if (!found) return err({ code: 'case_not_found' });
  const personal = found.case.outcome?.decidedAt ? await deps.store.findPersonal(found.case.id) : null;
  const words = outcomeWords(found.case, personal);
  const view = caseView(found, words, authorised.value.scope, deps.policy);
  return ok({ view, etag: `"${found.case.version}-${authorised.value.scope}"` });
}

/** The customer says whether the outcome satisfies and solves (E11). */
export function confirmCaseOutcome(
  deps: CustomerDeps,
  access: CaseAccess,
  { satisfied, solved, rating, comment }: ConfirmationRequest,
): Seen {
  const answer = { satisfied, solved, rating: rating ?? null };
  return command(deps, access, {
    change: (current) => confirmOutcome(current, answer, deps.runtime.now()),
    signal: satisfied && solved ? 'ended' : 'escalated',
    refusal: () => 'nothing_to_confirm',
    ...(comment !== undefined && { personal: { closingComment: comment } }),
  });
}

/** The customer takes the complaint back. */
export function withdrawCase(deps: CustomerDeps, access: CaseAccess, { comment }: WithdrawalRequest): Seen {
  return command(deps, access, {
    change: (current) => withdraw(current, deps.runtime.now()),
    signal: 'ended',
    refusal: ({ status }) =>
      finalStatuses.includes(status) ? 'case_already_ended' : 'refund_already_started',
    ...(comment !== undefined && { personal: { closingComment: comment } }),
  });
}

/** The customer writes; whoever owns the case is told (D18). */
export function sendMessage(deps: CustomerDeps, access: CaseAccess, { text }: MessageRequest): Seen {
  return write(deps, access, [], text);
}

/** The customer answers our questions; with the last one the case is ours again. */
export function answerQuestions(deps: CustomerDeps, access: CaseAccess, { answers }: AnswersRequest): Seen {
  const given = answers.map(({ question, text }) => ({ question: question as QuestionId, text }));
  return write(deps, access, given, '');
}

function write(
  deps: CustomerDeps,
  access: CaseAccess,
  answers: readonly { readonly question: QuestionId; readonly text: string }[],
  text: string,
): Seen {
  const answered = answers.map(({ question }) => question);
  return command(deps, access, {
    change: (current) => hearCustomer(current, answered, deps.runtime.now()),
    refusal: () => 'case_already_ended',
    limited: true,
    notices: ['staff_customer_wrote'],
    message: { from: 'customer', author: 'customer', text, questions: [], answers },
  });
}

interface CustomerCommand {
  readonly change: (current: Case) => Result<Change, CaseError>;
  /** What to answer where the case's status does not allow the command. */
  readonly refusal: (current: Case) => CustomerError['code'];
  readonly signal?: CommandSignal;
  /** Counts against the hour's messages. */
  readonly limited?: true;
  readonly notices?: readonly MessageKind[];
  readonly message?: NonNullable<Commit['message']>;
  readonly personal?: NonNullable<Commit['personal']>;
}

async function command(
  deps: CustomerDeps,
  access: CaseAccess,
  { change, refusal, signal, limited, ...effects }: CustomerCommand,
): Seen {
  const now = deps.runtime.now();
  const stored = isCaseId(access.caseId) ? await deps.store.find(access.caseId) : null;
  const authorised = authorise(stored?.case ?? null, access.token, now);
  if (!authorised.ok) return authorised;
  const { id } = authorised.value.case;
  const hour = now.slice(0, 13);
  if (limited && !(await deps.store.withinLimit(`${id}#${hour}`, messagesPerHour, addHours(now, 2)))) {
    return err({ code: 'too_many_requests' });
  }
  let refused: CustomerError['code'] | null = null;
  try {
    await runStep(deps, id, ({ case: current }) => {
      const result = change(current);
      refused = result.ok ? null : codeOf(result.error, () => refusal(current));
      if (!result.ok) return null;
      return { change: result.value, by: 'command', ...effects, ...(signal && { signal, idle: false }) };
    });
  } catch (error) {
    if (error instanceof TooManyConflicts) return err({ code: 'temporarily_unavailable' });
    throw error;
  }
  if (refused) return err({ code: refused });
  if (signal) await tryToDrive(deps, id);
  return readCase(deps, access);
}

function codeOf(error: CaseError, refusal: () => CustomerError['code']): CustomerError['code'] {
  switch (error.code) {
    case 'already_confirmed':
    case 'refund_already_started':
    case 'question_not_open':
      return error.code;
    default:
      return refusal();
  }
}
