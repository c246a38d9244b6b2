import { Stack, Validations } from 'aws-cdk-lib';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  DefinitionBody,
  type IChainable,
  LogLevel,
  QueryLanguage,
  StateMachine,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type LogSettings, serviceLogs } from './service-logs.ts';

/** Settings of a workflow. */
export interface WorkflowProps {
  readonly name: string;
  readonly comment: string;
  /** Builds the states in the scope given. */
  readonly definition: (scope: Construct) => IChainable;
  /** The functions that the definition calls, and no others may be called. */
  readonly functions: readonly IFunction[];
  readonly logs: LogSettings;
}

/** CloudWatch offers these actions for all resources or none. */
const logDelivery = [
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
];

/** A standard Step Functions workflow that can only call its own functions and logs its errors without their data. */
export class Workflow extends Construct {
  readonly stateMachineArn: string;

  constructor(scope: Construct, id: string, props: WorkflowProps) {
    super(scope, id);
    const { account } = Stack.of(this);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    const rights = new Policy(this, 'Rights', {
      roles: [role],
      statements: [
        new PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: props.functions.map((fn) => fn.functionArn),
        }),
        new PolicyStatement({ actions: logDelivery, resources: ['*'] }),
      ],
    });
    Validations.of(rights).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'CloudWatch log delivery has no resources to name.',
    });

    const machine = new StateMachine(this, 'StateMachine', {
      stateMachineName: props.name,
      comment: props.comment,
      queryLanguage: QueryLanguage.JSONATA,
      definitionBody: DefinitionBody.fromChainable(props.definition(new Construct(this, 'States'))),
      // CDK's own grants reach every version of a function.
      role: role.withoutPolicyUpdates(),
      logs: {
        destination: serviceLogs(this, 'Logs', props.logs),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
      removalPolicy: props.logs.removalPolicy,
    });
    machine.node.addDependency(rights);
    this.stateMachineArn = machine.stateMachineArn;
    Validations.of(machine).acknowledge(
      {
        id: 'AwsSolutions-SF1',
        reason:
          'Step Functions keeps every event of an execution for 90 days; the log need only tell of errors.',
      },
      {
        id: 'AwsSolutions-SF2',
        reason:
          "A case waits for weeks, longer than a trace lives; the execution's history shows each step and time.",
      },
    );
  }
}
