import type { ProblemType } from '../command/problem-type.ts';

/** Problems that only customers meet, by their stable codes. */
export const customerProblems = {
  idempotency_conflict: {
    status: 409,
    title: 'This Idempotency-Key was used with another body',
    hint: 'Use a new Idempotency-Key for a new request, or repeat the first request unchanged.',
  },
  amount_exceeds_payment: {
    status: 422,
    title: 'The disputed amount is more than this payment took',
    hint: 'Check the amount and the payment reference on your statement. For several payments open one case each; if your statement really shows more, state what the receipt says and explain the rest in `description`.',
  },
  access_token_missing: {
    status: 401,
    title: 'An access token is needed',
    hint: 'Send `Authorization: Bearer <token>` with the token that the opening of the case or our e-mail gave you.',
  },
  access_token_expired: {
    status: 401,
    title: 'The access token has expired',
    hint: 'Answer any of our e-mails about this case to get a new link.',
  },
  nothing_to_confirm: {
    status: 409,
    title: 'There is no outcome to confirm',
    hint: 'Read the case: an outcome can be confirmed while its status is `resolved`.',
  },
  already_confirmed: {
    status: 409,
    title: 'The outcome is confirmed already',
    hint: 'Nothing more to do: your first answer is kept.',
  },
  refund_already_started: {
    status: 409,
    title: 'A refund was made or is on its way, so the case cannot be withdrawn',
    hint: 'Tell us with a confirmation, or in a message, whether the outcome is right.',
  },
  case_already_ended: {
    status: 409,
    title: 'The case has ended',
    hint: 'Read the case: `can` says whether you can appeal against the outcome or reopen the case; otherwise open a new one.',
  },
  already_escalated: {
    status: 409,
    title: 'A specialist has this case already',
    hint: 'Send a message if something has changed: whoever has the case reads it.',
  },
  cannot_escalate_now: {
    status: 409,
    title: 'The case cannot go to a specialist at this moment',
    hint: 'While the payment is being checked or refunded, wait for the result and then tell us whether it is right. After the end of the case see `can`: you may be able to appeal or to reopen it.',
  },
  no_offer: {
    status: 409,
    title: 'There is no offer to answer',
    hint: 'Read the case: `offer` holds what you can choose from, while there is something to choose.',
  },
  already_chosen: {
    status: 409,
    title: 'You have already chosen an option',
    hint: 'Nothing more to do: your first choice is kept. Read the case to see how it goes on.',
  },
  option_expired: {
    status: 409,
    title: 'The offer has expired',
    hint: 'Our colleague has the next word and will write to you. Send a message if you still want the offer.',
  },
  option_not_found: {
    status: 422,
    title: 'This option is not part of the offer',
    hint: 'Use the `id` of one of the `options` under `offer` in the case.',
  },
  payout_account_misplaced: {
    status: 422,
    title: 'This option does not go to a bank account',
    hint: 'Leave `payoutAccount` out, or choose the option that is paid by bank transfer.',
  },
  payout_account_missing: {
    status: 422,
    title: 'The bank account for the transfer is missing',
    hint: 'Send `payoutAccount` with the choice: an IBAN, or the account number where your country has none.',
  },
  verified_link_needed: {
    status: 403,
    title: 'This option moves money and needs the link that we sent by e-mail',
    hint: 'Open the case with the link in our latest e-mail, or ask for a fresh one with `POST /v1/access-links`. We send it only to the address on record, so that nobody else can steer your money.',
  },
  agreed_misplaced: {
    status: 422,
    title: 'The answer `agreed` belongs to the question that says what we understood',
    hint: 'Send `agreed` with the answer to the open question of kind `understanding`, and with no other.',
  },
  nothing_to_reopen: {
    status: 409,
    title: 'There is no closed case to reopen',
    hint: 'An open case needs no reopening: send a message. A case that was withdrawn or merged stays closed: open a new one.',
  },
  reopening_window_over: {
    status: 409,
    title: 'The time for reopening this case is over',
    hint: 'Open a new case on the same payment: it is linked to this one by itself.',
  },
  nothing_to_appeal: {
    status: 409,
    title: 'There is no outcome to appeal against',
    hint: 'You can appeal once the case has an outcome. While we still work on it, send a message.',
  },
  appeal_window_over: {
    status: 409,
    title: 'The time for an appeal is over',
    hint: 'If something new has come up, open a new case on the same payment: it is linked to this one by itself.',
  },
  appeals_exhausted: {
    status: 409,
    title: 'You have used every appeal that we can offer',
    hint: 'You can turn to the independent body that `detail` names.',
  },
  question_not_open: {
    status: 422,
    title: 'This question was not asked, or is answered already',
    hint: 'Read the case: `openQuestions` lists what we still ask.',
  },
  too_many_requests: {
    status: 429,
    title: 'Too many messages in a short time',
    hint: 'We have what you wrote so far. Wait an hour before you write again.',
  },
} as const satisfies Record<string, ProblemType>;
