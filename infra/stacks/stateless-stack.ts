import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { webhooks } from '../../functions/gateways/list.ts';
import { routes } from '../../shared/api/routes.ts';
import { webhookRoutes } from '../../shared/api/webhook-routes.ts';
import type { Route } from '../../shared/command/route.contract.ts';
import { type Tier, tiers } from '../../shared/kernel/parties.ts';
import type { PaymentGateway, StageConfig } from '../config.ts';
import { capitalised } from '../constructs/capitalised.ts';
import { HttpFront } from '../constructs/http-front.ts';
import { everyMinute, everyNight, JobTriggers } from '../constructs/job-triggers.ts';
import { RedressFunction } from '../constructs/redress-function.ts';
import { Operations } from '../constructs/watch/operations.ts';
import { Workflow } from '../constructs/workflow.ts';
import { WorkflowRights } from '../constructs/workflow-rights.ts';
import { machines } from '../workflows/machines.ts';
import { type Resources, settingsOf } from './function-settings.ts';
import {
  clock,
  type FunctionSpec,
  httpFunctions,
  readOrders,
  reconcile,
  reconciliation,
  stepFunctions,
  webhook,
} from './function-table.ts';
import { lifetimeOf } from './lifetime.ts';
import type { StatefulStack } from './stateful-stack.ts';

/** Settings of the stack that can be built anew. */
export interface StatelessStackProps extends StackProps {
  readonly config: StageConfig;
  readonly data: StatefulStack;
}

/** The webhook of the stage's gateway, where that has one. */
function webhooksFor({ kind }: PaymentGateway): Readonly<Record<string, Route>> {
  return webhookRoutes(webhooks.filter(({ name }) => name === kind));
}

/** API, functions, workflows and jobs: nothing here holds anything that could be lost. */
export class StatelessStack extends Stack {
  readonly #resources: Resources;

  constructor(scope: Construct, id: string, { config, data, ...props }: StatelessStackProps) {
    super(scope, id, props);
    const names = forTiers((tier) => `redress-${config.stage}-${tier}`);
    const workflows = new WorkflowRights(this, names);
    this.#resources = { config, data, workflows };
    const logs = lifetimeOf(config);

    const steps = this.#functions(stepFunctions);
    const deployed = forTiers((tier) => {
      const { comment, calls, define } = machines[tier];
      return new Workflow(this, capitalised(tier), {
        name: names[tier],
        comment,
        definition: (states) => define(states, steps),
        functions: calls.map((name) => steps[name]),
        logs,
      });
    });

    const heard = webhooksFor(config.gateway);
    const services = {
      ...this.#functions(httpFunctions),
      ...(Object.keys(heard).length > 0 && { webhook: this.#function('webhook', webhook) }),
    };
    const api = new HttpFront(this, 'Http', {
      apiName: `redress-${config.stage}`,
      routes: { ...routes, ...heard },
      services,
      staff: data.staff,
      logs,
    });

    const reconciler = this.#function('reconcile', reconcile);
    const reconcilerTriggers = new JobTriggers(this, 'Reconciler', {
      job: reconciler,
      purpose: 'deliver pending starts and signals',
      rhythm: everyMinute,
      stateMachineArns: Object.values(workflows.arns),
    });
    const clockJob = this.#function('clock', clock);
    const clockTriggers = new JobTriggers(this, 'ClockTriggers', {
      job: clockJob,
      purpose: 'act on the clocks that are due',
      rhythm: everyMinute,
    });
    const reconciliationJob = this.#function('reconciliation', reconciliation);
    const reconciliationTriggers = new JobTriggers(this, 'ReconciliationTriggers', {
      job: reconciliationJob,
      purpose: "compare refunds with the gateway's records",
      rhythm: everyNight,
    });

    const jobs = { Reconciler: reconciler, Clock: clockJob };
    const nightly = { Reconciliation: reconciliationJob };
    const operations = new Operations(this, 'Operations', {
      name: `redress-${config.stage}`,
      alarmAddress: config.alarmAddress,
      stage: config.stage,
      apiId: api.apiId,
      stateMachines: Object.fromEntries(tiers.map((tier) => [capitalised(tier), workflows.arns[tier]])),
      functions: { ...services, ...steps, ...jobs, ...nightly },
      jobs,
      nightly,
      deadLetters: {
        Reconciler: reconcilerTriggers.failures,
        Clock: clockTriggers.failures,
        Reconciliation: reconciliationTriggers.failures,
      },
    });

    new CfnOutput(this, 'ApiId', { value: api.apiId });
    new CfnOutput(this, 'ReconcilerFunctionName', { value: reconciler.functionName });
    new CfnOutput(this, 'ClockFunctionName', { value: clockJob.functionName });
    new CfnOutput(this, 'ReconciliationFunctionName', { value: reconciliationJob.functionName });
    new CfnOutput(this, 'AlarmTopicArn', { value: operations.alarmTopicArn });
    for (const tier of tiers) {
      const { stateMachineArn: value } = deployed[tier];
      new CfnOutput(this, `${capitalised(tier)}StateMachineArn`, { value });
    }
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
    const { config, data, workflows } = this.#resources;
    const made = new RedressFunction(this, capitalised(name), {
      entry: spec.entry,
      description: spec.description,
      gateway: config.gateway.kind,
      memory: spec.memory,
      timeout: Duration.seconds(spec.timeoutSeconds),
      environment: settingsOf(spec, this.#resources),
      logs: lifetimeOf(config),
    });
    data.cases.grant(made, spec.cases);
    if (spec.ledger) this.#grantGateway(made, spec.ledger);
    if (spec.drives) workflows.grantDrive(made);
    if (spec.accessTokens) data.accessTokenSecret.grantRead(made);
    if (spec.mail) data.mailIdentity.grantSend(made);
    if (spec.staffDirectory) data.staff.grantLookUp(made);
    return made;
  }

  /** Who pays through a provider moves no money in the ledger, whatever it may do there on other stages. */
  #grantGateway(made: RedressFunction, ledger: NonNullable<FunctionSpec['ledger']>): void {
    const { config, data } = this.#resources;
    const { secretArn } = config.gateway;
    if (secretArn === undefined) {
      data.ledger.grant(made, ledger);
      return;
    }
    data.ledger.grant(made, readOrders);
    made.addToRolePolicy(
      new PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'],
        resources: [secretArn],
      }),
    );
  }
}

function forTiers<Value>(make: (tier: Tier) => Value): Record<Tier, Value> {
  return Object.fromEntries(tiers.map((tier) => [tier, make(tier)])) as Record<Tier, Value>;
}
