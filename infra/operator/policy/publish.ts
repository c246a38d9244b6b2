import { parseArgs } from 'node:util';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../../shared/kernel/time.ts';
import { policyHash } from '../../../shared/policy/live-policy.ts';
import { PlainError, runProgram } from '../../cli/plain-error.ts';
import { operatorPolicyStore, shippedPolicy } from '../deps.ts';
import { operatorTable } from '../operator-table.ts';
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
  const { version } = policy;
  if ((seen?.version ?? shippedPolicy.version) === version) {
    throw new PlainError(`Version ${version} is in force already. Give the new one another name.`);
  }
  const published = {
    document,
    version,
    hash: policyHash(document),
    by: values.by,
    at: new Date().toISOString() as Instant,
  };
  const shippedOther = version === shippedPolicy.version && document !== shippedPolicy.document;
  const result = shippedOther ? 'version_taken' : await store.publish(published, seen);
  if (result === 'version_taken') {
    throw new PlainError(`Version ${version} was another policy before. Give this one a name of its own.`);
  }
  if (result === 'overtaken') {
    throw new PlainError('Somebody else published a policy at this moment. Look at it, and try again.');
  }
  dynamo.destroy();
  console.log(`Version ${version} is in force within a minute (published by ${values.by}).`);
  for (const warning of todaysWarnings(policy)) console.log(warning);
  return 0;
}, usage);
