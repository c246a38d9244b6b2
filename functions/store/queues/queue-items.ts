import type { QueueItem } from '../../../shared/features/queue/item.rules.ts';
import type { Write } from '../dynamo-document.ts';

interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** By what the indexes find a case in a queue beside its tier's. */
interface Listed {
  readonly queueShard: string;
  readonly queueOrder: string;
  readonly owner: `staff:${string}` | null;
  readonly summary: QueueItem;
}

/** Lists a case in a queue by an item of its own. */
export function listWrite(TableName: string, key: Key, { owner, ...listed }: Listed): Write {
  return { Put: { TableName, Item: { ...key, ...listed, ...(owner !== null && { owner }) } } };
}

/** Takes the item out of the indexes. It is not deleted, so that no function needs the right to delete. */
export function unlistWrite(TableName: string, key: Key): Write {
  return {
    Update: {
      TableName,
      Key: key,
      UpdateExpression: 'REMOVE queueShard, queueOrder, #owner, summary',
      ExpressionAttributeNames: { '#owner': 'owner' },
    },
  };
}
