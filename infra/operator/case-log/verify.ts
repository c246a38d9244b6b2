import { parseArgs } from 'node:util';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { isCaseId } from '../../../shared/kernel/ids.ts';
import { PlainError, runProgram } from '../../cli/plain-error.ts';
import { pastCases } from '../deps.ts';
import { operatorTable } from '../operator-table.ts';
import { brokenText, type Verified, verifyCase, verifyCases } from './verify-cases.ts';

const usage = `Usage: npm run case:verify -- <caseId> | --all [--table <name>]

Checks that nobody changed the log of a case: each entry against its own hash and the entry before it, and the last
against what the case knows of it. Reads only. Ends with 1 where a log is broken, and names its first broken entry.
  --all    every case, page by page
  --table  a cases table in the AWS account of your credentials, instead of the local stack's`;

/** How often progress is told, in cases. */
const told = 1000;

await runProgram(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean' }, table: { type: 'string' } },
  });
  const { all = false, table = null } = values;
  if (positionals.length !== (all ? 0 : 1)) throw new PlainError(usage);
  const [caseId = null] = positionals;
  if (caseId !== null && !isCaseId(caseId)) throw new PlainError(`"${caseId}" is not the id of a case.`);
  const { dynamo, tableName } = operatorTable(table, 'CasesTableName');
  const cases = pastCases(DynamoDBDocumentClient.from(dynamo), tableName);
  const counts = { cases: 0, entries: 0, broken: 0 };
  const take = ({ caseId: verified, entries, broken }: Verified) => {
    counts.cases += 1;
    counts.entries += entries;
    if (broken) {
      counts.broken += 1;
      console.log(brokenText(verified, broken));
    }
    if (counts.cases % told === 0) console.error(`${counts.cases.toLocaleString('en')} cases …`);
  };
  if (caseId === null) for await (const verified of verifyCases(cases)) take(verified);
  else {
    const verified = await verifyCase(cases, caseId);
    if (!verified) throw new PlainError(`There is no case ${caseId} in ${tableName}.`);
    take(verified);
  }
  dynamo.destroy();
  const [seen, entries, broken] = Object.values(counts).map((count) => count.toLocaleString('en'));
  console.log(`Logs checked: ${seen}, with ${entries} entries. Broken: ${broken}.`);
  return counts.broken === 0 ? 0 : 1;
}, usage);
