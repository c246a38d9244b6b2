import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Change } from '../../../shared/case/change.ts';
import { leavesEngineering } from '../../../shared/features/queue/item.rules.ts';
import type { StuckStore } from '../../../shared/jobs/stuck.port.ts';
import { engineeringAttributes, engineeringKey, pending, stuckAttributes, stuckKey } from '../case-items.ts';
import { tableOf, type Write } from '../dynamo-document.ts';

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

/** Shows engineering what cannot go on, by an item of its own beside the case. */
export function stuckIn(client: DynamoDBDocumentClient, TableName: string): StuckStore {
  const { update } = tableOf(client, TableName);
  return {
    async keepStuck(current, stuck) {
      const attributes = { ...pending(current.id, stuck.since), ...stuckAttributes(current, stuck) };
      const names = Object.keys(attributes);
      await update({
        Key: stuckKey(current.id),
        UpdateExpression: `SET ${names.map((name) => `${name} = :${name}`).join(', ')}`,
        ConditionExpression: 'attribute_not_exists(pendingShard)',
        ExpressionAttributeValues: Object.fromEntries(
          Object.entries(attributes).map(([name, value]) => [`:${name}`, value]),
        ),
      });
    },

    async dropStuck(caseId) {
      const dropped = await update({
        Key: stuckKey(caseId),
        UpdateExpression: 'REMOVE pendingShard, pendingSince, queueShard, queueOrder, summary',
        ConditionExpression: 'attribute_exists(pendingShard)',
      });
      return dropped !== null;
    },
  };
}
