import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { PendingWork } from '../../shared/jobs/schedule.port.ts';
import type { CaseId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import { clockShards, parseCasePartition, parseNoticeKey, pendingShards } from './case-items.ts';
import { queryAll } from './dynamo-document.ts';

interface Keys {
  readonly pk: string;
  readonly sk: string;
}

const workOf: Readonly<Record<string, 'case' | 'stuck'>> = { CASE: 'case', STUCK: 'stuck' };

/** Cases on which a clock is due, shard by shard, the earliest first. */
export async function* dueCases(
  client: DynamoDBDocumentClient,
  TableName: string,
  now: Instant,
): AsyncGenerator<CaseId> {
  for (const shard of clockShards) {
    const due = queryAll<Keys>(client, {
      TableName,
      IndexName: 'dueClocks',
      KeyConditionExpression: 'clockShard = :shard AND clockDueAt <= :now',
      ExpressionAttributeValues: { ':shard': shard, ':now': now },
    });
    for await (const { pk } of due) yield parseCasePartition(pk);
  }
}

/** Cases and notices that have been under way since before `before`, shard by shard, the oldest first. */
export async function* pendingWork(
  client: DynamoDBDocumentClient,
  TableName: string,
  before: Instant,
): AsyncGenerator<PendingWork> {
  for (const shard of pendingShards) {
    const pending = queryAll<Keys & { readonly pendingSince: Instant }>(client, {
      TableName,
      IndexName: 'pendingWork',
      KeyConditionExpression: 'pendingShard = :shard AND pendingSince < :before',
      ExpressionAttributeValues: { ':shard': shard, ':before': before },
    });
    for await (const { pk, sk, pendingSince } of pending) {
      const work = { caseId: parseCasePartition(pk), since: pendingSince };
      const kind = workOf[sk];
      yield kind ? { kind, ...work } : { kind: 'notice', ...work, notice: parseNoticeKey(sk) };
    }
  }
}
