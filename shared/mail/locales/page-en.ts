import { pageProblemsEn } from './page-problems-en.ts';

/** English texts of the customer's case page. Placeholders only: the page knows no plurals or choices. */
export const pageEn = {
  ...pageProblemsEn,

  'page.brand': 'Refunds and payment support',
  'page.loading': 'Loading your case…',
  'page.noscript':
    'This page needs JavaScript. If you cannot use it, reply to any of our emails about your case and we will tell you how it stands.',
  'page.footer':
    'The link to this page opens your case without a password. Please do not pass it on to anyone.',
  'page.optional': '(optional)',
  'page.sending': 'Sending…',
  'page.cancel': 'Cancel',

  'page.status.received': 'We have received your case',
  'page.status.investigating': 'We are checking your case',
  'page.status.awaiting_staff': 'One of our colleagues is reviewing your case',
  'page.status.awaiting_customer': 'We need your answer',
  'page.status.offer': 'We have an offer for you',
  'page.status.awaiting_approval': 'We are preparing our answer',
  'page.status.awaiting_engineering': 'We are fixing a problem on our side',
  'page.status.refunding': 'Your refund is being made',
  'page.status.resolved': 'We have an answer for you',
  'page.status.confirmed': 'We have your feedback',
  'page.status.closed': 'Your case is closed',
  'page.status.withdrawn': 'Your case has been withdrawn',
  'page.status.merged': 'Your case continues as another one',

  'page.steps': 'Progress of your case',
  'page.step.received': 'Received',
  'page.step.review': 'Review',
  'page.step.result': 'Result',
  'page.step.closed': 'Closed',
  'page.step.done': 'done',

  'page.next.heading': 'What happens next',
  'page.next.by': 'You will hear from us by {by}.',
  'page.next.answer_by':
    'Please answer by {by}. If we do not hear from you, we go on with the information we have.',
  'page.next.choose_by':
    'Please answer our offer by {by}. If we do not hear from you, it lapses, and one of our colleagues goes on with your case.',
  'page.next.confirm_by':
    'If we do not hear from you by {by}, we take it that you agree, and close the case.',
  'page.next.confirmed':
    'Thank you, we have your feedback. We are completing our work on your case and will then close it.',
  'page.next.answer': 'Give your answer',

  'page.ask.heading': 'Our questions to you',
  'page.ask.intro': 'You can answer all the questions at once or one after the other.',
  'page.ask.empty': 'Please answer at least one question.',
  'page.ask.understanding': 'Have we understood you correctly?',
  'page.ask.agreed': 'Yes, that is right',
  'page.ask.disagreed': 'No, not quite',
  'page.ask.correction': 'What is wrong or missing?',
  'page.ask.correction_empty': 'Please tell us what is wrong or missing.',
  'page.ask.send': 'Send your answers',
  'page.ask.thanks': 'Thank you, we have your answer.',

  'page.offer.heading': 'Our offer',
  'page.offer.question': 'What would you like to do?',
  'page.offer.path': 'Paid to: {path}',
  'page.offer.expected': 'With you by {date}, if you choose now',
  'page.offer.decline': 'Decline the offer',
  'page.offer.decline_hint': 'We will then look for another solution.',
  'page.offer.decline_text': 'What does not suit you about it?',
  'page.offer.counter': 'Propose something else',
  'page.offer.counter_hint': 'One of our colleagues will look at your proposal.',
  'page.offer.counter_text': 'What do you propose, and why?',
  'page.offer.counter_amount': 'Amount in {currency}',
  'page.offer.amount_wrong': 'Please enter an amount such as {example}.',
  'page.offer.account':
    'Bank account for the transfer: an IBAN, or the account number where your country has none',
  'page.offer.account_wrong': 'This is not a valid account number. Please check each character.',
  'page.offer.link_needed':
    'This option moves money, so we need to be sure that it is you. Please open this page by the link in our latest email to you, or have a new link sent to you.',
  'page.offer.choose': 'Please choose one of the options.',
  'page.offer.send': 'Send your answer',
  'page.offer.thanks': 'Thank you, we have your answer to our offer.',

  'page.facts.heading': 'About your case',
  'page.timeline.heading': 'What has happened so far',
  'page.help.heading': 'Questions, or something to add?',
  'page.help.open':
    'You can write to us here on the page, or reply to any of our emails about this case. If you have documents to send, attach them to your reply.',
  'page.help.text':
    'Reply to any of our emails about this case: your reply reaches our support team. You can attach documents to it.',

  'page.outcome.heading': 'Our result',
  'page.outcome.heading_so_far': 'The result so far',
  'page.outcome.refunded': 'Refunded',
  'page.outcome.partially_refunded': 'Partly refunded',
  'page.outcome.amount_corrected': 'Amount corrected and the difference refunded',
  'page.outcome.compensated': 'Credited to your account with the shop',
  'page.outcome.fault_fixed': 'Technical fault put right',
  'page.outcome.declined': 'No refund',
  'page.outcome.explained': 'The payment is right',
  'page.outcome.merged': 'Continued in another case',
  'page.outcome.findings': 'What we found',
  'page.outcome.policy': 'Decided under rule {clause} of our refund policy, version {version}.',

  'page.refund.heading': 'Your refund',
  'page.refund.heading_credit': 'Your credit',
  'page.refund.amount': 'Amount',
  'page.refund.status': 'Status',
  'page.refund.to': 'Paid back to',
  'page.refund.status.intended': 'Being prepared',
  'page.refund.status.unknown': 'Being confirmed with the payment provider',
  'page.refund.status.pending': 'On its way',
  'page.refund.status.succeeded': 'Made',
  'page.refund.status.failed': 'Did not go through. One of our colleagues is taking care of it.',
  'page.refund.trace':
    'If the money has not arrived by then, give your bank the trace reference: with it, the bank can find the refund.',

  'page.confirm.heading': 'Tell us what you think',
  'page.confirm.intro': 'It takes less than a minute. You can answer once.',
  'page.confirm.satisfied': 'Are you satisfied with how we handled your case?',
  'page.confirm.satisfied.yes': 'Satisfied',
  'page.confirm.satisfied.no': 'Not satisfied',
  'page.confirm.solved': 'Is your problem solved?',
  'page.confirm.solved.yes': 'Solved',
  'page.confirm.solved.no': 'Not solved',
  'page.confirm.rating': 'How do you rate our help?',
  'page.confirm.rating_scale': '1 is very poor, 5 is very good.',
  'page.confirm.comment': 'Is there anything you want to tell us?',
  'page.confirm.choose': 'Please choose one of the answers.',
  'page.confirm.will_close': 'When you send this, your case will be closed.',
  'page.confirm.will_review': 'When you send this, a specialist will take up your case again, with priority.',
  'page.confirm.will_reopen': 'When you send this, we will take up your case again, with priority.',
  'page.confirm.send': 'Send your answer',
  'page.confirm.thanks': 'Thank you, we have your answer.',

  'page.messages.heading': 'Messages',
  'page.messages.customer': 'You',
  'page.messages.staff': 'Our support team',
  'page.messages.answered': 'answered',
  'page.messages.waiting': 'waiting for your answer',

  'page.write.heading': 'Write to us',
  'page.write.text': 'Your message',
  'page.write.empty': 'Please write your message first.',
  'page.write.send': 'Send your message',
  'page.write.thanks': 'Thank you, your message has reached us.',

  'page.escalate.heading': 'Is it not going well?',
  'page.escalate.hint': 'You can ask for a specialist to take over your case.',
  'page.escalate.open': 'Ask for a specialist',
  'page.escalate.question': 'Hand your case to a specialist',
  'page.escalate.reason': 'What is the reason?',
  'page.escalate.dissatisfaction': 'I am not satisfied with how it is going',
  'page.escalate.urgency': 'It is urgent',
  'page.escalate.text': 'What should the specialist know?',
  'page.escalate.send': 'Hand over the case',
  'page.escalate.thanks': 'Thank you. Your case now goes to a specialist.',

  'page.appeal.heading': 'Do you disagree with the result?',
  'page.appeal.hint':
    'You can appeal. A colleague who has not decided on your case before will look at it afresh.',
  'page.appeal.open': 'Appeal',
  'page.appeal.question': 'Appeal against the result',
  'page.appeal.text': 'What do you disagree with, and why?',
  'page.appeal.send': 'Send your appeal',
  'page.appeal.thanks': 'Thank you, we have received your appeal.',

  'page.reopen.heading': 'Is the problem back?',
  'page.reopen.hint': 'If the same problem has come up again, we will reopen your case.',
  'page.reopen.open': 'Reopen the case',
  'page.reopen.question': 'Reopen your case',
  'page.reopen.text': 'What has happened since?',
  'page.reopen.send': 'Reopen the case',
  'page.reopen.thanks': 'Your case is open again, and a specialist will deal with it.',

  'page.withdraw.heading': 'No longer needed?',
  'page.withdraw.hint': 'If the matter has settled itself, you can withdraw your case.',
  'page.withdraw.open': 'Withdraw your case',
  'page.withdraw.question': 'Do you really want to withdraw your case?',
  'page.withdraw.explain': 'We will then stop working on it and make no refund. This cannot be undone here.',
  'page.withdraw.comment': 'Why are you withdrawing it?',
  'page.withdraw.confirm': 'Yes, withdraw the case',
  'page.withdraw.keep': 'No, keep the case',
  'page.withdraw.done': 'Your case has been withdrawn.',

  'page.link.heading': 'Get a new link',
  'page.link.intro':
    'Enter the email address that you gave us for this case, and we will send a new link to it.',
  'page.link.email': 'Your email address',
  'page.link.wrong': 'Please enter a complete email address.',
  'page.link.send': 'Send me a new link',
  'page.link.sent':
    'If this address belongs to the case, a new link is on its way to you. If it does not arrive within a few minutes, look into your spam folder too.',
} as const satisfies Record<`page.${string}`, string>;

/** The case page's texts in one language: every key, and no other. */
export type PageCatalogue = Readonly<Record<keyof typeof pageEn, string>>;
