import type { Case } from '../case/case.ts';
import { type CaseError, isCaseError, type Refusal } from '../case/change.ts';
import { type AccessScope, isMailed } from '../case/parts/access.ts';
import type { Personal } from '../case/personal.ts';
import type { CaseHistory, Commit, LoadedCase, ThreadTopic } from '../case/store.port.ts';
import { type CaseId, isCaseId } from '../kernel/ids.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { addHours, dateOf, hourOf, type Instant, instant, nextHour } from '../kernel/time.ts';
import type { Payments } from '../payments/payments.port.ts';
import { type DriveDeps, tryToDrive } from '../workflow/drive.use-case.ts';
import { type AccessError, authorise, type CaseAccess } from './authorise.ts';
import { type CaseAndPayment, factsOf, wholeCase } from './case-on-hand.ts';
import { type Decide, runCommandOn, TooManyConflicts } from './commit.use-case.ts';
import type { LimitStore } from './limits.port.ts';
import type { RefusalOf, RouteContract } from './route.contract.ts';
import type { NoticeDeps } from './send-notices.use-case.ts';
import type { Writes } from './writes.ts';

/** So many messages of a customer to one case are read within an hour and within a day (UTC); more are a flood. */
const messagesPer = { hour: 20, day: 60 } as const;

export type CustomerDeps = NoticeDeps &
  DriveDeps & { readonly store: LimitStore; readonly payments: Payments };

/** Why a command was refused; `detail` says in the customer's language what is particular about it. */
interface CustomerRefusal<Code extends string> extends Refusal<Code> {
  readonly detail?: string;
  /** When it can be tried again, where that is known. */
  readonly retryAt?: Instant;
}

/** The case as a command wrote it, and how much of it the token shows. */
export interface Written extends CaseHistory {
  readonly personal: () => Promise<Personal | null>;
  readonly scope: AccessScope;
}

/** What a command of the customer leads to: it refuses for nothing that its contract does not name. */
export type CustomerResult<R extends RouteContract> = Promise<Result<Written, CustomerError<RefusalOf<R>>>>;

type CustomerError<Code extends string> = AccessError | CustomerRefusal<Code | 'temporarily_unavailable'>;

/** What a command of the customer can look at beside the case. */
export type Sight = Pick<CaseAndPayment, 'thread' | 'facts' | 'personal'> & {
  readonly scope: AccessScope;
  /** Whether the caller came by a link that we mailed. */
  readonly mailed: boolean;
};

/** What to write, or why not. */
export type Decided<Code extends string> = Result<Omit<Writes, 'by'>, CaseError | CustomerRefusal<Code>>;

/** One command of the customer: what to write on the case as it stands, or why not. */
interface CustomerCommand<Code extends string> {
  readonly decide: (current: Case, sight: Sight) => Promise<Decided<Code>> | Decided<Code>;
  /** What to answer where the case's status does not allow the command. */
  readonly refusal: (current: Case) => Code;
  /** Counts against the hour's messages; what to answer to one too many. */
  readonly limited?: Code;
}

/** Runs a command for the holder of a token, and sends the workflow on where it moved the case. */
export async function command<const Code extends string>(
  deps: CustomerDeps,
  { caseId, token }: CaseAccess,
  { decide, refusal, limited }: CustomerCommand<Code>,
): Promise<Result<Written, CustomerError<Code>>> {
  const now = deps.runtime.now();
  const read = isCaseId(caseId) ? await deps.store.findWithLog(caseId) : null;
  const authorised = authorise(read, token, now);
  if (!authorised.ok) return authorised;
  const { scope, ...found } = authorised.value;
  const { id } = found.case;
  const mailed = isMailed(found.case.access, token);
  const over = limited && (await messagesUsedUp(deps, id, now));
  if (limited && over) return err({ code: limited, retryAt: over });
  let refused: CustomerRefusal<Code> | null = null;
  const decideOn: Decide<LoadedCase> = async (hand) => {
    const decided = await decide(hand.case, {
      ...hand,
      facts: factsOf(deps.payments, hand.case),
      scope,
      mailed,
    });
    refused = decided.ok ? null : ofCustomer(decided.error, () => refusal(hand.case));
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

/** Counts one message; when the next can be sent, where this is one too many. */
async function messagesUsedUp(
  { store }: Pick<CustomerDeps, 'store'>,
  caseId: CaseId,
  now: Instant,
): Promise<Instant | null> {
  const day = dateOf(now);
  const counted = async (window: string, limit: number) =>
    (await store.countUse(`${caseId}#${window}`, limit, addHours(now, 48))) !== null;
  if (!(await counted(hourOf(now), messagesPer.hour))) return nextHour(now);
  return (await counted(day, messagesPer.day)) ? null : addHours(instant(`${day}T00:00:00.000Z`), 24);
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

/** Whatever keeps the command from being done at this status has one name to the customer. */
function ofCustomer<Code extends string>(
  error: CaseError | CustomerRefusal<Code>,
  refusal: () => Code,
): CustomerRefusal<Code> {
  return isCaseError(error) ? { code: refusal() } : error;
}
