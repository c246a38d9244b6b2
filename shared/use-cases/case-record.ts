import type { Case } from '../domain/case.ts';
import { type CaseRecord, caseRecord } from '../domain/case-record.ts';
import type { CaseStore } from '../ports/case-store.ts';

/** What the statistics keep of a case, from its log; null while it goes on. */
export async function recordOf(
  store: Pick<CaseStore, 'findWithLog'>,
  { id }: Pick<Case, 'id'>,
): Promise<CaseRecord | null> {
  const history = await store.findWithLog(id);
  return history && caseRecord(history.log, history.thread);
}
