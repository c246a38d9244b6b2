import type { EscalationReason } from '../../case/parts/escalation.ts';
import type { Severity } from '../../case/parts/hand-off.ts';
import type { PlanKind } from '../../case/parts/plan.ts';
import type { Tier } from '../../kernel/parties.ts';
import type { CauseCategory, HoldReason } from '../../kernel/words.ts';
import type { StaffKind, StaffMessage } from '../../mail/staff-message.ts';

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
  contacts: 'Customer’s messages so far',
  offersRefused: 'Offers not taken up',
  plan: 'Plan',
  highestAmount: 'Highest amount',
  noMoney: 'no money moves',
  proposedBy: 'Proposed by',
  answer: 'Customer’s answer',
  amount: 'Amount',
  severity: 'Severity',
  failedStep: 'Failed step',
  difference: 'Difference',
  refund: 'Refund',
  payment: 'Payment',
  cause: 'Cause',
  incident: 'Incident',
  noIncident: 'none registered',
  failureCode: 'Code of the payment system',
  times: 'Reopened so far',
  round: 'Appeal',
} as const;

interface StaffWords {
  readonly news: string;
  readonly lead: string;
  /** Label of the time by which the reader has to act, where there is one. */
  readonly actBy?: string;
}

/** What each kind of mail to staff is about: the start of its subject, and what there is to do. */
export const staffNews: Readonly<Record<StaffKind, StaffWords>> = {
  staff_new_item: { news: 'New item', lead: 'A case is waiting for you.' },
  staff_warning: {
    news: 'Due soon',
    lead: 'The service target of this case ends soon. Please answer the customer before it does, or hand the case on.',
  },
  staff_missed: {
    news: 'Overdue',
    lead: 'The service target of this case was missed. Please take the case up now, before any other.',
  },
  staff_right_warning: {
    news: 'Law’s date near',
    lead: 'By law the customer has to have our answer soon. Please answer, or tell the customer of the delay and its reasons where the law allows one. Waiting for the customer does not stop this date.',
  },
  staff_right_missed: {
    news: 'LAW’S DATE MISSED',
    lead: 'By law the customer should have had our answer by now, and has not. Please see at once that somebody decides, and keep what you need to explain it to the authority.',
  },
  staff_no_answer: {
    news: 'No answer',
    lead: 'The customer has not answered our questions in time. Please go on with what we have.',
  },
  staff_customer_wrote: {
    news: 'Customer’s message',
    lead: 'The customer has written. Please read the message in the case and answer it.',
  },
  staff_escalated: {
    news: 'Escalated',
    lead: 'A case has been escalated. Please take it on in time, read what was done before, and answer the customer ahead of other work.',
    actBy: 'Take it on by',
  },
  staff_not_accepted: {
    news: 'Not taken on',
    lead: 'Nobody has taken this case on in time, so it is yours now. Please take it, or assign it to somebody who is there.',
    actBy: 'Take it on by',
  },
  staff_approval_needed: {
    news: 'Approval needed',
    lead: 'A plan waits for a second person. Please approve it or return it with a reason. Whoever proposed it, or decided what is now appealed, may not approve it.',
    actBy: 'Approve or return by',
  },
  staff_lead_approval_needed: {
    news: 'Your approval is needed',
    lead: 'A plan waits that only a lead may approve. Please approve it or return it with a reason. Whoever proposed it, or decided what is now appealed, may not approve it.',
    actBy: 'Approve or return by',
  },
  staff_approval_overdue: {
    news: 'Approval overdue',
    lead: 'A plan has waited for approval too long, and the customer waits with it. Please approve it, return it, or see that somebody does.',
    actBy: 'Approve or return by',
  },
  staff_plan_returned: {
    news: 'Plan returned',
    lead: 'Your plan was not approved. Please read the reason in the case and propose another one.',
  },
  staff_offer_answered: {
    news: 'News of the offer',
    lead: 'There is news of the offer that we made to the customer.',
  },
  staff_handed_off: {
    news: 'Handed off',
    lead: 'A technical fault needs you. Please take the case, find the cause, and report fix or workaround; Tier 2 and the customer wait for it.',
    actBy: 'Take it on by',
  },
  staff_books_differ: {
    news: 'Books differ',
    lead: 'Redress found that its own books and the gateway’s tell different things of a refund, and opened this case itself; no customer waits for it. Please take the case, find the cause, and report fix or workaround.',
    actBy: 'Take it on by',
  },
  staff_consulted: {
    news: 'Engineering asks',
    lead: 'Engineering needs an answer from you to go on. Please read its question in the case and answer it.',
  },
  staff_consultation_answered: {
    news: 'Your question is answered',
    lead: 'Your question on this case has been answered. Please go on with it.',
  },
  staff_fault_reported: {
    news: 'Engineering reports',
    lead: 'Engineering has finished its work on this case. Please read its report and go on with the customer.',
  },
  staff_report_missing: {
    news: 'Closing report missing',
    lead: 'This case cannot close without your report: work done, cause, solution, prevention. Please file it now.',
    actBy: 'Report by',
  },
  staff_report_overdue: {
    news: 'Closing report overdue',
    lead: 'The owner of this case has not filed the closing report in time, so that it cannot close. Please see that somebody does.',
    actBy: 'Report by',
  },
  staff_refund_came_back: {
    news: 'Refund came back',
    lead: 'The bank has sent back a refund of this case that had been made. What was planned or offered without knowing of it is void. Please find another way to the customer.',
  },
  staff_reopened: {
    news: 'Reopened',
    lead: 'The customer says that the problem is not solved, or is back. Please find out what the earlier solution missed.',
    actBy: 'Take it on by',
  },
  staff_appealed: {
    news: 'Appeal',
    lead: 'The customer disagrees with the result. Please look at the case afresh, without relying on the earlier decision.',
    actBy: 'Take it on by',
  },
};

/** What staff call a tier. */
export const tierNames: Readonly<Record<Tier, string>> = {
  tier1: 'Tier 1',
  tier2: 'Tier 2',
  engineering: 'Engineering',
};

/** What staff call a plan. */
export const planNames: Readonly<Record<PlanKind, string>> = {
  offer: 'options for the customer to choose from',
  decline: 'no refund',
  explain: 'explanation, without a refund',
  fault_fixed: 'technical fault fixed, without a refund',
};

type OfferAnswer = Extract<StaffMessage, { kind: 'staff_offer_answered' }>['answer'];

/** What became of an offer, and what there is to do. */
export const offerAnswers: Readonly<Record<OfferAnswer, string>> = {
  accepted: 'accepted; nothing is left for you to decide',
  declined: 'declined; please propose something else or explain',
  countered: 'asks for something else; please read it in the case and answer',
  failed: 'accepted, but it could not be carried out; please find another way',
  expired: 'no answer in time; please get in touch with the customer',
  overtaken: 'void, for a refund came back meanwhile; please make another one',
};

export const severityNames: Readonly<Record<Severity, string>> = {
  critical: 'critical: money is wrong for many',
  major: 'major',
  minor: 'minor: one case can wait',
};

export const causeNames: Readonly<Record<CauseCategory, string>> = {
  system_error: 'error in our system',
  provider_fault: 'fault of a payment provider',
  outside_interference: 'interference from outside',
  merchant_mistake: 'mistake of the shop',
  customer_mistake: 'mistake of the customer',
  fraud: 'fraud',
  no_fault: 'no fault',
  unclear: 'unclear',
};

/** What the codes mean by which a case comes to a person. */
export const whyTexts: Readonly<Record<HoldReason | EscalationReason, string>> = {
  payment_not_found: 'no such payment of this customer was found',
  payment_not_captured: 'no money was taken for the payment',
  payment_incomplete: 'the payment failed or is still pending, although its money was taken',
  currency_differs: 'the claim is in another currency than the payment',
  order_in_other_currency: 'the difference to the order rests on an exchange rate',
  claim_exceeds_findings: 'the claim is higher than the amount that the findings verify',
  nothing_left_to_refund: 'nothing is left on the payment to refund',
  earlier_refund_returned: 'an earlier refund came back, so the way to the customer may be closed',
  refund_settled: 'the records say that the refund arrived, so the bank has to trace it',
  no_refund_found: 'no refund of the payment was ever made',
  money_collision: 'a chargeback touches the same payment',
  sibling_case: 'another case of the customer on the same payment is not settled',
  fraud_suspected: 'several signs of fraud were found on the payment',
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
