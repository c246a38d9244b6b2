import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { SignalOutput } from '../../shared/contracts/step-events.ts';
import type { Workflow } from '../../shared/ports/workflow.ts';

const goneErrors = new Set(['TaskDoesNotExist', 'TaskTimedOut', 'InvalidToken']);

/** Tier 1's executions in Step Functions. */
export function stepFunctionsWorkflow(stateMachineArn: string, client = new SFNClient({})): Workflow {
  const executionArn = (name: string) =>
    `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  return {
    async start(name, input) {
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
        return 'started';
      } catch (error) {
        if (named(error, 'ExecutionAlreadyExists')) return 'exists';
        throw error;
      }
    },
    signal: taskSignal(client),
    async isRunning(name) {
      try {
        const { status } = await client.send(
          new DescribeExecutionCommand({ executionArn: executionArn(name) }),
        );
        return status === 'RUNNING';
      } catch (error) {
        if (named(error, 'ExecutionDoesNotExist')) return false;
        throw error;
      }
    },
  };
}

function taskSignal(client: SFNClient): Workflow['signal'] {
  return async (taskToken, signal) => {
    const output: SignalOutput = { signal };
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
      return 'delivered';
    } catch (error) {
      if (error instanceof Error && goneErrors.has(error.name)) return 'gone';
      throw error;
    }
  };
}

function named(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
