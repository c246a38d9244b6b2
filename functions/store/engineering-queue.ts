import type { Change } from '../../shared/case/change.ts';
import { leavesEngineering } from '../../shared/features/queue/item.rules.ts';
import { engineeringAttributes, engineeringKey } from './case-items.ts';
import type { Write } from './dynamo-document.ts';

/**
 * What a change means for engineering's queue: an item of its own while the case is handed off, taken out of the indexes
 * when it comes back. Taken out rather than deleted, so that no function needs the right to delete.
 */
export function engineeringWrites(TableName: string, { case: next, entry }: Change): Write[] {
  const attributes = engineeringAttributes(next);
  if (attributes) {
    const { owner, ...listed } = attributes;
    const Item = { ...engineeringKey(next.id), ...listed, ...(owner !== null && { owner }) };
    return [{ Put: { TableName, Item } }];
  }
  if (!leavesEngineering(entry)) return [];
  return [
    {
      Update: {
        TableName,
        Key: engineeringKey(next.id),
        UpdateExpression: 'REMOVE queueShard, queueOrder, #owner, summary',
        ExpressionAttributeNames: { '#owner': 'owner' },
      },
    },
  ];
}
