import type { EscalationReason, HoldReason, Tier } from '../../domain/case.ts';
import type { StaffMessage } from '../message.ts';

/** Labels of the mails to staff, which are in English only. */
export const staffTexts = {
  owner: 'Owner',
  tier: 'Tier',
  reason: 'Reason',
  disputedAmount: 'Disputed amount',
  answerBy: 'Answer by',
  case: 'Case',
  why: 'Why a person has to look:',
  open: 'Open the case',
} as const;

/** What each kind of mail to staff is about: the start of its subject, and what there is to do. */
export const staffNews: Readonly<
  Record<StaffMessage['kind'], { readonly news: string; readonly lead: string }>
> = {
  staff_new_item: { news: 'New item', lead: 'A case is waiting for you.' },
  staff_warning: {
    news: 'Due soon',
    lead: 'The service target of this case ends soon. Please answer the customer before it does, or hand the case on.',
  },
  staff_missed: {
    news: 'Overdue',
    lead: 'The service target of this case was missed. Please take the case up now, before any other.',
  },
  staff_no_answer: {
    news: 'No answer',
    lead: 'The customer has not answered our questions in time. Please go on with what we have.',
  },
  staff_customer_wrote: {
    news: 'Customer’s message',
    lead: 'The customer has written. Please read the message in the case and answer it.',
  },
};

/** What staff call a tier. */
export const tierNames: Readonly<Record<Tier, string>> = {
  tier1: 'Tier 1',
  tier2: 'Tier 2',
  engineering: 'Engineering',
};

type WhyCode = HoldReason | EscalationReason;

/** What the codes mean by which a case comes to a person. */
export const whyTexts: Readonly<Record<WhyCode, string>> = {
  payment_not_found: 'no such payment of this customer was found',
  payment_not_captured: 'no money was taken for the payment',
  currency_differs: 'the claim is in another currency than the payment',
  claim_exceeds_findings: 'the claim is higher than the amount that the findings verify',
  nothing_left_to_refund: 'nothing is left on the payment to refund',
  earlier_refund_returned: 'an earlier refund came back, so the way to the customer may be closed',
  money_collision: 'a chargeback, another case or an earlier refund touches the same payment',
  not_confirmed_by_findings: 'the findings do not confirm the claim',
  first_of_duplicates: 'the disputed payment is the first of the duplicates, not the repeated one',
  order_still_valid: 'the order is neither cancelled nor returned',
  several_payments_on_order: 'the order has several payments',
  outside_refund_window: 'the payment is older than the refund window',
  above_automatic_limit: 'the amount is above the automatic limit',
  reason_needs_a_person: 'this reason always goes to a person',
  payment_busy: 'another refund on the same payment is under way',
  refund_declined: 'the gateway declined the refund',
  refund_unsettled: 'the gateway has not settled the refund in time',
  dissatisfaction: 'the customer is not satisfied with the result',
  deadline_missed: 'the service target was missed',
  technical_fault: 'a technical fault stands in the way',
};
