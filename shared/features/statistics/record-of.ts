import type { CaseRecord } from '../../case/parts/record.ts';
import type { CaseHistory } from '../../case/store.port.ts';
import { caseRecord } from './record.rules.ts';

/** What the statistics keep of a case, from its log; null while it goes on, or where there is no case. */
export function recordOf(history: Pick<CaseHistory, 'log' | 'thread'> | null): CaseRecord | null {
  return history && caseRecord(history.log, history.thread);
}
