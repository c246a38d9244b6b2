import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { type Metric, metricSpace } from '../shared/contracts/metrics.ts';

const metrics = new Metrics({ namespace: metricSpace.namespace, serviceName: metricSpace.service });

/** Counts in the embedded metric format, without the service, which every log line names already. */
export function embedded(counts: Iterable<readonly [Metric, number]>): object {
  for (const [metric, times] of counts) metrics.addMetric(metric, MetricUnit.Count, times);
  const { service: _, ...members } = metrics.serializeMetrics();
  metrics.clearMetrics();
  return members;
}
