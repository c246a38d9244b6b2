/** What the case page says where something did not work, in English. */
export const pageProblemsEn = {
  'page.problem.heading': 'We cannot show your case',
  'page.problem.retry': 'Try again',
  'page.problem.reference': 'Reference for our support team: {instance}',
  'page.problem.access_token_missing':
    'To see your case, open the link in one of our emails. If the link does not work, reply to the email and we will help you.',
  'page.problem.access_token_expired':
    'This link has expired. Please ask for a new one, or open the link in our latest email about your case.',
  'page.problem.case_not_found':
    'This link does not open a case. Please open the link in our latest email again, whole and unchanged. If it still does not work, reply to the email.',
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
} as const satisfies Record<`page.problem.${string}`, string>;

/** These texts in one language: every key, and no other. */
export type PageProblems = Readonly<Record<keyof typeof pageProblemsEn, string>>;
