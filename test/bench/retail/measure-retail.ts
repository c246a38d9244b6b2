import { availableParallelism } from 'node:os';
import { localDynamo } from '../../../infra/cli/local-aws.ts';
import { type Report, step } from '../../../infra/cli/progress.ts';
import { importFolder } from '../../../infra/operator/ledger-import/import-folder.ts';
import { createLedgerWriter } from '../../../infra/operator/ledger-import/ledger-writer.ts';
import { summaryLines } from '../../../infra/operator/ledger-import/summary-text.ts';
import { parsePolicy } from '../../../shared/policy/policy-schema.ts';
import policyData from '../../../shared/policy/policy-v1.json' with { type: 'json' };
import { processOnStack } from '../../stack/support/processes.ts';
import { aws, stack } from '../../stack/support/stack.ts';
import { type ApiAnswers, askApi } from './ask-api.ts';
import { askLedger, countLookUps, type LookUpCost } from './ask-ledger.ts';
import { askPlanted } from './ask-planted.ts';
import type { Purchase } from './purchases.ts';
import type { Asked } from './requests.ts';
import { sampleOf } from './sample.ts';
import type { Unearthed } from './weigh-planted.ts';

const seed = 1;
const sampleSize = 100;

/** What an import came to. */
export interface ImportFigures {
  readonly added: number;
  readonly existing: number;
  readonly rejected: number;
  readonly seconds: number;
}

/** All that one run over a retail ledger found. */
export interface RetailResults {
  readonly takenOn: string;
  readonly machine: string;
  readonly purchases: readonly Purchase[];
  readonly import: ImportFigures;
  readonly asked: readonly Asked[];
  readonly askedSeconds: number;
  readonly lookUp: LookUpCost;
  readonly planted: readonly Unearthed[];
  readonly api: ApiAnswers;
}

/** Loads the folder into the stack that REDRESS_ENDPOINTS names, and asks for the money of every purchase in it. */
export async function measureRetail(
  folder: string,
  purchases: readonly Purchase[],
  report: Report,
): Promise<RetailResults> {
  const policy = parsePolicy(policyData);
  const imported = await step(report, 'Importing the ledger', () => importInto(folder, report));
  const { asked, seconds } = await step(report, 'Asking for the money of every purchase', () =>
    askLedger(purchases, policy, report),
  );
  const sample = sampleOf(purchases, sampleSize, seed);
  const lookUp = await step(report, 'Counting what a look-up reads', () => countLookUps(sample));
  const planted = await step(report, 'Planting faults, and asking for their money', () =>
    askPlanted(sample, processOnStack().payments, policy),
  );
  const api = await step(report, 'Asking through the API', () => askApi(sample, seed));
  return {
    takenOn: new Date().toISOString().slice(0, 10),
    machine: `${availableParallelism()} cores`,
    purchases,
    import: imported,
    asked,
    askedSeconds: seconds,
    lookUp,
    planted,
    api,
  };
}

async function importInto(folder: string, report: Report): Promise<ImportFigures> {
  const dynamo = localDynamo(aws.endpoint);
  const started = performance.now();
  const summaries = await importFolder(folder, {
    shiftDays: 0,
    write: createLedgerWriter(dynamo, stack.ledgerTable),
    onProgress: (file, rows) => report(`  ${file}: ${rows.toLocaleString('en')} lines …`),
  });
  const seconds = (performance.now() - started) / 1000;
  dynamo.destroy();
  for (const line of summaryLines(summaries)) report(`  ${line}`);
  const sum = (count: (one: (typeof summaries)[number]) => number) =>
    summaries.reduce((total, one) => total + count(one), 0);
  return {
    added: sum(({ added }) => added),
    existing: sum(({ existing }) => existing),
    rejected: sum(({ rejected }) => rejected.length),
    seconds,
  };
}
