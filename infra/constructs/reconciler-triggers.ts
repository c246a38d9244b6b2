import { Duration, Validations } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaFn } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** Settings of the reconciler's triggers. */
export interface ReconcilerTriggersProps {
  readonly reconciler: LambdaFn;
  readonly stateMachineArns: readonly string[];
}

/**
 * Wakes the reconciler every minute, and at once when an execution dies. A run that fails is tried again; what fails
 * for good lies in a queue, while the next minute's run finds the same work in the table.
 */
export class ReconcilerTriggers extends Construct {
  constructor(scope: Construct, id: string, { reconciler, stateMachineArns }: ReconcilerTriggersProps) {
    super(scope, id);
    const failures = new Queue(this, 'Failures', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(failures).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue itself, of the rules and of the asynchronous invocations.',
    });

    const retries = { retryAttempts: 2, maxEventAge: Duration.hours(1) };
    reconciler.configureAsyncInvoke({ ...retries, onFailure: new SqsDestination(failures) });
    const target = new LambdaFunction(reconciler, { ...retries, deadLetterQueue: failures });
    new Rule(this, 'EveryMinute', {
      description: 'Redress: deliver pending starts and signals',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [target],
    });
    new Rule(this, 'ExecutionDied', {
      description: 'Redress: revive the workflow of a case',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'], stateMachineArn: [...stateMachineArns] },
      },
      targets: [target],
    });
  }
}
