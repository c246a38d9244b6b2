/**
 * What the API says and mails share, in English, the source of the message keys. ICU messages; use a typographic apostrophe (’), since the plain one
 * quotes in ICU. One word for one thing: case, refund, case page, trace reference.
 */
export const textEn = {
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
  'timeline.refund_answered.requires_action':
    'The payment provider needs your bank details for the refund. It has sent you an email of its own.',
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
  'timeline.address_asked': 'We asked the email address whether the case is its own.',
  'timeline.address_confirmed': 'You confirmed that the case is yours.',
  'timeline.address_silent': 'Nobody confirmed the case, so we ended it.',
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
  'timeline.offer_refused.overtaken':
    'Our offer no longer fits, because a refund came back to us. We will make you a new one.',
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
  'timeline.refund_came_back':
    'The bank sent our refund back to us. A specialist is looking for another way to you.',
  'timeline.credit_intended': 'We started the credit to your account with the shop.',
  'timeline.correction_intended': 'We started to correct the amount before it is charged.',
  'timeline.corrected': 'The amount was corrected before it was charged.',

  'next.received': 'We have your case and are starting on it now. There is nothing you need to do.',
  'next.confirm_address':
    'We wrote to the email address to make sure that the case is yours. Please open the link in that email and confirm the case; we start then.',
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
    'The case is closed. As long as you can reopen it or appeal, you find that on your case page.',
  'next.withdrawn':
    'This case has been withdrawn. If you still need help, reply to any of our emails at any time.',
  'next.merged':
    'This case has ended because we are going on with it in your other case. To follow that one, open the link in our emails about it.',
  'next.refund_requires_action':
    'The payment provider has sent you an email and asks for your bank details. As soon as it has them, your refund will be made.',
  'next.crediting': 'We are crediting your account with the shop and will write to you when it is done.',
  'next.correcting':
    'We are correcting the amount before it is charged and will write to you when it is done.',

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
  'explanation.goodwill':
    'We have looked into your case thoroughly. As an apology, we have given you {amount} as a credit on your account with the shop. It is a gift; nothing changes about your payment.',
  'explanation.before_capture':
    'We have looked into your case thoroughly and corrected the amount before it was charged. You will be charged {charged} instead of {before}.',

  'path.original_method': 'The payment method you paid with',
  'path.bank_transfer': 'Bank transfer to the account that you name',
  'path.store_credit': 'Your account with the shop, as a credit',
  'path.goodwill': 'Your account with the shop, as a gift from us',
  'path.before_capture': 'Taken off before you are charged',

  'option.refund': 'Refund',
  'option.partial_refund': 'Partial refund',
  'option.other_path_refund': 'Refund to another account',
  'option.credit': 'Credit with the shop',
  'option.correction': 'Correction of the amount',
  'option.explanation': 'Explanation without a refund',
  'option.goodwill': 'Gift credit with the shop, as an apology',

  appeal:
    'Do you disagree? You can appeal on your case page, and a colleague who has not decided on your case before will look at it afresh. If we still cannot agree, you can turn to an independent body: {externalBody}.',
  'appeal.exhausted':
    'This is our final answer; there is no further appeal to us. If you do not agree with it, you can turn to an independent body: {externalBody}.',
  'appeal.over':
    'The time for an appeal is over. If you still do not agree, you can turn to an independent body: {externalBody}.',
  'appeal.unnamed_body': 'the consumer ombudsman or the payment regulator of your country',

  'guidance.answer_by':
    'We are looking into it now. You will have our answer, or an account of how far we have come, by {by}.',
  'guidance.attach':
    '{count, plural, one {This document helps} other {These documents help}} us decide quickly. Please reply to this email and attach what you have:',
  'guidance.never_send':
    'Please do not send complete card numbers, security codes or passwords. We never ask for them.',
  'guidance.block_card':
    'If you have not done so yet: please ask your bank now to block the card or account, before anything else. Only the bank can stop further payments at once.',
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
    'First of all, ask your bank to block the card or account. Then state which payments are not yours and when you noticed them.',
  'guidance.system_error':
    'State step by step what you did, when it happened, and the exact words of any error message. With these, our technical team can find the fault.',
  'guidance.other':
    'Describe what happened, in the order in which it happened, with dates and amounts. State also what you would like us to do.',

  'fact.case': 'Case',
  'fact.reason': 'Reason',
  'fact.payment': 'Payment reference',
  'fact.disputed_amount': 'Disputed amount',
  'fact.articles': 'Articles',
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
  'fact.your_answer_by': 'Your answer by',
  'fact.appeal_round': 'Appeal number',
  'fact.opened_at': 'Received',
  'fact.continues_in': 'Continues as case',
  'fact.link_expires': 'Link valid until',
  'fact.option': 'Option {number}',

  'trace.step.decided': 'Decided',
  'trace.step.sent': 'Sent to the payment provider',
  'trace.step.unclear': 'Being confirmed with the payment provider',
  'trace.step.accepted': 'Accepted by the payment provider',
  'trace.step.action_needed': 'The payment provider asked you for your bank details',
  'trace.step.settled': 'Paid out',
  'trace.step.failed': 'Did not go through',
  'trace.step.came_back': 'Sent back to us by the bank',
  'trace.advice.preparing':
    'The refund is being prepared. There is nothing you need to do; we will tell you as soon as it is made.',
  'trace.advice.on_its_way':
    'The payment provider is working on the refund. There is nothing you need to do; we will tell you as soon as it is made.',
  'trace.advice.action_needed':
    'Please open the payment provider’s email and enter your bank details there. If you do not find it, write to us.',
  'trace.advice.action_needed_by':
    'Please open the payment provider’s email and enter your bank details there by {by}. If you do not find it, write to us.',
  'trace.advice.expected':
    'Banks take a few days to show a refund. If you do not see it by {latest}, ask your bank and tell us.',
  'trace.advice.overdue':
    'The refund should have shown by now. Please tell your bank what stands below, and write to us: we will ask the payment provider to trace the money.',
  'trace.advice.overdue_untraced':
    'The refund should be with you by now. Please write to us, and we will trace it.',
  'trace.advice.credited':
    'The credit shows on your account with the shop by {latest} at the latest. If it does not, please write to us.',
  'trace.advice.failed': 'No money went out. One of our colleagues is looking for another way.',
  'trace.advice.came_back':
    'The money is back with us, and a specialist is looking for another way. There is nothing you need to do; we will write to you.',
  'trace.advice.your_turn':
    'This money is with us. It is your turn now: please answer what we asked or offered, and we go on.',
  'trace.advice.replaced': 'This refund did not reach you. What came after it stands with your case.',
  'trace.advice.released':
    'You are charged {charged} instead of {before}. Your bank releases the rest by {latest} at the latest; until then it may still show as reserved.',
  'trace.for_bank':
    'A refund of {amount} was sent on {date}. Its trace reference is {reference}; card schemes call it the acquirer reference number (ARN).',

  'charge.instead': '{charged} instead of {before}',
  'charge.label': 'You will be charged',
  'charge.taken_off': 'Taken off',
  'charge.released_by': 'Released by your bank by',

  'gift.amount': 'Gift',
} as const satisfies Record<string, string>;

/** These texts in one language: every key, and no other. */
export type TextCatalogue = Readonly<Record<keyof typeof textEn, string>>;

/** What the checks found, in words for the customer. */
export const findingEn = {
  'finding.payment': 'We found your payment of {paid}.',
  'finding.payment_on': 'We found your payment of {paid} from {date}.',
  'finding.claim_above_payment': 'You asked for {claimed}, but your payment came to {paid}.',
  'finding.payment_missing': 'We found no payment of yours with the reference {reference}.',
  'finding.too_much': 'You paid {paid}, but the order came to {ordered}: {difference} too much.',
  'finding.too_much_together':
    'You made {count, plural, one {# payment} other {# payments}} for this order, {together} in all, but the order came to {ordered}: {difference} too much.',
  'finding.too_much_converted':
    'You paid {paid}. By the conversion recorded with the payment that is {together}, but the order came to {ordered}. Of what you paid, {difference} was too much.',
  'finding.amount_agrees': 'You paid {paid}; the order came to {ordered}.',
  'finding.amount_agrees_together':
    'You made {count, plural, one {# payment} other {# payments}} for this order, {together} in all; the order came to {ordered}.',
  'finding.amount_agrees_part':
    'Of the {authorised} that you approved, only {paid} was taken; the order came to {ordered}. Your bank releases the rest.',
  'finding.amount_agrees_converted':
    'You paid {paid}. By the conversion recorded with the payment that is {together}; the order came to {ordered}. Differences of up to {tolerance} come from rounding.',
  'finding.other_currency':
    'The order came to {ordered}, and you paid {paid}. The payment records do not tell the exchange rate between the two currencies, so our automatic check could not compare the amounts.',
  'finding.part_in_other_currency':
    'The order came to {ordered}. You paid {paid} and a part in another currency. The payment records do not tell its exchange rate, so our automatic check could not add the amounts up.',
  'finding.order_amount_unknown':
    'You paid {paid}. We do not know what the order cost, so our automatic check could not compare the amounts.',
  'finding.duplicate': 'The same order was paid twice. The other payment is {other}.',
  'finding.no_duplicate': 'We found no second payment for the same order.',
  'finding.both_needed':
    'There is another payment for the same order: {other}. Less what went back, the order needs this one as well.',
  'finding.duplicate_unclear':
    'There is another payment for the same order: {other}. Our automatic check does not know what the order costs in this currency, so it could not tell whether it was paid twice.',
  'finding.failed_but_captured':
    'Your payment of {paid} was not completed, yet the money was taken on {date}.',
  'finding.not_captured':
    'The payment was not completed, and no money was taken. If your bank shows an amount as reserved, the bank will release it.',
  'finding.payment_complete': 'The payment went through.',
  'finding.still_processing': 'The payment is still being processed by the payment provider.',
  'finding.refunded_before': 'At the time of our check, {refunded} of this payment had been refunded.',
  'finding.refund_settled':
    'According to our records, {refunded} was refunded, most recently on {date}. Your bank can find it with the trace reference {trace}.',
  'finding.refund_failed': 'The refund that was started on {date} did not go through.',
  'finding.no_refund': 'We found no refund of this payment.',
  'finding.refund_pending':
    'A refund of {amount} from {date} is still on its way. Your bank can find it with the trace reference {trace}.',
  'finding.refund_returned.closed':
    'Our refund of {amount} from {date} came back to us because the card or account is no longer valid.',
  'finding.refund_returned.wrong_instrument':
    'Our refund of {amount} from {date} came back to us because the account details did not match.',
  'finding.refund_returned.other': 'Our refund of {amount} from {date} came back to us.',
  'finding.charged_back': 'Your bank has already claimed back {amount} of this payment.',
  'finding.other_case': 'You have another case about this payment that is not settled yet.',
  'finding.incident': 'At the time of your payment, a technical fault affected payments of this kind.',
  'finding.no_incident': 'We know of no technical fault at the time of your payment.',
  'finding.history':
    'We also looked at {count, plural, one {your earlier case} other {your # earlier cases}} about this payment.',
  'finding.payer_history': 'We also looked at your other payments with us and at what was paid back on them.',
  'finding.nothing_unusual':
    'Our automatic check found nothing unusual in the way this payment was made. That alone does not prove who made it.',
  'finding.fraud_signs':
    'Some details of this payment are unusual, so we checked with special care whether somebody else may have made it.',
} as const satisfies Record<string, string>;

/** The findings in one language: every key, and no other. */
export type FindingCatalogue = Readonly<Record<keyof typeof findingEn, string>>;
