import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { BooksReport } from '../../../shared/features/books/reconcile-books.use-case.ts';
import { type Tier, tiers } from '../../../shared/kernel/parties.ts';
import { parseExecutionName } from '../../../shared/workflow/execution-name.ts';
import { aws, stack } from './stack.ts';

export const sfn = new SFNClient(aws);
const lambda = new LambdaClient(aws);

export function executionArn(name: string): string {
  const machine = parseExecutionName(name)?.machine ?? 'tier1';
  return `${stack.machines[machine].replace(':stateMachine:', ':execution:')}:${name}`;
}

/** Names of all executions of a case so far, in the order in which they were started. */
export async function executionsOf(caseId: string): Promise<string[]> {
  const names = (await Promise.all(tiers.map((tier) => executionsOn(tier, caseId)))).flat();
  return names.sort((a, b) => numberOf(a) - numberOf(b));
}

async function executionsOn(machine: Tier, caseId: string): Promise<string[]> {
  const names: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await sfn.send(
      new ListExecutionsCommand({ stateMachineArn: stack.machines[machine], maxResults: 1000, nextToken }),
    );
    for (const { name } of page.executions ?? []) if (name?.startsWith(caseId)) names.push(name);
    nextToken = page.nextToken;
  } while (nextToken);
  return names;
}

function numberOf(name: string): number {
  return parseExecutionName(name)?.number ?? 0;
}

export async function executionStatus(name: string): Promise<string | undefined> {
  return (await sfn.send(new DescribeExecutionCommand({ executionArn: executionArn(name) }))).status;
}

/** Names of the states that an execution has entered, in order. */
export async function statesEntered(name: string): Promise<string[]> {
  const { events = [] } = await sfn.send(
    new GetExecutionHistoryCommand({ executionArn: executionArn(name), maxResults: 1000 }),
  );
  return events.flatMap((event) => event.stateEnteredEventDetails?.name ?? []);
}

/** Kills an execution, as a restart of the local AWS or an operator would. */
export async function abort(name: string): Promise<void> {
  await sfn.send(new StopExecutionCommand({ executionArn: executionArn(name), cause: 'test' }));
}

/** Runs the reconciler as the minute's schedule would at a moment so many seconds from now. */
export async function reconcileAfter(seconds: number): Promise<unknown> {
  return invokeReconciler({ time: new Date(Date.now() + seconds * 1000).toISOString() });
}

/** Runs the clock job as the minute's schedule would at this moment. */
export async function tickAt(time: string): Promise<{ strikes: Record<string, number>; failed: number }> {
  return (await invoke(stack.clock, { time })) as { strikes: Record<string, number>; failed: number };
}

/** Holds our refunds against the gateway's records as the night's schedule would at this moment. */
export async function compareBooksAt(time: string): Promise<BooksReport> {
  return (await invoke(stack.reconciliation, { time })) as BooksReport;
}

export async function invokeReconciler(event: object): Promise<unknown> {
  return invoke(stack.reconciler, event);
}

async function invoke(FunctionName: string, event: object): Promise<unknown> {
  const { Payload, FunctionError } = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: Buffer.from(JSON.stringify(event)) }),
  );
  const answer = Payload?.transformToString() ?? '';
  if (FunctionError) throw new Error(`${FunctionName} failed: ${answer}`);
  return JSON.parse(answer);
}
