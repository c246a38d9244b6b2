import { randomUUID } from 'node:crypto';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { dynamoPolicyStore } from '../../../functions/store/dynamo-policy-store.ts';
import { localDynamo } from '../../../infra/cli/local-aws.ts';
import { addSeconds, instant } from '../../../shared/kernel/time.ts';
import { policyHash } from '../../../shared/policy/live-policy.ts';
import { aws, stack } from '../support/stack.ts';

// The ledger's table has the same keys and no policy: what is published here is in force nowhere.
const store = dynamoPolicyStore(DynamoDBDocumentClient.from(localDynamo(aws.endpoint)), stack.ledgerTable);
const start = instant('2026-11-22T10:00:00Z');

test('a version names one policy for ever, and whoever publishes has seen the one before', async () => {
  let minutes = 0;
  const run = randomUUID();
  const publish = async (name: string, ceiling: number, seen = store.current()) => {
    const version = `${name}-${run}`;
    const document = JSON.stringify({ version, ceiling });
    const at = addSeconds(start, 60 * minutes++);
    return store.publish({ document, version, hash: policyHash(document), by: 'Ada', at }, await seen);
  };

  expect(await publish('1', 100)).toBe('published');
  const first = await store.current();
  expect(await publish('2', 200)).toBe('published');
  expect(await publish('3', 300, Promise.resolve(first))).toBe('overtaken');
  expect(await publish('1', 101)).toBe('version_taken');
  expect((await store.current())?.document).toContain('"ceiling":200');
  expect(await publish('1', 100)).toBe('published');
  expect(await store.current()).toMatchObject({ version: `1-${run}`, by: 'Ada' });
});
