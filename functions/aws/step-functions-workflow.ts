import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Tier } from '../../shared/kernel/parties.ts';
import type { Workflow } from '../../shared/workflow/workflow.port.ts';

const goneErrors = new Set(['TaskDoesNotExist', 'TaskTimedOut', 'InvalidToken']);

/** Executions in Step Functions, each on its tier's state machine. */
export function stepFunctionsWorkflow(
  stateMachineArns: Readonly<Record<Tier, string>>,
  client = new SFNClient({}),
): Workflow {
  return {
    async start(machine, name, input) {
      const stateMachineArn = stateMachineArns[machine];
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
        return 'started';
      } catch (error) {
        if (named(error, 'ExecutionAlreadyExists')) return 'exists';
        throw error;
      }
    },
    async signal(taskToken, signal) {
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(signal) }));
        return 'delivered';
      } catch (error) {
        if (error instanceof Error && goneErrors.has(error.name)) return 'gone';
        throw error;
      }
    },
    async isRunning(machine, name) {
      const executionArn = `${stateMachineArns[machine].replace(':stateMachine:', ':execution:')}:${name}`;
      try {
        const { status } = await client.send(new DescribeExecutionCommand({ executionArn }));
        return status === 'RUNNING';
      } catch (error) {
        if (named(error, 'ExecutionDoesNotExist')) return false;
        throw error;
      }
    },
  };
}

function named(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
