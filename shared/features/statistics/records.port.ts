import type { CaseRecord } from '../../case/parts/record.ts';
import type { PlainDate } from '../../kernel/time.ts';

/** Reads what the statistics keep. */
export interface RecordStore {
  /** What the statistics keep of cases that ended within these days (UTC), both included. */
  caseRecords(from: PlainDate, to: PlainDate): AsyncIterable<CaseRecord>;
}
