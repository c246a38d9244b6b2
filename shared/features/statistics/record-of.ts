import type { Case } from '../../case/case.ts';
import type { CaseRecord } from '../../case/parts/record.ts';
import type { CaseStore } from '../../case/store.port.ts';
import { caseRecord } from './record.rules.ts';

/** What the statistics keep of a case, from its log; null while it goes on. */
export async function recordOf(
  store: Pick<CaseStore, 'findWithLog'>,
  { id }: Pick<Case, 'id'>,
): Promise<CaseRecord | null> {
  const history = await store.findWithLog(id);
  return history && caseRecord(history.log, history.thread);
}
