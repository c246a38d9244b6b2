import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { logKey } from '../../../functions/store/case-items.ts';
import { localDynamo } from '../../../infra/cli/local-aws.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import { opens } from '../support/customer.ts';
import { purchase } from '../support/ledger.ts';
import { aws, stack } from '../support/stack.ts';
import { runOnCases } from '../support/tool.ts';

const documents = DynamoDBDocumentClient.from(localDynamo(aws.endpoint));
afterAll(() => documents.destroy());

const verify = (...args: string[]) => runOnCases('infra/operator/case-log/verify.ts', ...args);

test('a log that somebody changed in the table is named with its entry, until it is as it was', async () => {
  const opened = await opens({ reason: 'mistaken_payment', ...(await purchase({ amount: 3000 })) });
  await opened.reaches('resolved');
  const { caseId } = opened;
  const whole = await verify(caseId);
  expect([whole.code, whole.stdout]).toEqual([
    0,
    expect.stringMatching(/^Logs checked: 1, with \d+ entries\. Broken: 0\.\n$/),
  ]);

  const Key = logKey({ caseId: caseId as CaseId, version: 2 });
  const { Item } = await documents.send(
    new GetCommand({ TableName: stack.casesTable, Key, ConsistentRead: true }),
  );
  const put = (item: object) =>
    documents.send(new PutCommand({ TableName: stack.casesTable, Item: { ...item, ...Key } }));
  await put({ ...Item, actor: 'staff:mallory' });
  try {
    const broken = `${caseId}: entry 2 was altered: its hash is ${String(Item?.['hash']).slice(0, 12)}, its content gives `;
    const one = await verify(caseId);
    expect([one.code, one.stdout]).toEqual([1, expect.stringContaining(broken)]);
    const all = await verify('--all');
    expect([all.code, all.stdout]).toEqual([1, expect.stringContaining(broken)]);
  } finally {
    await put({ ...Item });
  }
  expect((await verify(caseId)).code).toBe(0);
});

test('a case that is not there is told in plain words', async () => {
  const run = await verify('case_00000000000000000000000000');
  expect([run.code, run.stderr]).toEqual([1, expect.stringMatching(/^\nThere is no case case_0+ in /)]);
  expect((await verify('--all', 'case_00000000000000000000000000')).stderr).toContain(
    'Usage: npm run case:verify ',
  );
});
