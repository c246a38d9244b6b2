import { parseArgs } from 'node:util';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { rebuildStatistics } from '../../shared/features/statistics/statistics.use-case.ts';
import { runProgram } from '../cli/plain-error.ts';
import { rebuildDeps } from './deps.ts';
import { operatorTable } from './operator-table.ts';

const usage = `Usage: npm run statistics:rebuild [-- --table <name>]

Counts every case anew, for the statistics.
  --table  a cases table in the AWS account of your credentials, instead of the local stack's`;

const pageIsEnough = () => true;

await runProgram(async () => {
  const { values } = parseArgs({ options: { table: { type: 'string' } } });
  const { dynamo, tableName } = operatorTable(values.table ?? null, 'CasesTableName');
  const documents = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });
  const deps = rebuildDeps(documents, tableName, {
    warn: (event, details) => console.error(event, JSON.stringify(details)),
    count: () => {},
  });
  const failed: string[] = [];
  let rebuilt = 0;
  let cursor: string | null = null;
  do {
    const page = await rebuildStatistics(deps, cursor, pageIsEnough);
    rebuilt += page.rebuilt;
    failed.push(...page.failed);
    cursor = page.next;
    console.log(`${rebuilt.toLocaleString('en')} cases counted anew …`);
  } while (cursor !== null);
  dynamo.destroy();
  if (failed.length > 0) console.log(`Not counted, try again: ${failed.join(', ')}`);
  return failed.length > 0 ? 1 : 0;
}, usage);
