import type { Case } from '../case/case.ts';
import { type CaseError, isCaseError, type Refusal } from '../case/change.ts';
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
import type { RefusalOf, RouteContract } from './route.contract.ts';
import type { NoticeDeps } from './send-notices.use-case.ts';
import type { Writes } from './writes.ts';

/** So many messages of a customer to one case within an hour are read; more are a flood. */
const messagesPerHour = 20;

export type CustomerDeps = NoticeDeps &
  DriveDeps & { readonly store: LimitStore; readonly payments: Payments };

/** Why a command was refused; `detail` says in the customer's language what is particular about it. */
interface CustomerRefusal<Code extends string> extends Refusal<Code> {
  readonly detail?: string;
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
export type Sight = Pick<CaseAndPayment, 'thread' | 'facts' | 'personal'> & { readonly scope: AccessScope };

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
  const hour = now.slice(0, 13);
  if (limited && !(await deps.store.withinLimit(`${id}#${hour}`, messagesPerHour, addHours(now, 2)))) {
    return err({ code: limited });
  }
  let refused: CustomerRefusal<Code> | null = null;
  const decideOn: Decide<LoadedCase> = async (hand) => {
    const decided = await decide(hand.case, { ...hand, facts: factsOf(deps.payments, hand.case), scope });
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
