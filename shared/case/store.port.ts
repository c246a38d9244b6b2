import type { RosterEntry } from '../features/escalation/next-assignee.rules.ts';
import type { QueueItem } from '../features/queue/item.rules.ts';
import type { CaseRecord } from '../features/statistics/record.rules.ts';
import type { CaseId, QuestionId, RefundId } from '../kernel/ids.ts';
import type { Tier } from '../kernel/parties.ts';
import type { Instant, PlainDate } from '../kernel/time.ts';
import type { MessageKind } from '../mail/message.ts';
import type { Incident } from '../payments/incident.ts';
import type { RefundIntent } from '../payments/refund-books.ts';
import type { Case, Personal, Reason } from './case.ts';
import type { Change } from './change.ts';
import type { LogEntry } from './log.ts';
import type { Place, Step } from './next-step.ts';
import type { Status } from './parts/status.ts';

/** What stands beside the case so that its workflow can be driven from any process. */
export interface WorkflowState {
  /** The newest execution is `<caseId>-<machine>-<executionNumber>`; numbers count over all machines. */
  readonly machine: Tier;
  readonly executionNumber: number;
  /** An execution that must be started; null once one of its steps has run. */
  readonly start: { readonly resumeAt: Step } | null;
  /** How often executions were begun anew while the case stood at this version. */
  readonly restarts: { readonly version: number; readonly count: number } | null;
  /** The task token under which the execution waits, and at which step. A secret: never logged. */
  readonly wait: { readonly token: string; readonly step: Step } | null;
}

/** The execution that follows a lost one. */
export interface NextExecution {
  readonly after: number;
  readonly place: Place;
  readonly restarts: NonNullable<WorkflowState['restarts']>;
}

/** A case and all that happened and was written on it. */
export interface CaseHistory {
  readonly case: Case;
  readonly log: readonly LogEntry[];
  readonly thread: readonly ThreadMessage[];
}

export interface StoredCase {
  readonly case: Case;
  readonly workflow: WorkflowState;
}

/** Names one mail of a case: its kind and the case version whose commit owed it. */
export interface NoticeKey {
  readonly kind: MessageKind;
  readonly version: number;
}

/**
 * `claimed`: a process is sending it. `owed`: to be sent by the next try. `refused`: the mail service will not
 * take it. `obsolete`: the case moved on before it could be sent, so that it would tell what is no longer true.
 */
export type NoticeState = 'claimed' | 'owed' | 'sent' | 'refused' | 'obsolete';

export interface Notice extends NoticeKey {
  readonly state: NoticeState;
  readonly changedAt: Instant;
}

/** What one person wrote on a case; named by the version of the commit that brought it. */
export interface ThreadMessage {
  readonly version: number;
  readonly at: Instant;
  /** A `note` is for staff only, and so is a `plan` until it is offered. */
  readonly from: 'customer' | 'staff' | 'note' | 'plan';
  /** What it is about, where it is more than talk. */
  readonly topic: ThreadTopic | null;
  /** User name of the member of staff, or `customer`. */
  readonly author: string;
  readonly text: string;
  readonly questions: readonly { readonly id: QuestionId; readonly text: string }[];
  readonly answers: readonly { readonly question: QuestionId; readonly text: string }[];
  /** Words with a name of their own: the options of a plan by number, the parts of a report. */
  readonly parts: Readonly<Record<string, string>>;
}

/** What words in the thread can be about. */
export type ThreadTopic =
  | 'escalation'
  | 'understanding'
  | 'plan'
  | 'plan_returned'
  | 'counter'
  | 'hand_off'
  | 'consultation'
  | 'diagnosis'
  | 'fault_report'
  | 'closing_report'
  | 'recurrence'
  | 'appeal';

/** Which waiting cases to list, the most pressing first: by priority, then by due time. */
export interface QueueQuery {
  /** A tier's queue, or the cases that one member of staff owns. */
  readonly of: { readonly tier: Tier } | { readonly owner: `staff:${string}` };
  /** Of the cases that somebody owns, only those of this tier. */
  readonly tier: Tier | null;
  readonly status: Status | null;
  readonly reason: Reason | null;
  readonly dueBefore: Instant | null;
  readonly limit: number;
  /** Place behind which to go on, as the page before named it. */
  readonly after: string | null;
}

export interface QueuePage {
  readonly items: readonly QueueItem[];
  /** Place of the last item, null where the list ends. */
  readonly next: string | null;
}

/** One atomic write. Everything in it happens, or nothing. */
export interface Commit {
  readonly change: Change;
  /** A step's commit consumes start and wait, for the execution has gone on; a command's leaves them. */
  readonly by: 'step' | 'command';
  /** Mails claimed by the committing process, which sends them next. */
  readonly notices?: readonly MessageKind[];
  /** Writes the intent if what is committed of its fund on the payment stays within `limit` (minor units). */
  readonly reserve?: { readonly intent: RefundIntent; readonly limit: number };
  /** Writes the intent's new status; a failed one gives its amount back to the payment. */
  readonly settle?: RefundIntent;
  readonly personal?: Partial<Pick<Personal, 'closingComment' | 'outcomeWords' | 'payoutAccount'>>;
  /** Whoever of this tier's roster got the case by it, so that the next one goes to somebody else. */
  readonly assigned?: { readonly tier: Tier; readonly username: string };
  /** What the statistics keep of a case that ended. */
  readonly record?: CaseRecord;
  /** A change of another case that must happen with this one. */
  readonly beside?: Change;
  /** Words that somebody wrote, kept apart from the log because they are personal data. */
  readonly message?: Omit<ThreadMessage, 'version' | 'at'>;
}

/** A commit as the store writes it. */
export interface StoreCommit extends Commit {
  /**
   * `idle`: nothing moves until somebody outside acts, so that the reconciler leaves the case alone. `moving`: the
   * workflow has something to do from now on. `same`: that stays as it was.
   */
  readonly work: 'idle' | 'moving' | 'same';
  /** On a step's commit, the execution that it is of: a conflict where a newer one has the case. */
  readonly executionNumber?: number;
}

/** `limit_reached`: what else is committed of the fund on the payment leaves too little. */
export type CommitResult = 'committed' | 'version_conflict' | 'limit_reached';

/** Remembers the answer to a request under its Idempotency-Key. */
export interface IdempotencyRecord {
  /** Hash of customer address and key. */
  readonly id: string;
  readonly bodyHash: string;
  readonly caseId: CaseId;
  /** The answer without its access token. */
  readonly answer: unknown;
  readonly expiresAt: Instant;
}

/**
 * One thing that has been under way for longer than it should: a case since it came into motion, or since there last was
 * something new to tell its workflow.
 */
export type PendingWork =
  | { readonly kind: 'case'; readonly caseId: CaseId; readonly since: Instant }
  | { readonly kind: 'notice'; readonly caseId: CaseId; readonly since: Instant; readonly notice: NoticeKey };

/** Keeps cases, their logs, notices and intents. Reads are strongly consistent unless said otherwise. */
export interface CaseStore {
  /** Opens a case together with its idempotency record and the start of its workflow. */
  open(change: Change, personal: Personal, idempotency: IdempotencyRecord): Promise<'opened' | 'key_taken'>;
  /** The unexpired record under this id at `now`. */
  findIdempotency(id: string, now: Instant): Promise<IdempotencyRecord | null>;
  find(caseId: CaseId): Promise<StoredCase | null>;
  findPersonal(caseId: CaseId): Promise<Personal | null>;
  /** The case with its whole log and thread, oldest first. */
  findWithLog(caseId: CaseId): Promise<CaseHistory | null>;
  commit(commit: StoreCommit): Promise<CommitResult>;
  /**
   * Keeps the token under which an execution waits, if it is still the newest, and gives back what stands beside it;
   * null where a newer one has the case. A wait for settlement stays pending work, since the gateway has to be asked.
   * Throws where the case does not exist.
   */
  keepWait(
    caseId: CaseId,
    executionNumber: number,
    wait: NonNullable<WorkflowState['wait']>,
    now: Instant,
  ): Promise<StoredCase | null>;
  /** Names the next execution to start, if the one it follows is still the newest; the older one's wait is forgotten. */
  nextExecution(caseId: CaseId, next: NextExecution, now: Instant): Promise<boolean>;
  /** Nothing is outstanding on the case any more: the reconciler forgets it, if it is still at `version`. */
  markIdle(caseId: CaseId, version: number): Promise<void>;
  /** Everything that was written on a case, oldest first. */
  thread(caseId: CaseId): Promise<readonly ThreadMessage[]>;
  /** Other cases on the same payment, oldest first. */
  casesOnPayment(paymentReference: string): Promise<readonly CaseId[]>;
  /** The refund that was intended under this id on this payment, or null. */
  findIntent(paymentReference: string, id: RefundId): Promise<RefundIntent | null>;
  /** Refunds intended on this day (UTC), oldest first, as they stand now; those of the last seconds may be missing. */
  intentsOf(day: PlainDate): AsyncIterable<RefundIntent>;
  /** The tier's members on shift at `now`, with how many cases each owns. */
  roster(tier: Tier, now: Instant): Promise<readonly RosterEntry[]>;
  /** A member of staff goes on shift until `until`, or off it where that is over. */
  keepShift(tier: Tier, shift: Pick<RosterEntry, 'username' | 'skills' | 'until'>): Promise<void>;
  /** The address of a member of staff, as far as it was kept. */
  staffEmail(username: string): Promise<string | null>;
  keepStaffEmail(username: string, email: string): Promise<void>;
  /** Keeps an incident; `exists` where one of its id is kept already. */
  keepIncident(incident: Incident): Promise<'kept' | 'exists'>;
  /** Every incident, newest first. */
  incidents(): Promise<readonly Incident[]>;
  /** What the statistics keep of cases that ended within these days (UTC), both included. */
  caseRecords(from: PlainDate, to: PlainDate): AsyncIterable<CaseRecord>;
  /** A page of waiting cases; eventually consistent. */
  queue(query: QueueQuery): Promise<QueuePage>;
  /** Cases on which something fell due before `now`, the earliest first within a shard; eventually consistent. */
  dueCases(now: Instant): AsyncIterable<CaseId>;
  /** Counts one use of something limited; false where `limit` uses within the window named by `key` are reached. */
  withinLimit(key: string, limit: number, expiresAt: Instant): Promise<boolean>;
  notices(caseId: CaseId): Promise<readonly Notice[]>;
  /** Moves a notice on from how it was seen; null where somebody else did first. */
  moveNotice(caseId: CaseId, seen: Notice, to: NoticeState, now: Instant): Promise<Notice | null>;
  /** Work under way since before `before`, oldest first within a shard; eventually consistent. */
  pendingWork(before: Instant): AsyncIterable<PendingWork>;
}
