import { App, Stack } from 'aws-cdk-lib';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type IChainable, QueryLanguage, StateGraph } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { type Tier1Functions, tier1Definition } from './tier1.ts';

/** A rule of a Choice, as Step Functions reads it. */
export interface RenderedChoice {
  readonly Condition: string;
  readonly Next: string;
}

/** A state, as Step Functions reads it. */
export interface RenderedState {
  readonly Type: string;
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

/** Tier 1 as Step Functions reads it, with the functions' own names in place of their ARNs. */
export function renderTier1(): RenderedWorkflow {
  const names = [
    'acknowledge',
    'investigate',
    'awaitSignal',
    'payRefund',
    'deliverOutcome',
    'announce',
    'putAside',
  ];
  return render((scope) => {
    const named = names.map((name) => [name, LambdaFunction.fromFunctionArn(scope, name, functionArn(name))]);
    return tier1Definition(scope, Object.fromEntries(named) as Tier1Functions);
  });
}

function functionArn(name: string): string {
  return `arn:aws:lambda:eu-north-1:111111111111:function:${name}`;
}

function render(define: (scope: Construct) => IChainable): RenderedWorkflow {
  const stack = new Stack(new App(), 'Rendered');
  const graph = new StateGraph(define(stack).startState, 'Rendered');
  return stack.resolve(graph.toGraphJson(QueryLanguage.JSONATA)) as RenderedWorkflow;
}
