import type { StatisticsRow } from '../../case/parts/statistics-row.ts';
import type { CaseId } from '../../kernel/ids.ts';

/** A page of cases; `next` is null where there are no more. */
export interface CaseIdPage {
  readonly items: readonly CaseId[];
  readonly next: string | null;
}

/** The cases of which an operator's tool rebuilds the statistics, and their rows; no function has this. */
export interface CaseArchive {
  /** Cases that have ended, in no order: reads through the whole table, page by page. */
  endedCases(cursor: string | null): Promise<CaseIdPage>;
  /** Keeps the record if its case is still at `version`. */
  keepStatisticsRow(record: StatisticsRow, version: number): Promise<boolean>;
}
