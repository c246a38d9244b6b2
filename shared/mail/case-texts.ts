import type { OutcomeKind, Reason, Status } from '../domain/case.ts';
import type { CaseEvent } from '../domain/events.ts';
import { never } from '../domain/result.ts';
import type { TextKey } from './locales/text-en.ts';

/** Text that tells the customer of an event, without parameters; null for events that are none of theirs. */
export function timelineKey(event: CaseEvent): TextKey | null {
  switch (event.type) {
    case 'refund_answered': {
      const { status } = event.refund;
      return status === 'intended' ? null : `timeline.refund_answered.${status}`;
    }
    case 'decided':
      return `timeline.decided.${event.decision.kind}`;
    case 'customer_wrote':
      return event.answered.length > 0 ? 'timeline.customer_answered' : 'timeline.customer_wrote';
    case 'claimed':
    case 'assigned':
    case 'released':
    case 'note_added':
    case 'target_warned':
    case 'target_missed':
    case 'merged_from':
    case 'outcome_announced':
    case 'escalation_announced':
    case 'closure_announced':
      return null;
    case 'case_opened':
    case 'acknowledged':
    case 'investigated':
    case 'held_for_staff':
    case 'refund_intended':
    case 'outcome_delivered':
    case 'outcome_confirmed':
    case 'escalated':
    case 'customer_asked':
    case 'staff_replied':
    case 'progress_reported':
    case 'customer_reminded':
    case 'information_window_ended':
    case 'closed_by_silence':
    case 'access_renewed':
    case 'merged_into':
    case 'withdrawn':
    case 'closed':
    case 'put_aside':
    case 'resumed':
      return `timeline.${event.type}`;
    default:
      return never(event);
  }
}

/** Text that tells what happens next, without parameters. `outcome` is null while there is none. */
export function nextKey(status: Status, outcome: OutcomeKind | null): TextKey {
  return outcome === 'merged' ? 'next.merged' : `next.${status}`;
}

/**
 * Text that explains an outcome. Parameters: `amount` and `disputedAmount`, formatted, where money moves. What only the
 * automatic check can know is said of automatic refunds alone; where a person decided, the colleague's own words follow
 * or take its place.
 */
export function outcomeTextKey(
  kind: OutcomeKind,
  reason: Reason,
  decidedBy: 'machine' | 'person' = 'machine',
): TextKey {
  switch (kind) {
    case 'refunded':
    case 'partially_refunded':
    case 'amount_corrected':
      return decidedBy === 'machine' ? explanationKey(reason) : 'explanation.reviewed';
    case 'explained':
    case 'declined':
    case 'merged':
    case 'withdrawn':
      return `explanation.${kind}`;
    default:
      return never(kind);
  }
}

/** Text that explains an automatic refund by its reason. Parameters: `amount`, `disputedAmount`, formatted. */
function explanationKey(reason: Reason): TextKey {
  switch (reason) {
    case 'duplicate_charge':
    case 'amount_mismatch':
    case 'mistaken_payment':
    case 'refund_request':
      return `explanation.${reason}`;
    case 'refund_not_received':
    case 'payment_failed':
    case 'unauthorised':
    case 'system_error':
    case 'other':
      return 'explanation.reviewed';
    default:
      return never(reason);
  }
}
