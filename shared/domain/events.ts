import type { AccessScope } from './access.ts';
import type {
  Channel,
  Decision,
  Escalation,
  HoldReason,
  Outcome,
  Owner,
  Reason,
  Status,
  Tier,
} from './case.ts';
import type { Finding } from './findings/finding.ts';
import type { CaseId, QuestionId, RefundId } from './ids.ts';
import type { Money } from './money.ts';
import type { Refund } from './refund.ts';
import type { Instant } from './time.ts';

/** What can happen to a case. Entries of the case log; free of personal data, so that they outlive an erasure. */
export type CaseEvent =
  | {
      readonly type: 'case_opened';
      readonly reason: Reason;
      readonly channel: Channel;
      readonly paymentReference: string;
      readonly orderReference: string | null;
      readonly disputedAmount: Money;
    }
  | { readonly type: 'acknowledged' }
  | { readonly type: 'investigated'; readonly findings: readonly Finding[] }
  | { readonly type: 'decided'; readonly decision: Decision }
  | { readonly type: 'held_for_staff'; readonly owner: Owner; readonly reasons: readonly HoldReason[] }
  | { readonly type: 'refund_intended'; readonly refundId: RefundId; readonly amount: Money }
  | { readonly type: 'refund_answered'; readonly refund: Refund }
  | { readonly type: 'outcome_delivered'; readonly outcome: Outcome }
  | {
      readonly type: 'outcome_confirmed';
      readonly satisfied: boolean;
      readonly solved: boolean;
      readonly rating: number | null;
    }
  | { readonly type: 'escalated'; readonly escalation: Escalation; readonly owner: Owner }
  | { readonly type: 'claimed' | 'assigned' | 'released'; readonly owner: Owner }
  | { readonly type: 'note_added' }
  | { readonly type: 'customer_asked'; readonly questions: readonly QuestionId[] }
  | { readonly type: 'staff_replied' }
  | { readonly type: 'customer_wrote'; readonly answered: readonly QuestionId[] }
  | { readonly type: 'target_warned' | 'target_missed'; readonly tier: Tier; readonly dueAt: Instant }
  | { readonly type: 'progress_reported' }
  | { readonly type: 'customer_reminded' }
  | { readonly type: 'information_window_ended' }
  | { readonly type: 'closed_by_silence' }
  | { readonly type: 'access_renewed'; readonly scope: AccessScope }
  | { readonly type: 'merged_into'; readonly into: CaseId }
  | { readonly type: 'merged_from'; readonly from: CaseId }
  | { readonly type: 'outcome_announced' }
  | { readonly type: 'escalation_announced' }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'closed' }
  | { readonly type: 'closure_announced' }
  | { readonly type: 'put_aside'; readonly from: Status; readonly step: string; readonly error: string }
  | { readonly type: 'resumed'; readonly to: Status };
