import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  Choice,
  Condition,
  Errors,
  type IChainable,
  IntegrationPattern,
  JitterType,
  type RetryProps,
  Succeed,
  TaskInput,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import type { Step } from '../../shared/case/next-step.ts';
import type {
  AnnounceInput,
  AwaitSignalInput,
  PutAsideInput,
  StepInput,
  StepSignal,
} from '../../shared/workflow/step-events.ts';
import type { Functions } from './machine.ts';

/** Longer than any step's function runs, so that the function's own error is the one reported. */
const stepTimeout = Timeout.duration(Duration.seconds(60));
/** A backstop: the clocks that end a wait live on the case. */
const waitTimeout = Timeout.duration(Duration.days(365));

const passingFault: RetryProps = {
  errors: [Errors.ALL],
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxAttempts: 4,
  jitterStrategy: JitterType.FULL,
};
/** A wait that ran out is not a fault: to retry it would be to wait another year. */
const outOfTime: RetryProps = { errors: [Errors.TIMEOUT], maxAttempts: 0 };

/** What a function is told besides the case and the execution: values, or expressions that give them. */
type More<Input extends StepInput> = Readonly<Record<Exclude<keyof Input, keyof StepInput>, string>>;

/** What every step is told: values of the context, since no state changes them. */
const stepInput = {
  caseId: '{% $states.context.Execution.Input.caseId %}',
  execution: '{% $states.context.Execution.Name %}',
} satisfies Record<keyof StepInput, string>;

/** The pieces that every workflow is built of. What fails in one of them ends in `PutAside`. */
export class Fragments {
  readonly #scope: Construct;
  readonly #functions: Functions<'awaitSignal' | 'putAside'>;
  readonly #putAside: LambdaInvoke;

  constructor(scope: Construct, functions: Functions<'awaitSignal' | 'putAside'>) {
    this.#scope = scope;
    this.#functions = functions;
    this.#putAside = this.#invoke<PutAsideInput>('PutAside', functions.putAside, {
      step: '{% $failure.step %}',
      error: '{% $failure.error %}',
    });
  }

  /** Calls a function and goes on with its answer. */
  step(name: string, fn: IFunction): LambdaInvoke {
    return this.#orPutAside(name, this.#invoke<StepInput>(name, fn, {}));
  }

  /** Brings outstanding news to people, and goes on. */
  announce(name: string, fn: IFunction, what: AnnounceInput['what']): LambdaInvoke {
    return this.#orPutAside(name, this.#invoke<AnnounceInput>(name, fn, { what }));
  }

  /** Leaves a task token with a function, and goes on with the signal that comes back through it. */
  wait(name: string, step: Extract<Step, `await_${string}`>): LambdaInvoke {
    const more: More<AwaitSignalInput> = { token: '{% $states.context.Task.Token %}', step };
    const wait = LambdaInvoke.jsonata(this.#scope, name, {
      lambdaFunction: this.#functions.awaitSignal,
      integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
      payload: TaskInput.fromObject({ ...stepInput, ...more }),
      taskTimeout: waitTimeout,
      retryOnServiceExceptions: false,
    });
    wait.addRetry(outOfTime).addRetry(passingFault);
    return this.#orPutAside(name, wait);
  }

  /** Routes by one field of the state before. A value that has no branch is a fault. */
  choose<Value extends string>(
    name: string,
    field: string,
    branches: Readonly<Record<Value, IChainable>>,
  ): Choice {
    const error = `{% $substring('unexpected ${field}: ' & $string($states.input.${field}), 0, 500) %}`;
    const choice = Choice.jsonata(this.#scope, name, { assign: { failure: { step: name, error } } });
    for (const [value, next] of Object.entries<IChainable>(branches)) {
      choice.when(Condition.jsonata(`{% $states.input.${field} = '${value}' %}`), next);
    }
    return choice.otherwise(this.#putAside);
  }

  /** The one router of a machine: an execution begins here, and comes back after each of `waits`. */
  whereNext<Own extends Step>(
    branches: Readonly<Record<Own, IChainable>>,
    waits: readonly LambdaInvoke[],
  ): Choice {
    const comment = 'Another execution has the case.';
    const over = { handed_over: Succeed.jsonata(this.#scope, 'HandedOver', { comment }) } satisfies Record<
      Exclude<StepSignal['next'], Step>,
      IChainable
    >;
    const router = this.choose<Own | keyof typeof over>('WhereNext', 'next', { ...branches, ...over });
    for (const wait of waits) wait.next(router);
    return router;
  }

  #invoke<Input extends StepInput>(name: string, fn: IFunction, more: More<Input>): LambdaInvoke {
    const invoke = LambdaInvoke.jsonata(this.#scope, name, {
      lambdaFunction: fn,
      payload: TaskInput.fromObject({ ...stepInput, ...more }),
      outputs: '{% $states.result.Payload %}',
      taskTimeout: stepTimeout,
      retryOnServiceExceptions: false,
    });
    invoke.addRetry(passingFault);
    return invoke;
  }

  #orPutAside(name: string, task: LambdaInvoke): LambdaInvoke {
    const error = "{% $substring($states.errorOutput.Error & ': ' & $states.errorOutput.Cause, 0, 500) %}";
    task.addCatch(this.#putAside, {
      errors: [Errors.ALL],
      assign: { failure: { step: name, error } },
    });
    return task;
  }
}
