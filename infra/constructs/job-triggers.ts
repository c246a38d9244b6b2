import { Duration, Validations } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaFn } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** How often a job runs; `name` is that of its rule. */
export interface Rhythm {
  readonly name: string;
  readonly schedule: Schedule;
}

export const everyMinute: Rhythm = { name: 'EveryMinute', schedule: Schedule.rate(Duration.minutes(1)) };
/** At a quiet hour, some time after the day (UTC) is over. */
export const everyNight: Rhythm = {
  name: 'EveryNight',
  schedule: Schedule.cron({ hour: '2', minute: '40' }),
};

/** Settings of a job's triggers. */
export interface JobTriggersProps {
  readonly job: LambdaFn;
  /** What the job does, in the imperative. */
  readonly purpose: string;
  readonly rhythm: Rhythm;
  /** State machines whose dead executions wake the job at once, too. */
  readonly stateMachineArns?: readonly string[];
}

/**
 * Wakes a job by its rhythm, and where it revives workflows at once when an execution dies. A run that fails is tried
 * again; what fails for good lies in the job's own queue, while the next run finds the same work in the table.
 */
export class JobTriggers extends Construct {
  /** Where the runs lie that failed for good. */
  readonly failures: Queue;

  constructor(scope: Construct, id: string, props: JobTriggersProps) {
    super(scope, id);
    const { job, purpose, rhythm, stateMachineArns = [] } = props;
    this.failures = new Queue(this, 'Failures', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.failures).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue itself, of the rules and of the asynchronous invocations.',
    });

    const retries = { retryAttempts: 2, maxEventAge: Duration.hours(1) };
    job.configureAsyncInvoke({ ...retries, onFailure: new SqsDestination(this.failures) });
    const target = new LambdaFunction(job, { ...retries, deadLetterQueue: this.failures });
    new Rule(this, rhythm.name, {
      description: `Redress: ${purpose}`,
      schedule: rhythm.schedule,
      targets: [target],
    });
    if (stateMachineArns.length === 0) return;
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
