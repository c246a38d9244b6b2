import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { type Metric, metricSpace } from '../shared/kernel/metrics.ts';

/** What the invocation has counted so far; a process serves one at a time. */
const counted = new Map<Metric, number>();

export function count(metric: Metric, times = 1): void {
  counted.set(metric, (counted.get(metric) ?? 0) + times);
}

/**
 * Takes what was counted on a stage since the last call, as members of a log line from which CloudWatch makes metrics
 * (EMF); none where nothing was counted. Their dimension `service` is left out: every log line has it.
 */
export function countsOf(stage: string): () => object {
  const { namespace, service: serviceName } = metricSpace;
  const metrics = new Metrics({ namespace, serviceName, defaultDimensions: { stage } });
  return () => {
    if (counted.size === 0) return {};
    for (const [metric, times] of counted) metrics.addMetric(metric, MetricUnit.Count, times);
    counted.clear();
    const { service: _, ...members } = metrics.serializeMetrics();
    metrics.clearMetrics();
    return members;
  };
}
