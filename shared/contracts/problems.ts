interface ProblemType {
  readonly status: number;
  readonly title: string;
  /** What the caller can do, in plain words. */
  readonly hint: string;
}

/** Every problem that the API can answer, by its stable code (RFC 9457; `type` is `urn:redress:problem:<code>`). */
export const problemTypes = {
  malformed_body: {
    status: 400,
    title: 'The body is not valid JSON',
    hint: 'Send one JSON object in UTF-8.',
  },
  validation_failed: {
    status: 422,
    title: 'Some fields are missing or wrong',
    hint: 'Correct the fields named under `errors` and send the request again.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'The content type is not supported',
    hint: 'Send the body with `Content-Type: application/json`.',
  },
  body_too_large: {
    status: 413,
    title: 'The body is too large',
    hint: 'Keep the request under 64 KiB; send longer papers in a reply to our e-mail.',
  },
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
  case_not_found: {
    status: 404,
    title: 'No such case for this token',
    hint: 'Check the case id and use the token that belongs to it.',
  },
  route_not_found: {
    status: 404,
    title: 'Nothing is served at this address',
    hint: 'See `GET /v1/openapi.json` for the routes and their methods.',
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
    hint: 'Open a new case if the problem came back.',
  },
  staff_token_invalid: {
    status: 401,
    title: 'A token of staff is needed',
    hint: 'Sign in again and send `Authorization: Bearer <access token>`.',
  },
  group_may_not: {
    status: 403,
    title: 'Your groups do not allow this',
    hint: 'Ask somebody of the tier that has the case, or a lead.',
  },
  owned_by_another: {
    status: 403,
    title: 'Somebody else owns this case',
    hint: 'Ask the owner to release it, or a lead to assign it to you.',
  },
  not_the_owner: {
    status: 403,
    title: 'You do not own this case',
    hint: 'Only its owner or a lead can do this.',
  },
  status_does_not_allow: {
    status: 409,
    title: 'The case’s status does not allow this now',
    hint: 'Read the case file: `actions` says what can be done.',
  },
  precondition_required: {
    status: 428,
    title: 'The version of the case that you saw is missing',
    hint: 'Send `If-Match` with the ETag of the case file.',
  },
  stale_version: {
    status: 412,
    title: 'The case has changed since you read it',
    hint: 'See `current` for the newer state, read the case file again, and decide on that.',
  },
  above_authority: {
    status: 403,
    title: 'The amount is above what you may decide alone',
    hint: 'Hand the case to a lead, or refund a smaller part.',
  },
  amount_not_available: {
    status: 422,
    title: 'The amount is more than may still go back on this payment',
    hint: 'See `ledger` in the case file: captured less refunds and chargebacks.',
  },
  currency_differs: {
    status: 422,
    title: 'The refund must be in the currency of the payment',
    hint: 'See `ledger` in the case file for the payment’s currency.',
  },
  question_not_open: {
    status: 422,
    title: 'This question was not asked, or is answered already',
    hint: 'Read the case: `openQuestions` lists what we still ask.',
  },
  not_mergeable: {
    status: 422,
    title: 'These cases cannot be merged',
    hint: 'Both must be about the same payment, and the one that goes on must be open.',
  },
  invalid_cursor: {
    status: 422,
    title: 'The cursor does not belong to this query',
    hint: 'Start again without `cursor`, or keep the filters of the page before.',
  },
  too_many_requests: {
    status: 429,
    title: 'Too many messages in a short time',
    hint: 'We have what you wrote so far. Wait an hour before you write again.',
  },
  temporarily_unavailable: {
    status: 503,
    title: 'The service is busy',
    hint: 'Nothing was changed. Repeat the same request in a few seconds.',
  },
  internal_error: {
    status: 500,
    title: 'Something went wrong on our side',
    hint: 'Repeat the same request with the same Idempotency-Key; if it fails again, tell us the `instance`.',
  },
} as const satisfies Record<string, ProblemType>;

export type ProblemCode = keyof typeof problemTypes;

/** One wrong field: a JSON pointer into the body (`/customer/email`), or a header's name. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** Body of every answer that is not a success: `application/problem+json`. */
export interface Problem extends ProblemType {
  readonly type: `urn:redress:problem:${ProblemCode}`;
  readonly code: ProblemCode;
  /** Identifies this occurrence in our logs. */
  readonly instance: string;
  readonly errors?: readonly FieldError[];
  /** On `stale_version`: where the case stands now. */
  readonly current?: CurrentState;
}

/** Where a case stands, for whoever acted on an older version. */
export interface CurrentState {
  readonly version: number;
  readonly status: string;
  readonly owner: string;
}

/** Builds a problem; `instance` is the request id. */
export function problem(
  code: ProblemCode,
  instance: string,
  details: Pick<Problem, 'errors' | 'current'> = {},
): Problem {
  return {
    type: `urn:redress:problem:${code}`,
    code,
    ...problemTypes[code],
    instance: `urn:redress:request:${instance}`,
    ...details,
  };
}
