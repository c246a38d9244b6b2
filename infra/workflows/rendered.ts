import { App, Stack } from 'aws-cdk-lib';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { QueryLanguage, StateGraph } from 'aws-cdk-lib/aws-stepfunctions';
import type { Tier } from '../../shared/kernel/parties.ts';
import type { Functions, StepFunction } from './machine.ts';
import { machines } from './machines.ts';

/** A rule of a Choice, as Step Functions reads it. */
export interface RenderedChoice {
  readonly Condition: string;
  readonly Next: string;
}

/** A state, as Step Functions reads it. */
export interface RenderedState {
  readonly Type: string;
  readonly Comment?: string;
  /** An ARN whose partition CloudFormation fills in. */
  readonly Resource?: unknown;
  readonly Arguments?: { readonly FunctionName: string; readonly Payload: Readonly<Record<string, string>> };
  readonly Choices?: readonly RenderedChoice[];
  readonly Default?: string;
  readonly Next?: string;
  readonly End?: boolean;
  readonly TimeoutSeconds?: number;
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly MaxAttempts?: number }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Assign?: Readonly<Record<string, unknown>>;
}

/** A definition in the Amazon States Language. */
export interface RenderedWorkflow {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, RenderedState>>;
}

/** A machine as Step Functions reads it, with the functions' own names in place of theirs in AWS. */
export function renderMachine(tier: Tier): RenderedWorkflow {
  const { calls, define } = machines[tier];
  const stack = new Stack(new App(), 'Rendered');
  const named = calls.map((name) => [name, LambdaFunction.fromFunctionArn(stack, name, functionArn(name))]);
  const first = define(stack, Object.fromEntries(named) as Functions<StepFunction>);
  const graph = new StateGraph(first.startState, 'Rendered');
  return stack.resolve(graph.toGraphJson(QueryLanguage.JSONATA)) as RenderedWorkflow;
}

/** True where the state waits until somebody sends its task token back. */
export function isWait({ Resource }: RenderedState): boolean {
  return JSON.stringify(Resource ?? '').includes('waitForTaskToken');
}

/** Field and value that a rule asks for. Throws on any other kind of condition: the workflows use this one alone. */
export function readCondition({ Condition }: RenderedChoice): {
  readonly field: string;
  readonly value: string;
} {
  const [, field, value] = /^\{% \$states\.input\.(\w+) = '(\w+)' %\}$/.exec(Condition) ?? [];
  if (!field || !value) throw new Error(`a condition that nobody here can read: ${Condition}`);
  return { field, value };
}

function functionArn(name: string): string {
  return `arn:aws:lambda:eu-north-1:111111111111:function:${name}`;
}
