import {
  deskAttributes,
  engineeringAttributes,
  indexAttributes,
  stuckAttributes,
} from '../../functions/store/case-items.ts';
import { readCursor, writeCursor } from '../../functions/store/queues/cursor.ts';
import type { Case } from '../../shared/case/case.ts';
import type { Stuck } from '../../shared/features/queue/item.rules.ts';
import type { QueueQuery, QueueStore } from '../../shared/features/queue/queue.port.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { by } from './memory-tables.ts';

/** What the queues show of these cases, each with its place in the order. */
export function queued(cases: readonly Case[]) {
  return cases.flatMap((current) => {
    const { queueShard, queueOrder, owner, summary } = indexAttributes(current);
    const own = queueShard && queueOrder && summary ? [{ queueShard, queueOrder, owner, summary }] : [];
    const engineering = engineeringAttributes(current);
    return [...own, ...(engineering ? [engineering] : []), ...deskAttributes(current)];
  });
}

/** What engineering's queue shows of cases that cannot go on. */
function queuedStuck(stuck: Iterable<{ readonly case: Case; readonly stuck: Stuck }>) {
  return [...stuck].flatMap((one) => {
    const attributes = stuckAttributes(one.case, one.stuck);
    return attributes ? [{ ...attributes, owner: null }] : [];
  });
}

/** One page of the queue that these cases make. */
export async function queuePage(
  cases: readonly Case[],
  query: QueueQuery,
  stuck: Iterable<{ readonly case: Case; readonly stuck: Stuck }> = [],
): ReturnType<QueueStore['queue']> {
  const after = query.cursor === null ? ' ' : readCursor(query.cursor, query);
  if (after === null) return err({ code: 'invalid_cursor' });
  const { of, tier, status, reason, dueBefore } = query;
  const matching = [...queued(cases), ...queuedStuck(stuck)]
    .filter(({ owner, queueShard }) => {
      if ('owner' in of) return owner === of.owner;
      return queueShard.startsWith('tier' in of ? `${of.tier}#` : `desk:${of.desk}#`);
    })
    .filter(({ summary }) => tier === null || summary.tier === tier)
    .filter(({ summary }) => status === null || summary.status === status)
    .filter(({ summary }) => reason === null || summary.reason === reason)
    .filter(({ summary: { dueAt } }) => dueBefore === null || (dueAt !== null && dueAt < dueBefore))
    .filter(({ queueOrder }) => queueOrder > after)
    .sort(by(({ queueOrder }) => queueOrder));
  const page = matching.slice(0, query.limit);
  const last = page.at(-1);
  return ok({
    items: page.map(({ summary }) => summary),
    next: matching.length > query.limit && last ? writeCursor(last.queueOrder, query) : null,
  });
}
