import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { routes } from '../../shared/contracts/routes.ts';
import type { StageConfig } from '../config.ts';
import { HttpFront } from '../constructs/http-front.ts';
import { JobTriggers } from '../constructs/job-triggers.ts';
import { Operations } from '../constructs/operations.ts';
import { RedressFunction } from '../constructs/redress-function.ts';
import { Workflow } from '../constructs/workflow.ts';
import { WorkflowRights } from '../constructs/workflow-rights.ts';
import { tier1Definition } from '../workflows/tier1.ts';
import { type Resources, settingsOf } from './function-settings.ts';
import { clock, type FunctionSpec, httpFunctions, reconcile, stepFunctions } from './function-table.ts';
import { lifetimeOf } from './lifetime.ts';
import type { StatefulStack } from './stateful-stack.ts';

/** Settings of the stack that can be built anew. */
export interface StatelessStackProps extends StackProps {
  readonly config: StageConfig;
  readonly data: StatefulStack;
}

/** API, functions, workflows and jobs: nothing here holds anything that could be lost. */
export class StatelessStack extends Stack {
  readonly #resources: Resources;

  constructor(scope: Construct, id: string, { config, data, ...props }: StatelessStackProps) {
    super(scope, id, props);
    const tier1Name = `redress-${config.stage}-tier1`;
    const tier1 = new WorkflowRights(this, tier1Name);
    this.#resources = { config, data, tier1 };
    const logs = lifetimeOf(config);

    const steps = this.#functions(stepFunctions);
    const machine = new Workflow(this, 'Tier1', {
      name: tier1Name,
      comment: 'Tier 1: acknowledge, investigate, pay or ask a person, tell the customer, hear the answer',
      definition: (states) => tier1Definition(states, steps),
      functions: Object.values(steps),
      logs,
    });

    const services = this.#functions(httpFunctions);
    const api = new HttpFront(this, 'Http', {
      apiName: `redress-${config.stage}`,
      routes,
      services,
      staff: data.staff,
      logs,
    });

    const reconciler = this.#function('reconcile', reconcile);
    const reconcilerTriggers = new JobTriggers(this, 'Reconciler', {
      job: reconciler,
      purpose: 'deliver pending starts and signals',
      stateMachineArns: [tier1.stateMachineArn],
    });
    const clockJob = this.#function('clock', clock);
    const clockTriggers = new JobTriggers(this, 'ClockTriggers', {
      job: clockJob,
      purpose: 'act on the clocks that are due',
    });

    const jobs = { Reconciler: reconciler, Clock: clockJob };
    const operations = new Operations(this, 'Operations', {
      name: `redress-${config.stage}`,
      alarmAddress: config.alarmAddress,
      apiId: api.apiId,
      stateMachineArn: tier1.stateMachineArn,
      functions: { ...services, ...steps, ...jobs },
      jobs,
      deadLetters: { Reconciler: reconcilerTriggers.failures, Clock: clockTriggers.failures },
    });

    new CfnOutput(this, 'ApiId', { value: api.apiId });
    new CfnOutput(this, 'ReconcilerFunctionName', { value: reconciler.functionName });
    new CfnOutput(this, 'ClockFunctionName', { value: clockJob.functionName });
    new CfnOutput(this, 'AlarmTopicArn', { value: operations.alarmTopicArn });
    new CfnOutput(this, 'Tier1StateMachineArn', { value: machine.stateMachineArn });
  }

  #functions<Name extends string>(
    table: Readonly<Record<Name, FunctionSpec>>,
  ): Record<Name, RedressFunction> {
    const made = Object.entries<FunctionSpec>(table).map(([name, spec]) => [
      name,
      this.#function(name, spec),
    ]);
    return Object.fromEntries(made) as Record<Name, RedressFunction>;
  }

  #function(name: string, spec: FunctionSpec): RedressFunction {
    const { config, data, tier1 } = this.#resources;
    const made = new RedressFunction(this, `${name.charAt(0).toUpperCase()}${name.slice(1)}`, {
      entry: spec.entry,
      description: spec.description,
      memory: spec.memory,
      timeout: Duration.seconds(spec.timeoutSeconds),
      environment: settingsOf(spec, this.#resources),
      logs: lifetimeOf(config),
    });
    data.cases.grant(made, spec.cases);
    if (spec.ledger) data.ledger.grant(made, spec.ledger);
    if (spec.tier1) tier1.grant(made, spec.tier1);
    if (spec.accessTokens) data.accessTokenSecret.grantRead(made);
    if (spec.mail) data.mailIdentity.grantSend(made);
    return made;
  }
}
