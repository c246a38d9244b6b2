import type { StatisticsRow } from '../../case/parts/statistics-row.ts';
import type { PlainDate } from '../../kernel/time.ts';

/** Reads what the statistics keep. */
export interface StatisticsStore {
  /** What the statistics keep of cases that ended within these days (UTC), both included. */
  statisticsRows(from: PlainDate, to: PlainDate): AsyncIterable<StatisticsRow>;
}
