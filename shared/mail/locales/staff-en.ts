import type { Escalation, HoldReason, Tier } from '../../domain/case.ts';

/** Labels of the mails to staff, which are in English only. */
export const staffTexts = {
  news: 'New item',
  lead: 'A case is waiting for you.',
  owner: 'Owner',
  tier: 'Tier',
  reason: 'Reason',
  disputedAmount: 'Disputed amount',
  answerBy: 'Answer by',
  case: 'Case',
  why: 'Why a person has to look:',
  open: 'Open the case',
} as const;

/** What staff call a tier. */
export const tierNames: Readonly<Record<Tier, string>> = {
  tier1: 'Tier 1',
  tier2: 'Tier 2',
  engineering: 'Engineering',
};

type WhyCode = HoldReason | Escalation['reasons'][number];

/** What the codes mean by which a case comes to a person. */
export const whyTexts: Readonly<Record<WhyCode, string>> = {
  payment_not_found: 'no such payment of this customer was found',
  payment_not_captured: 'no money was taken for the payment',
  currency_differs: 'the claim is in another currency than the payment',
  claim_exceeds_findings: 'the claim is higher than the amount that the findings verify',
  nothing_left_to_refund: 'nothing is left on the payment to refund',
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
  technical_fault: 'a technical fault stands in the way',
};
