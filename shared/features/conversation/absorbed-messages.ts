import type { LogEntry } from '../../case/log.ts';
import type { CaseStore, ThreadMessage } from '../../case/store.port.ts';

/** What was written on the cases that were merged into the one of this log, and on those merged into them. */
export async function absorbedMessages(
  store: CaseStore,
  log: readonly LogEntry[],
): Promise<readonly ThreadMessage[]> {
  const merged = log.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'merged_from' ? [event.from] : [])),
  );
  const threads = await Promise.all(
    merged.map(async (caseId) => {
      const found = await store.findWithLog(caseId);
      return found ? [...found.thread, ...(await absorbedMessages(store, found.log))] : [];
    }),
  );
  return threads.flat();
}
