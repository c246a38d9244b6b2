import { pageEn } from './page-en.ts';

/**
 * English, the source of the message keys. ICU messages; use a typographic apostrophe (’), since the plain one
 * quotes in ICU. One word for one thing: case, refund, case page, trace reference.
 */
export const en = {
  ...pageEn,

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
  'timeline.decided': 'We decided to make a refund.',
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

  'next.received': 'We have your case and are starting on it now. There is nothing you need to do.',
  'next.investigating': 'We are looking into your case. You will hear from us as soon as we know more.',
  'next.awaiting_staff': 'One of our colleagues is looking at your case and will write to you.',
  'next.awaiting_engineering':
    'Our technical team is fixing a problem on our side that holds up your case. We will go on as soon as it is solved.',
  'next.refunding': 'We are making your refund and will write to you when it is complete.',
  'next.resolved':
    'You have our answer. Please tell us whether you are satisfied with it and whether the problem is solved.',
  'next.closed':
    'Your case is closed. If the problem comes back, reply to any of our emails and we will gladly help you again.',
  'next.withdrawn':
    'This case has been withdrawn. If you still need help, reply to any of our emails at any time.',

  'explanation.duplicate_charge':
    'The same order was charged twice. We have refunded the repeated payment, {amount}.',
  'explanation.amount_mismatch':
    'You were charged more than your order came to. You disputed {disputedAmount}; the difference we found, {amount}, has been refunded in full.',
  'explanation.mistaken_payment':
    'You told us that you paid by mistake, and the order behind the payment is no longer active. We have refunded {amount}.',
  'explanation.refund_request':
    'Your order was cancelled or returned, so a refund is due to you. We have refunded {amount}.',
  'explanation.reviewed': 'We have looked into your case thoroughly and refunded {amount}.',
  'explanation.withdrawn': 'You asked us to withdraw the case, so we have stopped working on it.',

  'path.original_method': 'The payment method you paid with',

  appeal:
    'Do you disagree? Reply to our email, or choose “Not solved” on your case page while it asks for your answer, and one of our colleagues will review your case afresh. If we still cannot agree, you can turn to an independent body: {externalBody}.',
  'appeal.unnamed_body': 'the consumer ombudsman or the payment regulator of your country',

  'guidance.answer_by':
    'We are looking into it now. You will have our answer, or an account of how far we have come, by {by}.',
  'guidance.attach':
    '{count, plural, one {This document helps} other {These documents help}} us decide quickly. Please reply to this email and attach what you have:',
  'guidance.never_send':
    'Please do not send complete card numbers, security codes or passwords. We never ask for them.',

  'fact.case': 'Case',
  'fact.reason': 'Reason',
  'fact.payment': 'Payment reference',
  'fact.disputed_amount': 'Disputed amount',
  'fact.refund_amount': 'Refunded amount',
  'fact.refund_path': 'Refunded to',
  'fact.trace_reference': 'Trace reference',
  'fact.expected_by': 'On your statement by',
  'fact.answer_by': 'Our answer by',

  'mail.greeting': 'Hello {name},',
  'mail.greeting_unnamed': 'Hello,',
  'mail.sign_off': 'Kind regards, your support team',
  'mail.open_case': 'Open your case page',
  'mail.reach_us': 'To reach us, simply reply to this email.',
  'mail.link_is_personal':
    'The link opens your case without a password. Please do not forward this email to anyone.',

  'acknowledgement.subject': 'We have received your case about {amount}',
  'acknowledgement.lead':
    'Thank you for telling us. We have received your case and this is what we have noted:',

  'outcome.subject.refunded': 'Your refund of {amount} has been made',
  'outcome.subject.partially_refunded': 'We have refunded {amount}',
  'outcome.subject.amount_corrected': 'The amount is corrected: {amount} refunded',
  'outcome.trace':
    'We expect the money on your statement by {date} at the latest. If you do not see it by then, give your bank the trace reference above: with it, the bank can find the refund. And do tell us.',
  'outcome.confirm':
    'Are you satisfied with the result, and is your problem solved? Please tell us on your case page; it takes less than a minute.',
  'outcome.button': 'Answer on your case page',

  'refund_on_its_way.subject': 'Your refund of {amount} is on its way',
  'refund_on_its_way.lead':
    'The payment provider has accepted your refund of {amount}, but has not completed it yet.',
  'refund_on_its_way.next':
    'We are keeping an eye on it and will write to you again as soon as it is complete. There is nothing you need to do.',

  'waiting_for_person.subject': 'We are taking a closer look at your case',
  'waiting_for_person.lead':
    'Your case needs a careful look, and {team, select, tier1 {our support team} tier2 {a specialist} other {our technical team}} has taken it on.',
  'waiting_for_person.next':
    'You will hear from us by {by} at the latest. Until then you can see on your case page how far we have come. If there is anything else we should know, reply to this email.',

  'closed.subject': 'Your case is closed',
  'closed.lead': 'Your case is now closed. Thank you for your patience and for working with us.',
  'closed.outcome.refunded': 'We have refunded {amount} to you.',
  'closed.outcome.partially_refunded': 'We have refunded {amount} to you, a part of the disputed amount.',
  'closed.outcome.amount_corrected': 'The amount has been corrected, and we have refunded {amount} to you.',
  'closed.return':
    'If the problem comes back or something is still unclear, simply reply to this email. We will gladly help you again.',

  'withdrawn.subject': 'Your case has been withdrawn',
  'withdrawn.return':
    'If that was not your intention, or if you need our help again, simply reply to this email. We will gladly look into it.',
} as const satisfies Record<string, string>;

/** Name of a text that exists in every language. */
export type MessageKey = keyof typeof en;
/** A whole language: every key, and no other. */
export type Catalogue = Readonly<Record<MessageKey, string>>;
