/** English texts of the customer's case page. Placeholders only: the page knows no plurals or choices. */
export const pageEn = {
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
  'page.status.refund_requires_action': 'Your refund needs your bank details',
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
  'page.offer.charged': 'You will be charged {charged} instead of {before}',
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
  'page.offer.account_read': 'We will transfer to: {account}',
  'page.offer.account_wrong': 'This is not a valid account number. Please check each character.',
  'page.offer.link_needed':
    'This concerns money, so we need to be sure that it is you. Please open this page by the link in our latest email to you, or have a new link sent to you.',
  'page.offer.choose': 'Please choose one of the options.',
  'page.offer.send': 'Send your answer',
  'page.offer.thanks': 'Thank you, we have your answer to our offer.',

  'page.facts.heading': 'About your case',
  'page.rights.heading': 'Your rights by law',
  'page.rights.note': 'This is information, not legal advice.',
  'page.rights.running': 'Our answer is due by {by}.',
  'page.rights.delayed': 'We told you why our answer takes longer. It is due by {by}.',
  'page.rights.passed':
    'Our answer was due by {by} and is late. We are sorry. A colleague with more authority is seeing to it.',
  'page.rights.answered': 'You have our answer to this.',
  'page.rights.source': 'Read the law',
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
  'page.outcome.goodwill': 'Our apology: a gift on your account with the shop',
  'page.outcome.before_capture': 'Amount corrected before it was charged',
  'page.outcome.fault_fixed': 'Technical fault put right',
  'page.outcome.declined': 'No refund',
  'page.outcome.explained': 'The payment is right',
  'page.outcome.merged': 'Continued in another case',
  'page.outcome.findings': 'What we found',

  'page.refund.heading': 'Your refund',
  'page.refund.heading_credit': 'Your credit',
  'page.refund.heading_correction': 'Your correction',
  'page.refund.amount': 'Amount',
  'page.refund.status': 'Status',
  'page.refund.to': 'Paid back to',
  'page.refund.status.intended': 'Being prepared',
  'page.refund.status.unknown': 'Being confirmed with the payment provider',
  'page.refund.status.pending': 'On its way',
  'page.refund.status.requires_action': 'Waiting for your bank details',
  'page.refund.status.succeeded': 'Made',
  'page.refund.status.failed': 'Did not go through. One of our colleagues is taking care of it.',
  'page.refund.status.came_back': 'Came back to us.',
  'page.refund.expected': 'Expected',
  'page.refund.between': 'between {earliest} and {latest}',
  'page.refund.steps': 'Where your refund is',
  'page.refund.for_bank': 'What to tell your bank',
  'page.refund.earlier': 'Earlier refunds',

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

  'page.messages.earlier': 'Show earlier messages',
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

  'page.address.heading': 'Is this your case?',
  'page.address.explain': 'Please confirm that you opened this case. Only the link in our email can do that.',
  'page.address.confirm': 'Yes, it is my case',
  'page.address.thanks': 'Thank you. We are starting on your case now.',
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

  'page.problem.heading': 'We cannot show your case',
  'page.problem.retry': 'Try again',
  'page.problem.reference': 'Reference for our support team: {instance}',
  'page.problem.access_token_missing':
    'To see your case, open the link in one of our emails. If the link does not work, reply to the email and we will help you.',
  'page.problem.access_token_expired':
    'This link has expired. Please ask for a new one, or open the link in our latest email about your case.',
  'page.problem.case_not_found':
    'This link does not open a case. Please open the link in our latest email again, whole and unchanged. If it still does not work, reply to the email.',
  'page.problem.mailed_link_needed':
    'Please open the link in our email: only it can confirm the case. You can have it sent again.',
  'page.problem.no_address_to_confirm': 'There is nothing to confirm. Here you see how the case stands.',
  'page.problem.nothing_to_confirm':
    'The case has moved on in the meantime, so there is nothing to answer at the moment. Here you see how it stands.',
  'page.problem.already_confirmed': 'We already have your answer; the first one counts.',
  'page.problem.question_not_open':
    'One of these questions has been answered already or is no longer open. Here you see how the case stands.',
  'page.problem.agreed_misplaced':
    'What we understood has changed in the meantime. Here you see how the case stands; please answer once more.',
  'page.problem.no_offer': 'There is no offer to answer at the moment. Here you see how the case stands.',
  'page.problem.already_chosen':
    'You have already chosen an option; your first choice counts. Here you see how the case stands.',
  'page.problem.option_expired':
    'The offer has lapsed. One of our colleagues goes on with your case; if you still want the offer, please write to us.',
  'page.problem.option_not_found':
    'This option is no longer part of our offer. Here you see what you can choose from.',
  'page.problem.payout_account_invalid':
    'This is not how a bank account of your country is written. Please give an IBAN, or the bank’s number and the account number, apart.',
  'page.problem.payout_account_missing': 'Please tell us to which bank account we should transfer the money.',
  'page.problem.amount_exceeds_payment':
    'This is more than can still be refunded from your payment. Please name a smaller amount.',
  'page.problem.verified_link_needed':
    'This option moves money, so we need to be sure that it is you. Please open your case by the link in our latest email to you, or have a new link sent to you.',
  'page.problem.already_escalated':
    'A specialist has your case already. If something has changed, please write to us.',
  'page.problem.cannot_escalate_now':
    'Your case cannot go to a specialist at this moment. Here you see how it stands and what you can do.',
  'page.problem.nothing_to_appeal':
    'There is no result to appeal against at the moment. Here you see how the case stands.',
  'page.problem.appeal_window_over':
    'The time for an appeal is over. If something new has come up, please open a new case on the same payment; we will see the connection.',
  'page.problem.appeals_exhausted': 'We have already looked at your case afresh as often as we can.',
  'page.problem.nothing_to_reopen':
    'This case cannot be reopened. Here you see how it stands. If you need help again, please open a new case.',
  'page.problem.reopening_window_over':
    'The time for reopening this case is over. Please open a new case on the same payment; we will see the connection.',
  'page.problem.too_many_requests':
    'You have written to us many times in a short time. We have everything you wrote before; please wait an hour and send this then.',
  'page.problem.refund_already_started':
    'The refund has already been started, so the case cannot be withdrawn any more. As soon as there is a result, you can tell us whether it is right.',
  'page.problem.case_already_ended':
    'The case has already ended. If you need help again, reply to any of our emails about it.',
  'page.problem.validation_failed':
    'We could not accept this as it is. Please check what you entered, or write it in other words, and send it again.',
  'page.problem.body_too_large': 'Your text is too long. Please shorten it and send it again.',
  'page.problem.temporarily_unavailable':
    'Our service is busy at the moment. Please try again in a few seconds.',
  'page.problem.internal_error':
    'Something went wrong on our side. Please try again; if it goes wrong once more, reply to any of our emails.',
  'page.problem.offline':
    'We cannot reach our service at the moment. Please check your internet connection and try again.',
} as const satisfies Record<`page.${string}`, string>;

/** The case page's texts in one language: every key, and no other. */
export type PageCatalogue = Readonly<Record<keyof typeof pageEn, string>>;
