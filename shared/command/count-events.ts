import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Commit } from '../case/store.port.ts';
import { leftToPeopleFor, type Metric, metrics } from '../kernel/metrics.ts';
import type { Reporter } from '../kernel/runtime.ts';

/**
 * Counts what a commit brought about. To be called once it is written: what is tried again after a conflict or a
 * death counts once, and a process that dies right after its commit leaves a count out, never one too many.
 */
export function countEvents(reporter: Reporter, { change }: Commit): void {
  for (const event of change.entry.events) {
    for (const metric of metricsOf(event, change.case)) reporter.count(metric);
  }
}

function metricsOf(event: CaseEvent, { decision }: Case): readonly Metric[] {
  switch (event.type) {
    case 'held_for_staff':
      return [metrics.caseLeftToPeople, ...event.reasons.map(leftToPeopleFor)];
    case 'target_missed':
      return [metrics.targetMissed];
    case 'right_missed':
      return [metrics.rightMissed];
    case 'put_aside':
      return [metrics.casePutAside];
    case 'refund_intended':
      return [metrics.refund.intended];
    case 'refund_answered':
      return [metrics.refund[event.refund.status]];
    case 'refund_came_back':
      return [metrics.refundReturned, metrics.caseLeftToPeople, leftToPeopleFor('refund_came_back')];
    case 'outcome_delivered':
      return decision?.by === 'automatic' ? [metrics.caseSettledAutomatically] : [];
    default:
      return [];
  }
}
