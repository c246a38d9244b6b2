import { compensationEn } from './compensation.ts';
import { mailEn } from './mail.ts';
import { refundEn } from './refund.ts';
import { rightEn } from './right.ts';

/**
 * English, the source of the message keys. ICU messages; use a typographic apostrophe (’), since the plain one
 * quotes in ICU. One word for one thing: case, refund, case page, trace reference.
 */
export const textEn = {
  ...mailEn,
  ...rightEn,
  ...refundEn,
  ...compensationEn,

  'format.instant': '{date}, {time} UTC',
  'format.fact': '{label}: {value}',

  'reason.refund_request': 'Refund for a returned or cancelled order',
  'reason.refund_not_received': 'Refund not received',
  'reason.duplicate_charge': 'Charged twice',
  'reason.amount_mismatch': 'Wrong amount charged',
  'reason.mistaken_payment': 'Paid by mistake',
  'reason.payment_failed': 'Failed payment',
  'reason.unauthorised': 'Unauthorised payment',
  'reason.system_error': 'Technical error',
  'reason.other': 'Another problem with a payment',

  'evidence.order_confirmation': 'Order confirmation or invoice',
  'evidence.bank_statement': 'Account or card statement that shows the payment',
  'evidence.payment_screenshot': 'Screenshot of the payment',
  'evidence.return_receipt': 'Proof that you sent the goods back',
  'evidence.merchant_messages': 'Messages between you and the seller',
  'evidence.police_report': 'Copy of your report to the police',

  'timeline.case_opened': 'We received your case.',
  'timeline.acknowledged': 'We confirmed receipt of your case and started to look into it.',
  'timeline.investigated': 'We compared what you told us with our records.',
  'timeline.decided.refund': 'We decided to make a refund.',
  'timeline.decided.decline': 'We decided that we cannot make a refund.',
  'timeline.decided.explain': 'We found that the payment is right.',
  'timeline.held_for_staff': 'One of our colleagues is taking a closer look at your case.',
  'timeline.refund_intended': 'We started the refund.',
  'timeline.refund_answered.succeeded': 'The refund has been made.',
  'timeline.refund_answered.pending': 'The refund is on its way. We will tell you as soon as it is complete.',
  'timeline.refund_answered.failed':
    'The refund did not go through. One of our colleagues is taking care of it.',
  'timeline.refund_answered.unknown': 'We are asking the payment provider to confirm the refund.',
  'timeline.outcome_delivered': 'We sent you the result.',
  'timeline.outcome_confirmed': 'You told us what you think of the result. Thank you.',
  'timeline.escalated': 'Your case was passed to a specialist and is now handled with priority.',
  'timeline.withdrawn': 'The case was withdrawn at your request.',
  'timeline.closed': 'The case was closed.',
  'timeline.put_aside':
    'A technical problem on our side is holding up your case. Our technical team is on it.',
  'timeline.resumed': 'The technical problem is solved, and we have resumed work on your case.',
  'timeline.customer_asked': 'We asked you for some details.',
  'timeline.customer_wrote': 'You sent us a message.',
  'timeline.customer_answered': 'We received your answer.',
  'timeline.staff_replied': 'We sent you a message.',
  'timeline.progress_reported': 'We wrote to tell you how far we have come.',
  'timeline.customer_reminded': 'We reminded you that we need your answer.',
  'timeline.information_window_ended':
    'We have not had your answer, so we are going on with the information we have.',
  'timeline.closed_by_silence': 'We had not heard from you, so we took it that you agree with the result.',
  'timeline.access_renewed': 'We sent a new link to your case to your email address.',
  'timeline.merged_into':
    'You had told us about the same problem twice. We are going on with it in your other case.',
  'timeline.understanding_asked': 'We told you how we understand your case and asked whether that is right.',
  'timeline.understanding_answered.agreed': 'You confirmed that we understood you correctly.',
  'timeline.understanding_answered.corrected': 'You corrected our understanding of your case.',
  'timeline.offer_made': 'We sent you our offer.',
  'timeline.option_chosen': 'You chose an option from our offer.',
  'timeline.offer_refused.failed':
    'The option that you chose could not be carried out. We are looking for another way.',
  'timeline.offer_refused.declined': 'You declined our offer. We are looking for another solution.',
  'timeline.offer_refused.countered': 'You proposed something else. We are looking into it.',
  'timeline.offer_refused.expired':
    'Our offer lapsed because we did not hear from you. One of our colleagues is going on with your case.',
  'timeline.credited': 'The credit has been made to your account with the shop.',
  'timeline.handed_off': 'Our technical team started to look for the cause of the problem.',
  'timeline.engineering_reported':
    'Our technical team told us what it found, and we are going on with your case.',
  'timeline.reopened.not_solved': 'You told us that the problem is not solved, so we reopened your case.',
  'timeline.reopened.recurrence': 'The problem came back, so we reopened your case.',
  'timeline.appealed':
    'You appealed. A colleague who has not decided on your case before is looking at it afresh.',
  'timeline.appeal_decided.upheld': 'We looked at your case afresh and changed our result.',
  'timeline.appeal_decided.rejected': 'We looked at your case afresh, and our result stands.',

  'next.received': 'We have your case and are starting on it now. There is nothing you need to do.',
  'next.investigating': 'We are looking into your case. You will hear from us as soon as we know more.',
  'next.awaiting_staff': 'One of our colleagues is looking at your case and will write to you.',
  'next.awaiting_customer':
    'We have asked you for some details. As soon as we have your answer, we will go on.',
  'next.awaiting_choice':
    'We have sent you our offer. Please choose an option, decline, or propose something else; then we will go on.',
  'next.awaiting_agreement':
    'We have told you how we understand your case. Please tell us whether that is right; then we will go on.',
  'next.awaiting_approval':
    'We have prepared our answer. A second colleague is checking it, and then we will write to you.',
  'next.awaiting_engineering':
    'Our technical team is looking into a technical problem that holds up your case. We will go on as soon as it is cleared up.',
  'next.refunding': 'We are making your refund and will write to you when it is complete.',
  'next.resolved':
    'You have our answer. Please tell us whether you are satisfied with it and whether the problem is solved.',
  'next.confirmed':
    'Thank you, we have your feedback. We are completing our work on your case and will then close it.',
  'next.closed':
    'The case is closed. If the problem comes back or you disagree with the outcome, tell us on your case page.',
  'next.withdrawn':
    'This case has been withdrawn. If you still need help, reply to any of our emails at any time.',
  'next.merged':
    'This case has ended because we are going on with it in your other case. To follow that one, open the link in our emails about it.',

  'explanation.duplicate_charge':
    'The same order was charged twice. We have refunded the repeated payment, {amount}.',
  'explanation.amount_mismatch':
    'You were charged more than your order came to. You disputed {disputedAmount}; the difference we found, {amount}, has been refunded in full.',
  'explanation.mistaken_payment':
    'You told us that you paid by mistake, and the order behind the payment is no longer active. We have refunded {amount}.',
  'explanation.refund_request':
    'Your order was cancelled or returned, so a refund is due to you. We have refunded {amount}.',
  'explanation.reviewed': 'We have looked into your case thoroughly and refunded {amount}.',
  'explanation.compensated':
    'We have looked into your case thoroughly and, as agreed with you, credited {amount} to your account with the shop.',
  'explanation.declined': 'We have looked into your case thoroughly and cannot make a refund.',
  'explanation.explained':
    'We have looked into your case thoroughly. The payment is right, so there is nothing to refund.',
  'explanation.fault_fixed':
    'We have looked into your case thoroughly. A technical fault was behind your problem; we have found it and put it right.',
  'explanation.merged':
    'You told us about the same problem twice. So that nothing is overlooked, we have joined both cases: this one ends here, and we are going on with it in the other.',
  'explanation.withdrawn': 'You asked us to withdraw the case, so we have stopped working on it.',

  'path.original_method': 'The payment method you paid with',
  'path.bank_transfer': 'Bank transfer to the account that you name',
  'path.store_credit': 'Your account with the shop, as a credit',

  'option.refund': 'Refund',
  'option.partial_refund': 'Partial refund',
  'option.other_path_refund': 'Refund to another account',
  'option.credit': 'Credit with the shop',
  'option.correction': 'Correction of the amount',
  'option.explanation': 'Explanation without a refund',

  appeal:
    'Do you disagree? You can appeal on your case page, and a colleague who has not decided on your case before will look at it afresh. If we still cannot agree, you can turn to an independent body: {externalBody}.',
  'appeal.exhausted':
    'This is our final answer; there is no further appeal to us. If you do not agree with it, you can turn to an independent body: {externalBody}.',
  'appeal.unnamed_body': 'the consumer ombudsman or the payment regulator of your country',

  'guidance.answer_by':
    'We are looking into it now. You will have our answer, or an account of how far we have come, by {by}.',
  'guidance.attach':
    '{count, plural, one {This document helps} other {These documents help}} us decide quickly. Please reply to this email and attach what you have:',
  'guidance.never_send':
    'Please do not send complete card numbers, security codes or passwords. We never ask for them.',
  'guidance.refund_request':
    'State when you cancelled the order or sent the goods back, and how. A return or tracking number lets us find the return quickly.',
  'guidance.refund_not_received':
    'State who promised you the refund, when, and how much. If you have a trace reference, add it: with it, we can follow the money.',
  'guidance.duplicate_charge':
    'State the date and amount of both charges as they stand on your statement. That shows us which payment is the first and which is the repeated one.',
  'guidance.amount_mismatch':
    'State the amount that you expected and the amount that you were charged. If you know what the difference may stand for, such as delivery or an exchange rate, tell us: it spares you our questions.',
  'guidance.mistaken_payment':
    'State what you meant to pay and how the mistake came about, such as a wrong order or a wrong amount. Please write soon: as long as the order has not been sent, a mistake is easiest to put right.',
  'guidance.payment_failed':
    'State when you tried to pay, by which method, and what message you saw. State also whether the money was taken or only reserved: many reservations lapse by themselves.',
  'guidance.unauthorised':
    'State which payments are not yours and when you noticed them. Please also tell your bank at once, so that it can block the card or account.',
  'guidance.system_error':
    'State step by step what you did, when it happened, and the exact words of any error message. With these, our technical team can find the fault.',
  'guidance.other':
    'Describe what happened, in the order in which it happened, with dates and amounts. State also what you would like us to do.',

  'fact.case': 'Case',
  'fact.reason': 'Reason',
  'fact.payment': 'Payment reference',
  'fact.disputed_amount': 'Disputed amount',
  'fact.not_refunded': 'Not refunded',
  'fact.refund_amount': 'Refunded amount',
  'fact.refund_path': 'Refunded to',
  'fact.trace_reference': 'Trace reference',
  'fact.expected_by': 'On your statement by',
  'fact.amount': 'Amount',
  'fact.paid_to': 'Paid to',
  'fact.credit_amount': 'Credited amount',
  'fact.reference': 'Reference',
  'fact.credited_by': 'On your account by',
  'fact.answer_by': 'Our answer by',
  'fact.clause': 'Rule of our refund policy',
  'fact.your_answer_by': 'Your answer by',
  'fact.appeal_round': 'Appeal number',
  'fact.opened_at': 'Received',
  'fact.continues_in': 'Continues as case',
  'fact.link_expires': 'Link valid until',
  'fact.option': 'Option {number}',
} as const satisfies Record<string, string>;

/** Name of a text that mails and the API use. */
export type TextKey = keyof typeof textEn;
/** These texts in one language: every key, and no other. */
export type TextCatalogue = Readonly<Record<TextKey, string>>;
