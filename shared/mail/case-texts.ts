import type { Reason } from '../domain/case.ts';
import type { CaseEvent } from '../domain/events.ts';
import { never } from '../domain/result.ts';
import type { MessageKey } from './locales/en.ts';

/** Text that tells the customer of an event, without parameters; null for events that are none of theirs. */
export function timelineKey(event: CaseEvent): MessageKey | null {
  switch (event.type) {
    case 'refund_answered': {
      const { status } = event.refund;
      return status === 'intended' ? null : `timeline.refund_answered.${status}`;
    }
    case 'escalation_announced':
    case 'closure_announced':
      return null;
    case 'case_opened':
    case 'acknowledged':
    case 'investigated':
    case 'decided':
    case 'held_for_staff':
    case 'refund_intended':
    case 'outcome_delivered':
    case 'outcome_confirmed':
    case 'escalated':
    case 'withdrawn':
    case 'closed':
    case 'put_aside':
    case 'resumed':
      return `timeline.${event.type}`;
    default:
      return never(event);
  }
}

/** Text that explains a refund by its reason. Parameters: `amount`, `disputedAmount`, formatted. */
export function explanationKey(reason: Reason): MessageKey {
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
