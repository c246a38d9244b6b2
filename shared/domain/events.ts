import type { Channel, Decision, Escalation, HoldReason, Outcome, Owner, Reason, Status } from './case.ts';
import type { Finding } from './findings/finding.ts';
import type { RefundId } from './ids.ts';
import type { Money } from './money.ts';
import type { Refund } from './refund.ts';

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
  | { readonly type: 'escalation_announced' }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'closed' }
  | { readonly type: 'closure_announced' }
  | { readonly type: 'put_aside'; readonly from: Status; readonly step: string; readonly error: string }
  | { readonly type: 'resumed'; readonly to: Status };

export type EventType = CaseEvent['type'];
