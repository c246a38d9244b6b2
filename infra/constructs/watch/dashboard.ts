import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  type IWidget,
  PeriodOverride,
  SingleValueWidget,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { leftToPeopleFor, metrics } from '../../../shared/kernel/metrics.ts';
import { holdReasons } from '../../../shared/kernel/words.ts';
import { counted, ofApi, ofExecutions, period, reputation, type Watched } from './measured.ts';

/** Settings of the dashboard. */
export interface OperationsDashboardProps {
  readonly name: string;
  readonly watched: Watched;
  readonly alarms: readonly IAlarm[];
}

/** One look at a stage: its alarms, its cases and their money, its mail, and the machinery below. */
export class OperationsDashboard extends Dashboard {
  constructor(scope: Construct, id: string, { name, watched, alarms }: OperationsDashboardProps) {
    super(scope, id, {
      dashboardName: name,
      defaultInterval: Duration.days(1),
      periodOverride: PeriodOverride.INHERIT,
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 3 })],
        [today(watched)],
        ...caseRows(watched),
        ...machineryRows(watched),
      ],
    });
  }
}

function today(watched: Watched): IWidget {
  return new SingleValueWidget({
    title: 'The last 24 hours',
    metrics: [
      counted(watched, metrics.caseOpened, { label: 'Cases opened' }),
      counted(watched, metrics.caseSettledAutomatically, { label: 'Settled automatically' }),
      counted(watched, metrics.caseLeftToPeople, { label: 'Held for staff' }),
      counted(watched, metrics.refund.succeeded, { label: 'Refunds paid' }),
      counted(watched, metrics.mail.sent, { label: 'Mails sent' }),
    ],
    setPeriodToTimeRange: true,
    width: 24,
    height: 3,
  });
}

function caseRows(watched: Watched): IWidget[][] {
  const { caseOpened, caseSettledAutomatically, caseLeftToPeople, casePutAside, caseStuck } = metrics;
  return [
    [
      graph(
        'Cases',
        [caseOpened, caseSettledAutomatically, caseLeftToPeople, casePutAside, caseStuck].map((name) =>
          counted(watched, name),
        ),
      ),
      graph('Refunds', [
        ...Object.values(metrics.refund).map((name) => counted(watched, name)),
        counted(watched, metrics.refundUnclear, { statistic: Stats.MAXIMUM }),
        counted(watched, metrics.refundReturned),
        counted(watched, metrics.refundParked),
        counted(watched, metrics.refundDiffers),
      ]),
      graph('Clocks', [
        counted(watched, metrics.targetMissed),
        counted(watched, metrics.rightMissed),
        ...Object.values(metrics.clock).map((name) => counted(watched, name)),
        counted(watched, metrics.clockFailed),
      ]),
    ],
    [
      graph(
        'Why cases are held for staff',
        holdReasons.map((reason) => counted(watched, leftToPeopleFor(reason), { label: reason })),
      ),
      graph(
        'Mail',
        Object.values(metrics.mail).map((name) => counted(watched, name)),
      ),
      graph('Mail that comes back', [
        reputation('Reputation.BounceRate'),
        reputation('Reputation.ComplaintRate'),
      ]),
    ],
    [
      graph('Refunds that differ from the gateway’s records', [
        counted(watched, metrics.differenceFound),
        ...Object.values(metrics.difference).map((name) => counted(watched, name)),
      ]),
    ],
  ];
}

function machineryRows(watched: Watched): IWidget[][] {
  const functions = Object.entries(watched.functions);
  return [
    [
      graph('API answers', [
        ofApi(watched, '4xx'),
        ofApi(watched, '5xx'),
        counted(watched, metrics.serverError, { label: '5xx by the functions' }),
        counted(watched, metrics.webhookRefused),
      ]),
      graph('API latency in ms', [
        ofApi(watched, 'Latency', { statistic: 'p50', label: 'p50' }),
        ofApi(watched, 'Latency', { statistic: 'p95', label: 'p95' }),
      ]),
      graph(
        'Executions that end badly',
        Object.entries(watched.stateMachines).flatMap(([name, arn]) => [
          ofExecutions(arn, 'ExecutionsFailed', { label: `${name}: failed` }),
          ofExecutions(arn, 'ExecutionsTimedOut', { label: `${name}: timed out` }),
          ofExecutions(arn, 'ExecutionsAborted', { label: `${name}: aborted` }),
        ]),
      ),
    ],
    [
      graph(
        'Function errors',
        functions.map(([label, fn]) => fn.metricErrors({ label, period })),
      ),
      graph(
        'Function throttles',
        functions.map(([label, fn]) => fn.metricThrottles({ label, period })),
      ),
      graph('Reconciler and dead letters', [
        ...Object.values(metrics.reconciled).map((name) => counted(watched, name)),
        counted(watched, metrics.reconcileFailed),
        ...Object.entries(watched.deadLetters).map(([name, queue]) =>
          queue.metricApproximateNumberOfMessagesVisible({
            label: `${name}: dead letters`,
            statistic: Stats.MAXIMUM,
            period,
          }),
        ),
      ]),
    ],
  ];
}

function graph(title: string, left: IMetric[]): IWidget {
  return new GraphWidget({ title, left, width: 8, height: 6, leftYAxis: { min: 0 } });
}
