import { parseArgs } from 'node:util';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { operatorPolicyStore } from '../../../functions/container/operator.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { policyHash } from '../../../shared/use-cases/live-policy.ts';
import { operatorTable } from '../operator-table.ts';
import { PlainError, runProgram } from '../plain-error.ts';
import { policyFile, todaysWarnings } from './read-policy.ts';

const usage = `Usage: npm run policy:publish -- <file> --by <your name> [--table <name>]

Puts a policy into force within a minute, without a deployment. What was in force before is kept.
  --table  a cases table in the AWS account of your credentials, instead of the local stack's`;

await runProgram(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { by: { type: 'string' }, table: { type: 'string' } },
  });
  if (!values.by) throw new PlainError(usage);
  const { policy, document } = policyFile(positionals[0], usage);
  const { dynamo, tableName } = operatorTable(values.table ?? null, 'CasesTableName');
  const store = operatorPolicyStore(DynamoDBDocumentClient.from(dynamo), tableName);
  const seen = await store.current();
  if (seen && (JSON.parse(seen.document) as { version: string }).version === policy.version) {
    throw new PlainError(`Version ${policy.version} is in force already. Give the new one another name.`);
  }
  const published = {
    document,
    hash: policyHash(document),
    by: values.by,
    at: new Date().toISOString() as Instant,
  };
  if (!(await store.publish(published, seen))) {
    throw new PlainError('Somebody else published a policy at this moment. Look at it, and try again.');
  }
  dynamo.destroy();
  console.log(`Version ${policy.version} is in force within a minute (published by ${values.by}).`);
  for (const warning of todaysWarnings(policy)) console.log(warning);
  return 0;
});
