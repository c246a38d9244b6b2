import type { PayerStanding } from '../../case/claim.ts';
import type { ClockKind } from '../../case/parts/clock.ts';
import type { EscalationReason } from '../../case/parts/escalation.ts';
import type { Severity } from '../../case/parts/hand-off.ts';
import type { Tier } from '../../kernel/parties.ts';
import type { HoldReason } from '../../kernel/words.ts';

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

/** Labels of the time by which the reader has to act, by the clock that runs on it. */
export const dutyLabels = {
  acceptance_end: 'Take it on by',
  approval_end: 'Approve or return by',
  report_end: 'Report by',
} as const satisfies Partial<Record<ClockKind, string>>;

/** What staff call a tier. */
export const tierNames: Readonly<Record<Tier, string>> = {
  tier1: 'Tier 1',
  tier2: 'Tier 2',
  engineering: 'Engineering',
};

/** What staff call how bad a fault is. */
export const severityNames: Readonly<Record<Severity, string>> = {
  critical: 'critical: money is wrong for many',
  major: 'major',
  minor: 'minor: one case can wait',
};

/** What the codes mean by which a case comes to a person. */
export const whyTexts: Readonly<Record<HoldReason | EscalationReason, string>> = {
  payment_not_found: 'no such payment of this customer was found',
  payer_not_verified: 'this payment is somebody else’s, so nothing of it goes back to this customer',
  payment_not_captured: 'no money was taken for the payment',
  payment_incomplete: 'the payment failed or is still pending, although its money was taken',
  currency_differs: 'the claim is in another currency than the payment',
  order_in_other_currency: 'the difference to the order rests on an exchange rate',
  claim_exceeds_findings: 'the claim is higher than the amount that the findings verify',
  nothing_left_to_refund:
    'money of the payment went back before, so that what is left may not cover the claim',
  earlier_refund_returned: 'an earlier refund came back, so the way to the customer may be closed',
  refund_settled: 'the records say that the refund arrived, so the bank has to trace it',
  no_refund_found: 'no refund of the payment was ever made',
  money_collision: 'a chargeback touches the same payment',
  sibling_case: 'another case of the customer on the same payment is not settled',
  fraud_suspected: 'several signs of fraud were found on the payment',
  not_confirmed_by_findings: 'the findings do not confirm the claim',
  first_of_duplicates: 'the disputed payment is the first of the duplicates, not the repeated one',
  order_still_valid: 'the order still stands: it is neither cancelled nor returned',
  several_payments_on_order: 'the order has several payments',
  order_unknown: 'the order is not known, so nothing tells what of the payment is owed',
  order_used: 'goods went out or a service was used for this payment, although the order was cancelled',
  returned_value_unknown: 'the order counts as returned, but no record tells how much of it came back',
  returns_refunded: 'what came back of the order was refunded already',
  difference_unexplained:
    'more was paid than the order cost, and no fault or correction on record says why: it may be a tip or an extra',
  outside_refund_window: 'the payment is older than the refund window',
  above_automatic_limit:
    'the amount is above the automatic limit, together with what was refunded of the payment before',
  payer_limit_reached:
    'together with what this address, card or account was refunded automatically of late, it is more than the machine may pay',
  authority_reached:
    'with what was refunded on the payment or to this payer of late, it is more than whoever decided may give',
  reason_needs_a_person: 'this reason always goes to a person',
  payment_busy: 'another refund on the same payment is under way',
  refund_declined: 'the gateway declined the refund',
  refund_unsettled: 'the gateway has not settled the refund in time',
  refund_came_back: 'the bank sent back a refund that had been made; its money is free for another way',
  problem_not_solved: 'the customer says that the problem is not solved',
  plan_returned: 'the plan was not approved and needs another one',
  plan_refused: 'the customer declined every option of the offer',
  plan_failed: 'what the customer accepted could not be carried out',
  plan_countered: 'the customer asks for something else than was offered',
  plan_expired: 'the customer did not answer the offer in time',
  engineering_reported: 'engineering has reported on the fault',
  appealed: 'the customer appeals against the result',
  recurred: 'the problem came back after the case was closed',
  complexity: 'the case is too complex for Tier 1',
  urgency: 'the case is urgent',
  expertise: 'the case needs special knowledge',
  dissatisfaction: 'the customer is not satisfied with the result',
  reputation_risk: 'much business or reputation is at stake',
  recurrence: 'the same problem came back',
  repeat_contact: 'the customer has had to write again and again',
  deadline_missed: 'the service target was missed',
  technical_fault: 'a technical fault stands in the way',
  refund_failed: 'the refund did not reach the customer',
};

/** Whose payment it is, for whoever reads the case file. */
export const payerTexts: Readonly<Record<PayerStanding, string>> = {
  customer: 'The customer is the payer: the address is the one on the payment’s record.',
  somebody_else:
    'This payment is somebody else’s: its record holds another address. Nothing of it can go back by this case, and its facts are shown to Tier 2 and leads alone.',
  unknown: 'The payment system knows no payment of this reference.',
};
