import type { CaseRecord } from '../../case/parts/record.ts';
import type { CaseId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';

/** A page of cases; `next` is null where there are no more. */
export interface CaseIdPage {
  readonly items: readonly CaseId[];
  readonly next: string | null;
}

/** What an operator's tools read through, and the rows of the statistics that they rebuild; no function has this. */
export interface RecordArchive {
  /** Cases opened at `since` or later, in no order: reads through the whole table, page by page. */
  casesOpenedSince(since: Instant, cursor: string | null): Promise<CaseIdPage>;
  /** Cases that have ended, in no order: reads through the whole table, page by page. */
  endedCases(cursor: string | null): Promise<CaseIdPage>;
  /** Keeps the record if its case is still at `version`. */
  keepRecord(record: CaseRecord, version: number): Promise<boolean>;
}
