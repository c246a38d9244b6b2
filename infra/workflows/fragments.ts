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
  TaskInput,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import type { StepInput, WaitKind } from '../../shared/contracts/step-events.ts';

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

/** What every step is told: values of the context, since no state changes them. */
const stepInput = {
  caseId: '{% $states.context.Execution.Input.caseId %}',
  execution: '{% $states.context.Execution.Name %}',
} satisfies Record<keyof StepInput, string>;

/** The pieces that every workflow is built of. What fails in one of them ends in `PutAside`. */
export class Fragments {
  readonly #scope: Construct;
  readonly #putAside: LambdaInvoke;

  constructor(scope: Construct, putAside: IFunction) {
    this.#scope = scope;
    this.#putAside = this.#invoke('PutAside', putAside, {
      step: '{% $failure.step %}',
      error: '{% $failure.error %}',
    });
  }

  /** Calls a function and goes on with its answer. */
  step(name: string, fn: IFunction, more: Readonly<Record<string, string>> = {}): LambdaInvoke {
    return this.#orPutAside(name, this.#invoke(name, fn, more));
  }

  /** Leaves a task token with a function, and goes on with the signal that comes back through it. */
  awaitSignal(name: string, fn: IFunction, waitingFor: WaitKind): LambdaInvoke {
    const wait = LambdaInvoke.jsonata(this.#scope, name, {
      lambdaFunction: fn,
      integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
      payload: TaskInput.fromObject({ ...stepInput, token: '{% $states.context.Task.Token %}', waitingFor }),
      taskTimeout: waitTimeout,
      retryOnServiceExceptions: false,
    });
    wait.addRetry(outOfTime).addRetry(passingFault);
    return this.#orPutAside(name, wait);
  }

  /** Routes by one field of the state before. A value that has no way is a fault, unless another way is given for it. */
  choose<Value extends string>(
    name: string,
    field: string,
    ways: Readonly<Record<Value, IChainable>>,
    otherwise?: IChainable,
  ): Choice {
    const error = `{% $substring('unexpected ${field}: ' & $string($states.input.${field}), 0, 500) %}`;
    const choice = Choice.jsonata(
      this.#scope,
      name,
      otherwise ? {} : { assign: { failure: { step: name, error } } },
    );
    for (const [value, next] of Object.entries<IChainable>(ways)) {
      choice.when(Condition.jsonata(`{% $states.input.${field} = '${value}' %}`), next);
    }
    return choice.otherwise(otherwise ?? this.#putAside);
  }

  #invoke(name: string, fn: IFunction, more: Readonly<Record<string, string>>): LambdaInvoke {
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
