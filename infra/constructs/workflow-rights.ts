import { ArnFormat, Stack, Token, Validations } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

/**
 * Workflows as the functions know them: by their names. The functions that a workflow calls may so hold rights to the
 * workflow itself, without a cycle between the resources.
 */
export class WorkflowRights<Workflow extends string> {
  /** ARNs of the state machines. */
  readonly arns: Readonly<Record<Workflow, string>>;
  readonly #scope: Construct;
  readonly #names: readonly string[];

  constructor(scope: Construct, names: Readonly<Record<Workflow, string>>) {
    this.#scope = scope;
    const entries = Object.entries<string>(names);
    this.#names = entries.map(([, name]) => name);
    const arns = entries.map(([workflow, name]) => [workflow, this.#arn('stateMachine', name)]);
    this.arns = Object.fromEntries(arns) as Record<Workflow, string>;
  }

  /** Lets somebody start executions of these workflows, end their waits, and look whether one still runs. */
  grantDrive({ grantPrincipal }: IGrantable): void {
    const resources = Object.values<string>(this.arns);
    // IAM's reference names no resource for SendTaskSuccess, but Step Functions checks the state machine's ARN.
    for (const actions of [['states:StartExecution'], ['states:SendTaskSuccess']]) {
      grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
    }
    const executions = this.#names.map((name) => `${name}:*`);
    grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['states:DescribeExecution'],
        resources: executions.map((execution) => this.#arn('execution', execution)),
      }),
    );
    if (!Construct.isConstruct(grantPrincipal)) return;
    for (const execution of executions) {
      Validations.of(grantPrincipal).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${this.#printed(`execution:${execution}`)}]`,
        reason:
          'Executions are named after the cases they work on; the right ends at executions of this workflow.',
      });
    }
  }

  #arn(resource: string, resourceName: string): string {
    const arnFormat = ArnFormat.COLON_RESOURCE_NAME;
    return Stack.of(this.#scope).formatArn({ service: 'states', resource, resourceName, arnFormat });
  }

  /** An ARN as cdk-nag names it in its findings. */
  #printed(resource: string): string {
    const { region, account } = Stack.of(this.#scope);
    const known = (value: string, name: string) => (Token.isUnresolved(value) ? `<AWS::${name}>` : value);
    return `arn:<AWS::Partition>:states:${known(region, 'Region')}:${known(account, 'AccountId')}:${resource}`;
  }
}
