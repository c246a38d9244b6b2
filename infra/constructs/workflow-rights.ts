import { ArnFormat, Stack, Token, Validations } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

/** What a function may do with a workflow: start executions, look at one, end its waits. */
export type WorkflowRight = 'start' | 'describe' | 'signal';

/**
 * A workflow as the functions know it: by its name. The functions that a workflow calls may so hold rights to the
 * workflow itself, without a cycle between the resources.
 */
export class WorkflowRights {
  readonly stateMachineArn: string;
  readonly #scope: Construct;
  readonly #name: string;

  constructor(scope: Construct, name: string) {
    this.#scope = scope;
    this.#name = name;
    this.stateMachineArn = this.#arn('stateMachine', name);
  }

  /** Lets somebody do exactly this with the workflow. */
  grant({ grantPrincipal }: IGrantable, rights: readonly WorkflowRight[]): void {
    for (const right of rights) grantPrincipal.addToPrincipalPolicy(this.#statement(right));
    if (rights.includes('describe') && Construct.isConstruct(grantPrincipal)) {
      Validations.of(grantPrincipal).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${this.#printed(`execution:${this.#name}:*`)}]`,
        reason:
          'Executions are named after the cases they work on; the right ends at executions of this workflow.',
      });
    }
  }

  #statement(right: WorkflowRight): PolicyStatement {
    switch (right) {
      case 'start':
        return new PolicyStatement({ actions: ['states:StartExecution'], resources: [this.stateMachineArn] });
      case 'signal':
        // IAM's reference names no resource for this action, but Step Functions checks the state machine's ARN.
        return new PolicyStatement({
          actions: ['states:SendTaskSuccess'],
          resources: [this.stateMachineArn],
        });
      case 'describe':
        return new PolicyStatement({
          actions: ['states:DescribeExecution'],
          resources: [this.#arn('execution', `${this.#name}:*`)],
        });
      default:
        return right satisfies never;
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
