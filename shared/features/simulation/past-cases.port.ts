import type { Personal } from '../../case/personal.ts';
import type { CaseHistory } from '../../case/store.port.ts';
import type { CaseId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';

/** What the simulation reads of cases; it writes nothing. */
export interface PastCases {
  /** A page of the cases opened at `since` or later, in no order; `next` is null where there are no more. */
  openedSince(
    since: Instant,
    cursor: string | null,
  ): Promise<{ readonly items: readonly CaseId[]; readonly next: string | null }>;
  findWithLog(caseId: CaseId): Promise<CaseHistory | null>;
  findPersonal(caseId: CaseId): Promise<Personal | null>;
}
