import { type DynamoDBDocumentClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { QueueItem } from '../../../shared/features/queue/item.rules.ts';
import type { QueueQuery, QueueStore } from '../../../shared/features/queue/queue.port.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { deskShards, queueShards } from '../case-items.ts';
import { readCursor, writeCursor } from './cursor.ts';

interface IndexedItem {
  readonly queueOrder: string;
  readonly summary: QueueItem;
}

/**
 * One page of a queue. A tier's queue is spread over shards, each in order: one read of each, merged; the place in the
 * order is the cursor.
 */
export async function queryQueue(
  client: DynamoDBDocumentClient,
  TableName: string,
  query: QueueQuery,
): ReturnType<QueueStore['queue']> {
  const after = query.cursor === null ? ' ' : readCursor(query.cursor, query);
  if (after === null) return err({ code: 'invalid_cursor' });
  const wanted = query.limit + 1;
  const { of } = query;
  const found =
    'owner' in of
      ? [
          await read(
            client,
            { TableName, IndexName: 'mine' },
            ['owner', of.owner],
            { ...query, after },
            wanted,
          ),
        ]
      : await Promise.all(
          ('tier' in of ? queueShards(of.tier) : deskShards(of.desk)).map((shard) =>
            read(
              client,
              { TableName, IndexName: 'queue' },
              ['queueShard', shard],
              { ...query, after },
              wanted,
            ),
          ),
        );
  const merged = found.flat().sort((a, b) => (a.queueOrder < b.queueOrder ? -1 : 1));
  const page = merged.slice(0, query.limit);
  const last = page.at(-1);
  return ok({
    items: page.map(({ summary }) => ({ ...summary, desks: summary.desks ?? [] })),
    next: merged.length > query.limit && last ? writeCursor(last.queueOrder, query) : null,
  });
}

/** Reads one partition until enough items match or it ends. */
async function read(
  client: DynamoDBDocumentClient,
  index: Pick<QueryCommandInput, 'TableName' | 'IndexName'>,
  [attribute, value]: readonly [string, string],
  query: QueueQuery & { readonly after: string },
  wanted: number,
): Promise<IndexedItem[]> {
  const conditions = filters(query);
  const found: IndexedItem[] = [];
  let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(
      new QueryCommand({
        ...index,
        KeyConditionExpression: '#key = :key AND queueOrder > :after',
        ExpressionAttributeNames: { '#key': attribute, ...conditions.names },
        ExpressionAttributeValues: { ':key': value, ':after': query.after, ...conditions.values },
        ...(conditions.expression && { FilterExpression: conditions.expression }),
        Limit: conditions.expression ? Math.max(wanted, 100) : wanted,
        ExclusiveStartKey,
      }),
    );
    found.push(...((page.Items ?? []) as IndexedItem[]));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey && found.length < wanted);
  return found;
}

function filters({ tier, status, reason, dueBefore }: QueueQuery) {
  const all: [expression: string, name: string, value: string | null][] = [
    ['#summary.#tier = :tier', 'tier', tier],
    ['#summary.#status = :status', 'status', status],
    ['#summary.#reason = :reason', 'reason', reason],
    ['#summary.#dueAt < :dueAt', 'dueAt', dueBefore],
  ];
  const set = all.filter(([, , value]) => value !== null);
  return {
    expression: set.map(([expression]) => expression).join(' AND '),
    names: {
      ...(set.length > 0 && { '#summary': 'summary' }),
      ...Object.fromEntries(set.map(([, name]) => [`#${name}`, name])),
    },
    values: Object.fromEntries(set.map(([, name, value]) => [`:${name}`, value])),
  };
}
