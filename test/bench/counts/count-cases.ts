import { GetExecutionHistoryCommand, type HistoryEvent } from '@aws-sdk/client-sfn';
import { executionArn, executionsOf, sfn } from '../../stack/support/machine.ts';
import { mailsTo } from '../../stack/support/mailbox.ts';
import { stack } from '../../stack/support/stack.ts';
import type { CaseCount } from '../report/results.ts';
import { agentCase, automaticCase, type RunCase } from './case-runs.ts';
import { costOf } from './cost.ts';
import type { TableRequest } from './meter.ts';
import type { AwsCall, Tap } from './tap.ts';
import { memoryOf, tapFunctions } from './tapped-functions.ts';

const ofOneCase = [
  'customer',
  'staff',
  'acknowledge',
  'investigate',
  'awaitSignal',
  'payRefund',
  'deliverOutcome',
  'announce',
] as const;

const kinds = [
  ['automatic', automaticCase],
  ['agent', agentCase],
] as const;

/** Runs each kind of case on the deployed functions and counts all that AWS would bill for it. */
export async function countCases(): Promise<CaseCount[]> {
  const { tap, release } = await tapFunctions(ofOneCase);
  const counts: CaseCount[] = [];
  try {
    for (const [kind, run] of kinds) {
      await run(tap.calls); // warms every function, which reads its secret once
      const from = tap.calls.length;
      counts.push(await countOf(kind, await run(tap.calls), tap, from));
    }
  } finally {
    await release();
  }
  return counts;
}

async function countOf(
  kind: CaseCount['kind'],
  { caseId, bought, requests }: RunCase,
  tap: Tap,
  from: number,
): Promise<CaseCount> {
  const calls = tap.calls.slice(from);
  const table = calls.flatMap((call) => call.table ?? []);
  const { transitions, stepCalls } = await transitionsOf(caseId);
  const httpRequests = requests.customer + requests.staff;
  const writes = table.filter(({ writeUnits }) => writeUnits > 0);
  const writesOf = (name: string) => writes.filter(({ tables }) => tables.includes(name)).length;
  const indexUnits = sumByIndex(table);
  const billed = {
    transitions,
    writeUnits: sum(table, ({ writeUnits }) => writeUnits) + sum(Object.values(indexUnits), (units) => units),
    readUnits: sum(table, ({ readUnits }) => readUnits),
    httpRequests,
    functionCalls: httpRequests + stepCalls,
    gibCalled: httpRequests * memoryOf('customer') + stepCalls * memoryOf('acknowledge'),
    mails: calls.filter(({ operation }) => operation.startsWith('Send') && operation.endsWith('Email'))
      .length,
  };
  return {
    kind,
    ...billed,
    mailsToCustomer: (await mailsTo(bought.email)).length,
    tableWrites: { cases: writesOf(stack.casesTable), ledger: writesOf(stack.ledgerTable) },
    tableReads: table.length - writes.length,
    indexUnits,
    otherCalls: otherCalls(calls),
    cost: costOf(billed),
  };
}

/** States entered and tries repeated, over all executions of a case. */
async function transitionsOf(caseId: string): Promise<{ transitions: number; stepCalls: number }> {
  const events: HistoryEvent[] = [];
  for (const name of await executionsOf(caseId)) {
    const page = await sfn.send(
      new GetExecutionHistoryCommand({ executionArn: executionArn(name), maxResults: 1000 }),
    );
    events.push(...(page.events ?? []));
  }
  const entered = events.filter(({ type }) => type?.endsWith('StateEntered'));
  const tasks = entered.filter(({ type }) => type === 'TaskStateEntered').length;
  const stepCalls = events.filter(({ type }) => type === 'TaskScheduled').length;
  return { transitions: entered.length + stepCalls - tasks, stepCalls };
}

function otherCalls(calls: readonly AwsCall[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { operation, table } of calls) {
    if (!table) counted[operation] = (counted[operation] ?? 0) + 1;
  }
  return counted;
}

function sumByIndex(requests: readonly TableRequest[]): Record<string, number> {
  const units: Record<string, number> = {};
  for (const { indexUnits } of requests) {
    for (const [index, more] of Object.entries(indexUnits)) units[index] = (units[index] ?? 0) + more;
  }
  return units;
}

function sum<T>(all: readonly T[], value: (one: T) => number): number {
  return all.reduce((total, one) => total + value(one), 0);
}
