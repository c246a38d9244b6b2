/** English texts of the mails to customers. ICU messages; see text.ts. */
export const mailEn = {
  'mail.greeting': 'Hello {name},',
  'mail.greeting_unnamed': 'Hello,',
  'mail.sign_off': 'Kind regards, your support team',
  'mail.open_case': 'Open your case page',
  'mail.reach_us': 'To reach us, write to us on your case page or simply reply to this email.',
  'mail.reach_us_by_reply': 'To reach us, simply reply to this email.',
  'mail.link_is_personal':
    'The link opens your case without a password. Please do not forward this email to anyone.',
  'mail.colleague_explains': 'This is how one of our colleagues explains it:',

  'acknowledgement.subject': 'We have received your case about {amount}',
  'acknowledgement.lead':
    'Thank you for telling us. We have received your case and this is what we have noted:',

  'outcome.subject.refunded': 'Your refund of {amount} has been made',
  'outcome.subject.partially_refunded': 'We have refunded {amount}',
  'outcome.subject.amount_corrected': 'The amount is corrected: {amount} refunded',
  'outcome.subject.compensated': 'We have credited {amount} to your account with the shop',
  'outcome.subject.goodwill': 'Our apology: {amount} on your account with the shop',
  'outcome.subject.before_capture': 'The amount is corrected: you will be charged {charged}',
  'outcome.arithmetic':
    'How the amount comes about: {disputedAmount} disputed − {notRefunded} not refunded = {amount} refunded.',
  'outcome.trace':
    'We expect the money on your statement by {date} at the latest. If you do not see it by then, give your bank the trace reference above: with it, the bank can find the refund. And do tell us.',
  'outcome.credit':
    'We expect the credit on your account with the shop by {date} at the latest. If you do not see it by then, please tell us and give us the reference above.',
  'outcome.confirm':
    'Are you satisfied with the result, and is your problem solved? Please tell us on your case page; it takes less than a minute.',
  'outcome.button': 'Answer on your case page',
  'outcome.hold':
    'Nothing has to be paid back, because the money was only reserved. Your bank releases {amount} by {date} at the latest; until then it may still show as reserved. If more than {charged} is charged, please tell us and give us the reference above.',

  'refund_on_its_way.subject': 'Your refund of {amount} is on its way',
  'refund_on_its_way.lead':
    'The payment provider has accepted your refund of {amount}, but has not completed it yet.',
  'refund_on_its_way.next':
    'We are keeping an eye on it and will write to you again as soon as it is complete. There is nothing you need to do.',

  'waiting_for_person.subject':
    '{team, select, engineering {A technical question in your case is being cleared up} other {{because, select, asked {Your case has been passed on, as you asked} dissatisfied {A specialist is taking a fresh look at your case} refund_failed {Your refund did not go through: we are taking a closer look} choice_failed {The option you chose did not work: we are taking a closer look} other {{team, select, tier2 {A specialist is taking a closer look at your case} other {We are taking a closer look at your case}}}}}}',
  'waiting_for_person.lead':
    '{team, select, engineering {A technical question has to be cleared up in your case, and our technical team has it now. You will go on hearing from our support team.} other {{because, select, asked {You asked us to pass your case on.} dissatisfied {You told us that you are not satisfied with the result.} refund_failed {The refund could not be carried out.} choice_failed {The option that you chose could not be carried out.} other {Your case needs a careful look.}} {team, select, tier2 {It is with our specialists now, ahead of other work.} other {It is with our support team now.}}}}',
  'waiting_for_person.next':
    'You will hear from us by {by} at the latest. Until then you can see on your case page how far we have come. If there is anything else we should know, write to us there or reply to this email.',

  'closed.subject': 'Your case is closed',
  'closed.lead': 'Your case is now closed. Thank you for working with us.',
  'closed.outcome.refunded': 'We have refunded {amount} to you.',
  'closed.outcome.partially_refunded': 'We have refunded {amount} to you, a part of the disputed amount.',
  'closed.outcome.amount_corrected': 'The amount has been corrected, and we have refunded {amount} to you.',
  'closed.outcome.compensated': 'We have credited {amount} to your account with the shop.',
  'closed.outcome.explained':
    'The payment turned out to be right. You find our explanation in our earlier email and on your case page.',
  'closed.outcome.fault_fixed':
    'A technical fault was behind your problem, and it has been put right. You find our explanation in our earlier email and on your case page.',
  'closed.outcome.declined':
    'We could not make a refund. You find our reasons in our earlier email and on your case page.',
  'closed.outcome.goodwill':
    'As an apology, we have given you {amount} as a credit on your account with the shop.',
  'closed.outcome.before_capture':
    'The amount was corrected before it was charged: you pay {amount} less than before.',
  'rights.appeal': 'If you disagree with the result, you can appeal on your case page until {date}.',
  'rights.reopen': 'If the same problem comes back, you can reopen the case there until {date}.',
  'closed.return':
    'If the problem comes back or something is still unclear, simply reply to this email. We will gladly help you again.',

  'withdrawn.subject': 'Your case has been withdrawn',
  'withdrawn.return':
    'If that was not your intention, or if you need our help again, simply reply to this email. We will gladly look into it.',

  'questions.subject':
    '{count, plural, one {We have a question} other {We have # questions}} about your case',
  'questions.lead': 'To go on with your case, we would like to know:',
  'questions.answer':
    'Please answer by {by}, on your case page or simply by replying to this email. If you have documents to send, attach them to your reply.',
  'questions.otherwise':
    'If we do not hear from you by then, one of our colleagues will go on with the information we have.',
  'questions.button': 'Answer on your case page',

  'reply.subject': 'You have a message about your case',
  'reply.lead': 'One of our colleagues writes to you:',
  'reply.answer': 'You can answer on your case page or simply by replying to this email.',

  'reminder.subject': 'We still need your answer',
  'reminder.lead':
    'To go on with your case, we still need your answer to {count, plural, one {one question} other {# questions}}. You find {count, plural, one {it} other {them}} on your case page and in our earlier email.',

  'progress.subject': 'We are still working on your case',
  'progress.lead':
    'We have been working on your case since {since}, and we have not forgotten you. {team, select, tier1 {Our support team} tier2 {A specialist} other {Our technical team}} is dealing with it now.',
  'progress.next':
    'You will hear from us again by {by} at the latest. Until then you can see on your case page how far we have come.',
  'progress.next_undated':
    'We will write to you again as soon as there is news. Until then you can see on your case page how far we have come.',

  'understanding.subject': 'Have we understood you correctly?',
  'understanding.lead':
    'Before we go on, we would like to be sure that we have understood you correctly. This is how we understand your case:',
  'understanding.answer':
    'Is that right? Please tell us on your case page by {by}. If something is wrong or missing, put it right there in your own words.',

  'offer.subject':
    '{count, plural, one {Our offer to settle your case} other {# options to settle your case: please choose}}',
  'offer.lead':
    'We have looked into your case thoroughly and would like to settle it together with you. {count, plural, one {There is one option.} other {There are # options to choose from.}}',
  'offer.choose':
    '{count, plural, one {Please tell us on your case page by {by} whether you accept our offer.} other {Please choose one of the options on your case page by {by}.}} If nothing suits you, you can decline there or propose something else.',
  'offer.dates':
    '{count, plural, one {The date above holds} other {The dates above hold}} if you choose at once; if you choose later, the money comes correspondingly later.',
  'offer.account':
    'If you choose the bank transfer, you will be asked there for the account that the money should go to.',
  'offer.link':
    'To choose an option that moves money, please open your case page by the link in this email. That way, nobody but you can direct your money.',
  'offer.otherwise':
    'If we do not hear from you by then, the offer lapses, and one of our colleagues will go on with your case.',
  'offer.button': 'See our offer and answer',

  'offer_reminder.subject': 'Our offer is waiting for your answer',
  'offer_reminder.lead':
    'We have offered you {count, plural, one {an option} other {# options}} to settle your case and have not had your answer yet. You find {count, plural, one {it} other {them}} on your case page and in our earlier email.',

  'reopened.subject': 'We have reopened your case',
  'reopened.lead':
    '{because, select, not_solved {You told us that the problem is not solved.} other {You told us that the problem has come back.}} We are sorry about that. Your case is open again, and {team, select, tier1 {our support team} tier2 {a specialist} other {our technical team}} is dealing with it with priority.',

  'appeal_received.subject': 'We have received your appeal',
  'appeal_received.lead':
    'You do not agree with our result, and we take that seriously. A colleague who has not decided on your case before is looking at it afresh.',
  'appeal_received.external':
    'If we still cannot agree after that, you can turn to an independent body: {externalBody}.',

  'declined.subject': 'We are sorry that we cannot refund {amount}',
  'declined.lead':
    'We have looked into your case thoroughly and cannot make a refund. We know that this is not the answer you hoped for.',

  'explained.subject': 'What we found out about your payment',
  'explained.lead':
    'We have looked into your case thoroughly. This is what we found; no further money goes back.',

  'fault_fixed.subject': 'The technical fault has been put right',
  'fault_fixed.lead':
    'We have looked into your case thoroughly. A technical fault was behind your problem; we have found it and put it right. No further money goes back.',

  'closed_by_silence.subject': 'We have not heard from you and have closed your case',
  'closed_by_silence.lead':
    'We sent you the result of your case and have not heard from you since. We therefore take it that you agree, and have closed the case.',
  'closed_by_silence.return':
    'If you do not agree, or if something is still unclear, simply reply to this email. One of our colleagues will then look into it again.',

  'merged.subject': 'We have joined two of your cases',
  'merged.next':
    'There is nothing you need to do. To see how far we have come, open the link in our emails about the case {into}.',

  'confirm_address.subject': 'Is this your case?',
  'confirm_address.lead':
    'Someone opened a case about a payment and gave this email address. If it was you, please open the case and confirm it: we start working on it then.',
  'confirm_address.ignore':
    'If it was not you, you need not do anything: without your confirmation we do nothing and send no further emails about it.',
  'confirm_address.button': 'See and confirm the case',
  'access_link.subject': 'Your new link to your case',
  'access_link.lead': 'You asked for a new link to your case. Here it is.',
  'access_link.ignore': 'If you did not ask for it, you can simply ignore this email.',

  'refund_requires_action.subject': 'Your refund of {amount} needs your bank details',
  'refund_requires_action.lead':
    'We have started your refund of {amount}. To pay it out, the payment provider needs your bank details, because your payment method takes no refunds itself.',
  'refund_requires_action.do':
    'You get an email from the payment provider with a link at which you can enter your bank details. Please look into your spam folder too. If you do not find it, tell us.',
  'refund_requires_action.by':
    'Please do so by {by}. After that, the payment provider stops the refund, and we have to look for another way.',
  'refund_requires_action.never_here':
    'Please do not send us your bank details by email. We will write to you as soon as the refund is made.',

  'refund_came_back.subject': 'Your refund of {amount} came back to us',
  'refund_came_back.lead':
    'We had refunded {amount} to you, but {obstacle, select, closed {the bank sent the money back, because the card or account is no longer valid} wrong_instrument {the bank sent the money back, because the account details did not match} other {the bank sent the money back}}. We are sorry about that. The money is yours and safe with us.',
  'refund_came_back.next':
    'A specialist is now looking for another way to get the money to you. You will hear from us by {by} at the latest. There is nothing you need to do until then.',
  'refund_came_back.bank':
    'If the money shows on your statement after all, or if the bank has told you something about it, please tell us.',
} as const satisfies Record<string, string>;

/** The mails' texts in one language: every key, and no other. */
export type MailCatalogue = Readonly<Record<keyof typeof mailEn, string>>;
