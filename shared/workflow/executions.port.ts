import type { Place } from '../case/next-step.ts';
import type { StoredCase, WorkflowState } from '../case/store.port.ts';
import type { CaseId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';

/** The execution that follows a lost one. */
export interface NextExecution {
  readonly after: number;
  readonly place: Place;
  readonly restarts: NonNullable<WorkflowState['restarts']>;
}

/** Keeps which execution has a case, and how it is told. */
export interface ExecutionStore {
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
}
