import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Change } from '../../../shared/case/change.ts';
import { leavesEngineering } from '../../../shared/features/queue/item.rules.ts';
import type { StuckStore } from '../../../shared/jobs/stuck.port.ts';
import { engineeringAttributes, engineeringKey, pending, stuckAttributes, stuckKey } from '../case-items.ts';
import { tableOf, type Write } from '../dynamo-document.ts';
import { listWrite, unlistWrite } from './queue-items.ts';

/** What a change means for engineering's queue: an item of its own while the case is handed off. */
export function engineeringWrites(TableName: string, { case: next, entry }: Change): Write[] {
  const attributes = engineeringAttributes(next);
  if (attributes) return [listWrite(TableName, engineeringKey(next.id), attributes)];
  return leavesEngineering(entry) ? [unlistWrite(TableName, engineeringKey(next.id))] : [];
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
