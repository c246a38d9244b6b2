import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IChainable } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';

/** The functions that workflows are made of. */
export type StepFunction =
  | 'acknowledge'
  | 'investigate'
  | 'payRefund'
  | 'deliverOutcome'
  | 'announce'
  | 'awaitSignal'
  | 'putAside';

/** Functions by name. */
export type Functions<Call extends StepFunction> = Readonly<Record<Call, IFunction>>;

/** A state machine: what it is for, what it may call, and its states. */
export interface Machine<Call extends StepFunction> {
  readonly comment: string;
  readonly calls: readonly Call[];
  /** Builds the states in the scope given, and gives back the first. */
  define(scope: Construct, functions: Functions<Call>): IChainable;
}

/** Lets a machine's states call what it names, and nothing else. */
export function machine<const Call extends StepFunction>(made: Machine<Call>): Machine<Call> {
  return made;
}
