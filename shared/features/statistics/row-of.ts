import type { StatisticsRow } from '../../case/parts/statistics-row.ts';
import type { CaseHistory } from '../../case/store.port.ts';
import { statisticsRow } from './row.rules.ts';

/** What the statistics keep of a case, from its log; null while it goes on, or where there is no case. */
export function statisticsRowOf(history: Pick<CaseHistory, 'log' | 'thread'> | null): StatisticsRow | null {
  return history && statisticsRow(history.log, history.thread);
}
