import { Duration } from 'aws-cdk-lib';
import { Metric, type MetricOptions, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { metricSpace, type Metric as Name } from '../../../shared/kernel/metrics.ts';

/** What is looked at. */
export interface Watched {
  readonly stage: string;
  readonly apiId: string;
  /** ARNs of the state machines by name. */
  readonly stateMachines: Readonly<Record<string, string>>;
  readonly functions: Readonly<Record<string, IFunction>>;
  /** Of the functions, those that have to run each minute. */
  readonly jobs: Readonly<Record<string, IFunction>>;
  /** Those that have to run each night. */
  readonly nightly: Readonly<Record<string, IFunction>>;
  readonly deadLetters: Readonly<Record<string, IQueue>>;
}

/** How long one point of every metric lasts. */
export const period = Duration.minutes(5);

/** A count of Redress itself, of this stage alone. */
export function counted({ stage }: Watched, metricName: Name, options: MetricOptions = {}): Metric {
  const { namespace, service } = metricSpace;
  return new Metric({ namespace, metricName, dimensionsMap: { service, stage }, ...sum, ...options });
}

/** A metric of the HTTP API. */
export function ofApi(
  { apiId }: Watched,
  metricName: '4xx' | '5xx' | 'Latency',
  options: MetricOptions = {},
) {
  return new Metric({
    namespace: 'AWS/ApiGateway',
    metricName,
    dimensionsMap: { ApiId: apiId },
    ...sum,
    ...options,
  });
}

/** Executions of one state machine by how they ended badly. */
export function ofExecutions(
  StateMachineArn: string,
  metricName: 'ExecutionsFailed' | 'ExecutionsTimedOut' | 'ExecutionsAborted',
  options: MetricOptions = {},
): Metric {
  const dimensionsMap = { StateMachineArn };
  return new Metric({ namespace: 'AWS/States', metricName, dimensionsMap, ...sum, ...options });
}

/** How mail of the whole account is received, as a share of it. */
export function reputation(metricName: 'Reputation.BounceRate' | 'Reputation.ComplaintRate'): Metric {
  return new Metric({
    namespace: 'AWS/SES',
    metricName,
    statistic: Stats.MAXIMUM,
    period: Duration.hours(1),
  });
}

const sum = { statistic: Stats.SUM, period } as const;
