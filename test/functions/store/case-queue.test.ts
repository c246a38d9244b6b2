import type { DynamoDBDocumentClient, QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { queryQueue } from '../../../functions/store/queues/queue.ts';
import type { QueueQuery } from '../../../shared/features/queue/queue.port.ts';
import { instant } from '../../../shared/kernel/time.ts';

const everything = { tier: null, status: null, reason: null, dueBefore: null, limit: 30, cursor: null };

async function queriesOf(query: Partial<QueueQuery> & Pick<QueueQuery, 'of'>): Promise<QueryCommandInput[]> {
  const inputs: QueryCommandInput[] = [];
  const client = {
    async send({ input }: { input: QueryCommandInput }) {
      inputs.push(input);
      return { Items: [] };
    },
  };
  await queryQueue(client as unknown as DynamoDBDocumentClient, 'cases', { ...everything, ...query });
  return inputs;
}

describe('one’s own cases', () => {
  const of = { owner: 'staff:anna' } as const;

  it('are read from their index, without a filter', async () => {
    const [query, ...more] = await queriesOf({ of });
    expect(more).toEqual([]);
    expect(query).toMatchObject({ IndexName: 'mine', ExpressionAttributeValues: { ':key': 'staff:anna' } });
    expect(query).not.toHaveProperty('FilterExpression');
  });

  it('of one tier and due before a time are those only', async () => {
    const dueBefore = instant('2026-11-22T10:00:00Z');
    const [query] = await queriesOf({ of, tier: 'tier2', dueBefore });
    expect(query).toMatchObject({
      FilterExpression: '#summary.#tier = :tier AND #summary.#dueAt < :dueAt',
      ExpressionAttributeNames: {
        '#key': 'owner',
        '#summary': 'summary',
        '#tier': 'tier',
        '#dueAt': 'dueAt',
      },
      ExpressionAttributeValues: { ':tier': 'tier2', ':dueAt': '2026-11-22T10:00:00.000Z' },
    });
  });
});

it('a tier’s queue is read from each of its shards', async () => {
  const queries = await queriesOf({ of: { tier: 'tier2' } });
  expect(queries.map((query) => query.ExpressionAttributeValues?.[':key'])).toEqual(
    Array.from({ length: 8 }, (_, shard) => `tier2#${shard}`),
  );
});
