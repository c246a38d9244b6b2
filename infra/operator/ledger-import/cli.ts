import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError, runProgram } from '../../cli/plain-error.ts';
import { operatorTable } from '../operator-table.ts';
import { importFolder } from './import-folder.ts';
import { createLedgerWriter } from './ledger-writer.ts';
import { ledgerFilesIn, newestTimeIn } from './read-folder.ts';
import { isDay, shiftToDay } from './rebase.ts';
import { nothingRead, summaryLines } from './summary-text.ts';

const USAGE = `Usage: npm run ledger:import -- <folder> [--rebase YYYY-MM-DD] [--table <name>]

Loads orders.csv, payments.csv, refunds.csv, chargebacks.csv and incidents.csv, those that the folder holds.
  --rebase  moves all times by whole days, so that the newest falls on this day
  --table   a ledger table in the AWS account of your credentials, instead of the local stack's`;

type Arguments = { readonly folder: string; readonly rebase: string | null; readonly table: string | null };

await runProgram(async () => {
  const { folder, rebase, table } = readArguments(process.argv.slice(2));
  const { dynamo, tableName } = operatorTable(table, 'LedgerTableName');
  try {
    const shiftDays = rebase === null ? 0 : await shiftOf(folder, rebase);
    const started = performance.now();
    const summaries = await importFolder(folder, {
      shiftDays,
      write: createLedgerWriter(dynamo, tableName),
      onProgress: (file, rows) => console.log(`${file}: ${rows.toLocaleString('en')} lines …`),
    });
    for (const line of summaryLines(summaries)) console.log(line);
    console.log(`Took ${((performance.now() - started) / 1000).toFixed(1)} s.`);
    return nothingRead(summaries) ? 1 : 0;
  } finally {
    dynamo.destroy();
  }
}, USAGE);

function readArguments(args: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { rebase: { type: 'string' }, table: { type: 'string' } },
  });
  if (positionals[0] === undefined || positionals.length > 1) throw new PlainError(USAGE);
  if (values.rebase !== undefined && !isDay(values.rebase)) {
    throw new PlainError(`--rebase is "${values.rebase}", which is not a day (YYYY-MM-DD).`);
  }
  // npm runs scripts in the project's folder and tells where the user stood.
  const folder = resolve(process.env['INIT_CWD'] ?? '.', positionals[0]);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new PlainError(`There is no folder ${folder}.`);
  if (ledgerFilesIn(folder).length === 0) {
    throw new PlainError(`${folder} holds no ledger file (orders.csv, payments.csv, …).\n\n${USAGE}`);
  }
  return { folder, rebase: values.rebase ?? null, table: values.table ?? null };
}

async function shiftOf(folder: string, day: string): Promise<number> {
  const newest = await newestTimeIn(folder);
  return newest === null ? 0 : shiftToDay(newest, day);
}
