import type { Case } from '../case/case.ts';
import type { Stuck } from '../features/queue/item.rules.ts';
import type { CaseId } from '../kernel/ids.ts';

/**
 * Shows engineering the cases that cannot go on by themselves. What is kept is small and stands beside the case, so that
 * it can be written where the case cannot.
 */
export interface StuckStore {
  /** Puts the case into engineering's queue, and among the pending work; changes nothing where it is there already. */
  keepStuck(current: Case, stuck: Stuck): Promise<void>;
  /** Takes it out again. Returns whether it was there. */
  dropStuck(caseId: CaseId): Promise<boolean>;
}
