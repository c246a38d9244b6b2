import type { CaseEvent } from '../case/events.ts';
import { never } from '../kernel/result.ts';
import { isShopCredit } from '../payments/refund.ts';
import type { TextKey } from '../texts/languages.ts';

/** Text that tells the customer of an event, with `right` as its only parameter; null for events that are none of theirs. */
export function timelineKey(event: CaseEvent): TextKey | null {
  switch (event.type) {
    case 'refund_answered': {
      const { status, path } = event.refund;
      if (status === 'intended') return null;
      if (status !== 'succeeded') return `timeline.refund_answered.${status}`;
      if (path === 'before_capture') return 'timeline.corrected';
      return isShopCredit(path) ? 'timeline.credited' : 'timeline.refund_answered.succeeded';
    }
    case 'refund_intended':
      if (event.path === 'before_capture') return 'timeline.correction_intended';
      return isShopCredit(event.path) ? 'timeline.credit_intended' : 'timeline.refund_intended';
    case 'decided':
      // What was approved before, the customer decided by choosing it.
      return event.decision.approvedBy === null ? `timeline.decided.${event.decision.kind}` : null;
    case 'customer_wrote':
      return event.answered.length > 0 ? 'timeline.customer_answered' : 'timeline.customer_wrote';
    case 'escalated':
      // The way to engineering has a text of its own.
      return event.packet.to === 'engineering' ? null : 'timeline.escalated';
    case 'announced':
      return event.what === 'offer' ? 'timeline.offer_made' : null;
    case 'understanding_answered':
      return `timeline.understanding_answered.${event.agreed ? 'agreed' : 'corrected'}`;
    case 'offer_refused':
      return `timeline.offer_refused.${event.round.result}`;
    case 'reopened':
      return `timeline.reopened.${event.because}`;
    case 'appeal_decided':
      return `timeline.appeal_decided.${event.result}`;
    case 'acceptance_missed':
    case 'claimed':
    case 'assigned':
    case 'released':
    case 'note_added':
    case 'target_warned':
    case 'target_missed':
    case 'right_warned':
    case 'right_missed':
    case 'right_lapsed':
    case 'merged_from':
    case 'plan_proposed':
    case 'plan_approved':
    case 'plan_approved_by_desk':
    case 'desk_consulted':
    case 'desk_consultation_taken':
    case 'desk_consultation_answered':
    case 'desk_consultation_recalled':
    case 'desk_consultation_reminded':
    case 'desk_consultation_overdue':
    case 'plan_returned':
    case 'approval_overdue':
    case 'tier2_asked':
    case 'tier2_answered':
    case 'diagnosed':
    case 'report_filed':
    case 'report_overdue':
    case 'siblings_noticed':
    case 'order.stop_shipment':
      return null;
    case 'case_opened':
    case 'acknowledged':
    case 'address_asked':
    case 'address_confirmed':
    case 'address_silent':
    case 'investigated':
    case 'held_for_staff':
    case 'refund_came_back':
    case 'outcome_delivered':
    case 'outcome_confirmed':
    case 'customer_asked':
    case 'staff_replied':
    case 'right_invoked':
    case 'holding_reply_sent':
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
    case 'understanding_asked':
    case 'option_chosen':
    case 'handed_off':
    case 'engineering_reported':
    case 'appealed':
      return `timeline.${event.type}`;
    default:
      return never(event);
  }
}
