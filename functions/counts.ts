import type { Metric } from '../shared/contracts/metrics.ts';

/** What the invocation has counted so far; a process serves one at a time. */
const counted = new Map<Metric, number>();

export function count(metric: Metric, times = 1): void {
  if (times > 0) counted.set(metric, (counted.get(metric) ?? 0) + times);
}

/**
 * What was counted since the last call, as members of a log line from which CloudWatch makes metrics. The package that
 * knows their format is loaded with the first count, so that whoever counts nothing does not pay for it.
 */
export async function takeCounts(): Promise<object> {
  if (counted.size === 0) return {};
  const counts = [...counted];
  counted.clear();
  const { embedded } = await import('./embedded-metrics.ts');
  return embedded(counts);
}
