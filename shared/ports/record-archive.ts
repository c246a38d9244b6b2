import type { CaseRecord } from '../domain/case-record.ts';
import type { CaseId } from '../domain/ids.ts';

/** A page of cases; `next` is null where there are no more. */
export interface CaseIdPage {
  readonly items: readonly CaseId[];
  readonly next: string | null;
}

/** The rows of the statistics as an operator rebuilds them; no function of the service has this. */
export interface RecordArchive {
  /** Cases that have ended, in no order: reads through the whole table, page by page. */
  endedCases(cursor: string | null): Promise<CaseIdPage>;
  /** Keeps the record if its case is still at `version`. */
  keepRecord(record: CaseRecord, version: number): Promise<boolean>;
}
