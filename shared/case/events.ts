import type { CaseId, IncidentId, OptionId, QuestionId, RefundId } from '../kernel/ids.ts';
import type { Money } from '../kernel/money.ts';
import type { Owner, Tier } from '../kernel/parties.ts';
import type { DeskId } from '../kernel/staff.ts';
import type { Instant } from '../kernel/time.ts';
import type { CauseCategory, Channel, HoldReason, Reason } from '../kernel/words.ts';
import type { PackId } from '../laws/pack-id.ts';
import type { Refund, RefundPath } from '../payments/refund.ts';
import type { AccessScope } from './parts/access.ts';
import type { EscalationPacket } from './parts/escalation.ts';
import type { Finding } from './parts/finding.ts';
import type { FaultResolution, Severity } from './parts/hand-off.ts';
import type { Decision, Outcome } from './parts/outcome.ts';
import type { OfferRound, Plan } from './parts/plan.ts';
import type { Announcement, Status } from './parts/status.ts';

/** Events that tell nothing but that they happened. */
export const bareEvents = [
  'acknowledged',
  'address_asked',
  'address_confirmed',
  'address_silent',
  'note_added',
  'staff_replied',
  'progress_reported',
  'customer_reminded',
  'information_window_ended',
  'closed_by_silence',
  'withdrawn',
  'closed',
  'understanding_asked',
  'tier2_asked',
  'tier2_answered',
  'report_overdue',
] as const;
type BareEvent = {
  readonly [T in (typeof bareEvents)[number]]: { readonly type: T };
}[(typeof bareEvents)[number]];

/** What can happen to a case. Entries of the case log; free of personal data, so that they outlive an erasure. */
export type CaseEvent =
  | BareEvent
  | {
      readonly type: 'case_opened';
      readonly reason: Reason;
      readonly channel: Channel;
      readonly paymentReference: string;
      readonly orderReference: string | null;
      readonly disputedAmount: Money;
    }
  | { readonly type: 'investigated'; readonly findings: readonly Finding[] }
  | { readonly type: 'decided'; readonly decision: Decision }
  | { readonly type: 'held_for_staff'; readonly owner: Owner; readonly reasons: readonly HoldReason[] }
  | {
      readonly type: 'refund_intended';
      readonly refundId: RefundId;
      readonly amount: Money;
      readonly path: RefundPath;
    }
  | { readonly type: 'refund_answered'; readonly refund: Refund }
  | {
      /** A refund that had been made came back from the bank; `settledAt`: when it had been made. */
      readonly type: 'refund_came_back';
      readonly refund: Refund;
      readonly settledAt: Instant | null;
    }
  /** The payment of an open order is going back, so that the shop must not ship it. */
  | { readonly type: 'order.stop_shipment'; readonly order: string; readonly refundId: RefundId }
  | { readonly type: 'outcome_delivered'; readonly outcome: Outcome }
  | {
      readonly type: 'outcome_confirmed';
      readonly satisfied: boolean;
      readonly solved: boolean;
      readonly rating: number | null;
    }
  | { readonly type: 'escalated'; readonly packet: EscalationPacket; readonly owner: Owner }
  | { readonly type: 'acceptance_missed'; readonly by: Owner }
  | { readonly type: 'claimed' | 'assigned' | 'released'; readonly owner: Owner }
  | { readonly type: 'customer_asked'; readonly questions: readonly QuestionId[] }
  | { readonly type: 'customer_wrote'; readonly answered: readonly QuestionId[] }
  | { readonly type: 'target_warned' | 'target_missed'; readonly tier: Tier; readonly dueAt: Instant }
  | {
      /** A law's date is near, passed without an answer, or passed with only a chance lost. */
      readonly type: 'right_warned' | 'right_missed' | 'right_lapsed';
      readonly right: PackId;
      readonly dueAt: Instant;
    }
  | { readonly type: 'right_invoked'; readonly right: PackId; readonly since: Instant }
  /** The customer was told why the answer takes longer, and that it comes by `until`. */
  | { readonly type: 'holding_reply_sent'; readonly right: PackId; readonly until: Instant }
  | { readonly type: 'access_renewed'; readonly scope: AccessScope }
  | { readonly type: 'merged_into'; readonly into: CaseId }
  | { readonly type: 'merged_from'; readonly from: CaseId }
  | { readonly type: 'announced'; readonly what: Announcement }
  | { readonly type: 'put_aside'; readonly from: Status; readonly step: string; readonly error: string }
  | { readonly type: 'resumed'; readonly to: Status }
  | { readonly type: 'understanding_answered'; readonly agreed: boolean }
  | { readonly type: 'plan_proposed'; readonly plan: Plan }
  | { readonly type: 'plan_approved'; readonly hash: string; readonly clause: string; readonly desk?: DeskId }
  | { readonly type: 'plan_returned'; readonly hash: string }
  /** One of several desks has approved; the plan goes on waiting for the next. */
  | {
      readonly type: 'plan_approved_by_desk';
      readonly hash: string;
      readonly desk: DeskId;
      readonly clause: string;
    }
  | { readonly type: 'approval_overdue'; readonly hash: string }
  | { readonly type: 'desk_consulted'; readonly desk: DeskId; readonly dueAt: Instant }
  | {
      readonly type:
        | 'desk_consultation_taken'
        | 'desk_consultation_answered'
        | 'desk_consultation_recalled'
        | 'desk_consultation_reminded'
        | 'desk_consultation_overdue';
      readonly desk: DeskId;
    }
  | { readonly type: 'option_chosen'; readonly hash: string; readonly option: OptionId }
  | { readonly type: 'offer_refused'; readonly round: OfferRound }
  | { readonly type: 'handed_off'; readonly severity: Severity; readonly incidents: readonly IncidentId[] }
  | { readonly type: 'diagnosed'; readonly cause: CauseCategory }
  | {
      readonly type: 'engineering_reported';
      readonly resolution: FaultResolution;
      readonly cause: CauseCategory;
      readonly incident: IncidentId | null;
    }
  | { readonly type: 'report_filed'; readonly cause: CauseCategory }
  | { readonly type: 'reopened'; readonly because: 'not_solved' | 'recurrence' }
  | { readonly type: 'appealed'; readonly round: number }
  | { readonly type: 'appeal_decided'; readonly round: number; readonly result: 'upheld' | 'rejected' }
  | { readonly type: 'siblings_noticed'; readonly cases: readonly CaseId[] };
