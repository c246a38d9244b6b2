import { parseArgs } from 'node:util';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { addComparisons, nothingCompared } from '../../../shared/features/books/compare.rules.ts';
import { compareDay } from '../../../shared/features/books/compare.use-case.ts';
import { addDays, addHours, dateOf, instant } from '../../../shared/kernel/time.ts';
import { dateOption } from '../../cli/date-option.ts';
import { PlainError, runProgram } from '../../cli/plain-error.ts';
import { booksDeps, operatorPolicy } from '../deps.ts';
import { operatedStage, stageOptions, stageUsage } from '../operated-stage.ts';
import { reportLines, reportOf } from './report-text.ts';

const usage = `Usage: npm run reconcile:report [-- --from <date>] [--to <date>] [--json] [--table <name> --ledger <name>]

Holds our refunds against the gateway's records, day by day (UTC), and reads only. Ends with 1 where they differ;
a refund that failed late or came back is news, told apart, and no difference.
  --from    first day, by default a week ago
  --to      last day, by default today
  --json    one JSON document instead of lines
${stageUsage}`;

/** Days that are looked at where none are named. */
const usualDays = 7;

await runProgram(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean' }, ...stageOptions },
  });
  if (positionals.length > 0) throw new PlainError(usage);
  const now = instant(new Date());
  const to = values.to === undefined ? dateOf(now) : dateOption('--to', values.to);
  const from = values.from === undefined ? addDays(to, -usualDays) : dateOption('--from', values.from);
  if (from > to) throw new PlainError(`--from ${from} is later than --to ${to}.`);
  const { dynamo, stage } = operatedStage(values);
  const documents = DynamoDBDocumentClient.from(dynamo);
  const deps = await booksDeps(documents, stage, {
    warn: (event, details) => console.error(event, JSON.stringify(details)),
    count: () => {},
  });
  const { refundSettlementHours } = await operatorPolicy(documents, stage.casesTable);
  const settledBy = addHours(now, -refundSettlementHours);
  const period = { from, to };
  let comparison = nothingCompared;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    comparison = addComparisons(comparison, await compareDay(deps, day, period, settledBy));
    console.error(`${day} compared`);
  }
  dynamo.destroy();
  const report = reportOf(comparison, dateOf(now));
  console.log(values.json ? JSON.stringify({ period, ...report }) : reportLines(report, period).join('\n'));
  return report.differences.length === 0 ? 0 : 1;
}, usage);
