import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IAlarm,
  type IMetric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { metrics } from '../../../shared/kernel/metrics.ts';
import { counted, ofApi, ofExecutions, period, reputation, type Watched } from './measured.ts';

/** One alarm: `what` happened, and the section of docs/runbook.md that says what to do. */
interface AlarmSpec {
  readonly id: string;
  readonly metric: IMetric;
  readonly what: string;
  readonly section: string;
  /** Alarms above it. */
  readonly above?: number;
  /** Alarms below it, also where nothing is heard at all. */
  readonly below?: number;
  /** In how many points, of how many; one of one where absent. */
  readonly points?: readonly [bad: number, of: number];
}

/** The alarms of a stage. Each names the section of the runbook that says what to do, and tells of its end too. */
export class Alarms extends Construct {
  readonly all: readonly IAlarm[];

  constructor(scope: Construct, id: string, watched: Watched, topic: ITopic) {
    super(scope, id);
    const action = new SnsAction(topic);
    this.all = specs(watched).map(
      ({ id, metric, what, section, above, below, points: [bad, of] = [1, 1] }) => {
        const alarm = new Alarm(this, id, {
          metric,
          alarmDescription: `${what} What to do: docs/runbook.md, "${section}".`,
          threshold: below ?? above ?? 0,
          comparisonOperator:
            below === undefined
              ? ComparisonOperator.GREATER_THAN_THRESHOLD
              : ComparisonOperator.LESS_THAN_THRESHOLD,
          datapointsToAlarm: bad,
          evaluationPeriods: of,
          treatMissingData: below === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
        });
        alarm.addAlarmAction(action);
        alarm.addOkAction(action);
        return alarm;
      },
    );
  }
}

function specs(watched: Watched): AlarmSpec[] {
  return [...workSpecs(watched), ...machinerySpecs(watched), ...mailSpecs(watched)];
}

/** What goes wrong with cases. */
function workSpecs(watched: Watched): AlarmSpec[] {
  return [
    {
      id: 'MissedTargets',
      metric: counted(watched, metrics.targetMissed),
      what: 'Cases missed their service target.',
      section: 'Service targets are missed',
    },
    {
      id: 'MissedRights',
      metric: counted(watched, metrics.rightMissed),
      what: 'A date that a law sets passed without the answer.',
      section: 'A law’s date is missed',
    },
    {
      id: 'UnclearRefunds',
      metric: counted(watched, metrics.refundUnclear, { statistic: Stats.MAXIMUM }),
      what: 'For half an hour the gateway has not said what became of a refund.',
      section: 'A refund is unclear',
      points: [6, 6],
    },
    {
      id: 'ParkedRefunds',
      metric: counted(watched, metrics.refundParked),
      what: 'In two of three periods of five minutes refunds were held back, for the payment gateway does not answer.',
      section: 'Refunds are parked',
      points: [2, 3],
    },
    {
      id: 'DifferingRefunds',
      metric: counted(watched, metrics.refundDiffers),
      what: 'The gateway has a refund of ours over another amount than was asked, or has it twice.',
      section: 'A refund differs',
    },
    {
      id: 'Differences',
      metric: counted(watched, metrics.differenceFound),
      what: "Our records of refunds and the gateway's differ.",
      section: 'The books differ',
    },
    {
      id: 'StuckCases',
      metric: counted(watched, metrics.caseStuck),
      what: 'A case cannot go on: its workflows end again and again, or what is to be written fails.',
      section: 'A case waits for engineering',
    },
    {
      id: 'CasesPutAside',
      metric: counted(watched, metrics.casePutAside),
      what: 'Cases were handed to engineering because a step failed beyond its retries.',
      section: 'A case waits for engineering',
    },
    ...Object.entries(watched.stateMachines).flatMap(([name, arn]) => [
      {
        id: `${name}FailedExecutions`,
        metric: ofExecutions(arn, 'ExecutionsFailed'),
        what: `Workflows of ${name} failed.`,
        section: 'Executions fail',
      },
      {
        id: `${name}TimedOutExecutions`,
        metric: ofExecutions(arn, 'ExecutionsTimedOut'),
        what: `Workflows of ${name} timed out.`,
        section: 'Executions fail',
      },
    ]),
    {
      id: 'ReconcileFailures',
      metric: counted(watched, metrics.reconcileFailed),
      what: 'The reconciler has failed on some work for a quarter of an hour.',
      section: 'A job fails',
      points: [3, 3],
    },
    {
      id: 'ClockFailures',
      metric: counted(watched, metrics.clockFailed),
      what: 'The clock job has failed on a case for a quarter of an hour.',
      section: 'A job fails',
      points: [3, 3],
    },
  ];
}

/** What goes wrong with functions, queues and the API. */
function machinerySpecs(watched: Watched): AlarmSpec[] {
  const jobs = Object.entries(watched.jobs);
  return [
    {
      id: 'ServerErrors',
      metric: ofApi(watched, '5xx'),
      what: 'The API answered with server errors in two of three periods of five minutes.',
      section: 'The API answers 5xx',
      points: [2, 3],
    },
    {
      id: 'RefusedWebhooks',
      metric: counted(watched, metrics.webhookRefused),
      what: 'For a quarter of an hour deliveries to the webhook of the payment provider were refused.',
      section: 'Webhook deliveries are refused',
      points: [3, 3],
    },
    ...Object.entries(watched.deadLetters).map(([name, queue]) => ({
      id: `${name}DeadLetters`,
      metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period }),
      what: `Runs of ${name} failed for good and lie in its dead-letter queue.`,
      section: 'Messages in a dead-letter queue',
    })),
    ...jobs.map(([name, job]) => ({
      id: `${name}Errors`,
      metric: job.metricErrors({ period }),
      what: `The job ${name} failed in two of three periods of five minutes.`,
      section: 'A job fails',
      points: [2, 3] as const,
    })),
    ...jobs.map(([name, job]) => ({
      id: `${name}Silence`,
      metric: job.metricInvocations({ period }),
      what: `The job ${name} has not run for ten minutes, though it should each minute.`,
      section: 'A job does not run',
      below: 1,
      points: [2, 2] as const,
    })),
    ...Object.entries(watched.nightly).map(([name, job]) => ({
      id: `${name}Silence`,
      metric: job.metricInvocations({ period: Duration.days(1) }),
      what: `The job ${name} has not run for two days, though it should each night.`,
      section: 'A job does not run',
      below: 1,
      points: [2, 2] as const,
    })),
  ];
}

/** What goes wrong with mail; the shares are those at which SES begins to look at an account, before it stops it. */
function mailSpecs(watched: Watched): AlarmSpec[] {
  return [
    {
      id: 'Bounces',
      metric: reputation('Reputation.BounceRate'),
      what: 'More than 5 % of the mail comes back.',
      section: 'Mail bounces or is complained about',
      above: 0.05,
    },
    {
      id: 'Complaints',
      metric: reputation('Reputation.ComplaintRate'),
      what: 'More than 0.1 % of the mail is reported as spam.',
      section: 'Mail bounces or is complained about',
      above: 0.001,
    },
    {
      id: 'FailedMails',
      metric: counted(watched, metrics.mail.failed),
      what: 'For a quarter of an hour mail could not be handed to SES.',
      section: 'Mail is not sent',
      points: [3, 3],
    },
    {
      id: 'RefusedMails',
      metric: counted(watched, metrics.mail.refused),
      what: 'SES refused mail for good.',
      section: 'Mail is not sent',
    },
  ];
}
