import type { Case } from '../../../shared/case/case.ts';
import type { DeskId } from '../../../shared/kernel/staff.ts';
import { deskAttributes, deskKey } from '../case-items.ts';
import type { Write } from '../dynamo-document.ts';

/**
 * What a change means for the desks' queues: an item for each desk that has something to do on the case. Those that `left`
 * are taken out of the indexes rather than deleted, so that no function needs the right to delete.
 */
export function deskWrites(TableName: string, next: Case, left: readonly DeskId[] = []): Write[] {
  return [
    ...deskAttributes(next).map(({ desk, owner, ...listed }): Write => {
      const Item = { ...deskKey(next.id, desk), ...listed, ...(owner !== null && { owner }) };
      return { Put: { TableName, Item } };
    }),
    ...left.map(
      (desk): Write => ({
        Update: {
          TableName,
          Key: deskKey(next.id, desk),
          UpdateExpression: 'REMOVE queueShard, queueOrder, #owner, summary',
          ExpressionAttributeNames: { '#owner': 'owner' },
        },
      }),
    ),
  ];
}
