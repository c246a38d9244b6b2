import type { CaseId, QuestionId } from '../kernel/ids.ts';
import type { Tier } from '../kernel/parties.ts';
import type { DeskId } from '../kernel/staff.ts';
import type { Instant } from '../kernel/time.ts';
import type { PayerTotal } from '../payments/payer-totals.ts';
import type { RefundIntent } from '../payments/refund-books.ts';
import type { Case } from './case.ts';
import type { Change } from './change.ts';
import type { LogEntry } from './log.ts';
import type { Step } from './next-step.ts';
import type { StatisticsRow } from './parts/statistics-row.ts';
import type { Personal } from './personal.ts';

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

/** Everything that a command looks at: the case, where its workflow stands, its log and thread. */
export interface LoadedCase extends StoredCase, CaseHistory {}

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
  | 'desk_question'
  | 'desk_answer'
  | 'diagnosis'
  | 'fault_report'
  | 'closing_report'
  | 'recurrence'
  | 'appeal';

/** One atomic write. Everything in it happens, or nothing. */
export interface Commit {
  readonly change: Change;
  /** A step's commit consumes start and wait, for the execution has gone on; a command's leaves them. */
  readonly by: 'step' | 'command';
  /** Mails claimed by the committing process, which sends them next. */
  readonly notices?: readonly string[];
  /** Writes the intent if what is committed of its fund on the payment stays within `limit` (minor units). */
  readonly reserve?: {
    readonly intent: RefundIntent;
    readonly limit: number;
    /** For whom it counts: a conflict where anything was counted for one of them since they were read. */
    readonly payers?: readonly PayerTotal[];
    /** True where the machine alone grants it. */
    readonly automatic?: boolean;
  };
  /** Writes the intent's new status; a failed one gives its amount back to the payment, and to those for whom it counted. */
  readonly settle?: RefundIntent;
  readonly personal?: Partial<Pick<Personal, 'closingComment' | 'outcomeWords' | 'payoutAccount'>>;
  /** Whoever of this tier's roster got the case by it, so that the next one goes to somebody else. */
  readonly assigned?: { readonly tier: Tier; readonly username: string };
  /** What the statistics keep of a case that ended. */
  readonly record?: StatisticsRow;
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
  /** Desks that have nothing to do on the case any more. */
  readonly leavesDesks?: readonly DeskId[];
  /** On a step's commit, the execution that it is of: a conflict where a newer one has the case. */
  readonly executionNumber?: number;
}

/** `limit_reached`: what else is committed of the fund on the payment leaves too little. */
export type CommitResult = 'committed' | 'version_conflict' | 'limit_reached';

/**
 * Keeps cases with their logs and threads. Its reads are strongly consistent. What only some ask of the store stands in
 * ports of its users.
 */
export interface CaseStore {
  find(caseId: CaseId): Promise<StoredCase | null>;
  findPersonal(caseId: CaseId): Promise<Personal | null>;
  /** The case with its whole log and thread, oldest first. */
  findWithLog(caseId: CaseId): Promise<LoadedCase | null>;
  /** Everything that was written on a case, oldest first. */
  thread(caseId: CaseId): Promise<readonly ThreadMessage[]>;
  /** Cases on this payment, those opened last first; no more than `limit` of them, where it is given. */
  casesOnPayment(paymentReference: string, limit?: number): Promise<readonly CaseId[]>;
  commit(commit: StoreCommit): Promise<CommitResult>;
}
