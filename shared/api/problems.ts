import type { ProblemType } from '../command/problem-type.ts';
import { customerProblems } from './customer-problems.ts';
import { webhookProblems } from './webhook-problems.ts';

/** Every problem that the API can answer, by its stable code (RFC 9457; `type` is `urn:redress:problem:<code>`). */
export const problemTypes = {
  ...customerProblems,
  ...webhookProblems,
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
  staff_token_invalid: {
    status: 401,
    title: 'A token of staff is needed',
    hint: 'Sign in again and send `Authorization: Bearer <access token>`.',
  },
  tier_does_not_allow: {
    status: 409,
    title: 'This is not done at the tier that has the case',
    hint: 'Read the case file: Tier 1 decides or escalates, Tier 2 proposes plans, engineering reports faults.',
  },
  second_person_needed: {
    status: 403,
    title: 'Your own plan needs somebody else’s approval',
    hint: 'Ask a colleague who may approve, or propose another plan.',
  },
  reviewer_excluded: {
    status: 403,
    title: 'You may not work on this round of the case',
    hint: 'You decided what is now looked at afresh, or the case was taken from you. Leave it to a colleague.',
  },
  plan_changed: {
    status: 409,
    title: 'The plan is not the one that you saw',
    hint: 'Read the case file again and decide on the plan with the newer hash.',
  },
  payment_not_known: {
    status: 422,
    title: 'The payment is not known, so no money can go back on it',
    hint: 'Check the payment reference with the customer, or explain why nothing can be refunded.',
  },
  payer_not_verified: {
    status: 422,
    title: 'This customer is not the payer by the payment’s record, so nobody could take the money',
    hint: 'Ask the customer to open the case with the address used for the payment, or explain why nothing can be refunded.',
  },
  right_not_in_force: {
    status: 422,
    title: 'This right is not in force for this customer',
    hint: 'It holds in other countries, the customer’s country is not known, or the policy has not switched it on.',
  },
  right_already_runs: {
    status: 409,
    title: 'This right runs already',
    hint: 'See `rights` in the case file for its dates.',
  },
  right_asked_too_late: {
    status: 422,
    title: 'The time within which the law lets the customer ask is over',
    hint: 'It counts from the payment. Explain this to the customer; other rights may still apply.',
  },
  right_begins_later: {
    status: 422,
    title: 'A right cannot begin in the future',
    hint: 'Give the time at which the customer asked, or leave `since` out.',
  },
  right_before_payment: {
    status: 422,
    title: 'A right cannot begin before the payment',
    hint: 'Give the time at which the customer asked, or leave `since` out.',
  },
  right_not_running: {
    status: 409,
    title: 'This right does not wait for an answer',
    hint: 'See `rights` in the case file for those that do.',
  },
  delay_not_open: {
    status: 409,
    title: 'The answer can be put off no further',
    hint: 'The law knows no delay here, the customer was told of one already, or the date has passed.',
  },
  nothing_asked: {
    status: 409,
    title: 'Engineering has asked nothing',
    hint: 'Keep a note instead.',
  },
  diagnosis_missing: {
    status: 409,
    title: 'The fault has no diagnosis yet',
    hint: 'Record the diagnosis first, then the fix or workaround.',
  },
  incident_not_found: {
    status: 404,
    title: 'There is no such incident',
    hint: 'Register the incident first, or leave it out.',
  },
  invalid_period: {
    status: 422,
    title: 'The period is not one that can be counted',
    hint: 'Give the earlier moment first. A period of the statistics has at most 366 days.',
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
    title: 'The amount, or the risk of the case, is above what you may decide',
    hint: 'Ask an approver or a lead. Suspected fraud and money collisions always need one of them.',
  },
  amount_not_available: {
    status: 422,
    title: 'The amount is more than may still go back on this payment',
    hint: 'See `room` in the case file: captured less refunds and chargebacks, or, before capture, authorised less corrections.',
  },
  path_not_supported: {
    status: 422,
    title: 'The payment gateway cannot pay by the path of one of the options',
    hint: 'See `paths` in the case file for those that it can pay by, and choose another kind of option.',
  },
  goodwill_exhausted: {
    status: 422,
    title: 'The goodwill is more than may still be given on this payment',
    hint: 'See `room` in the case file: all goodwill on one payment together stays within the ceiling of the policy.',
  },
  currency_differs: {
    status: 422,
    title: 'The refund must be in the currency of the payment',
    hint: 'See `ledger` in the case file for the payment’s currency.',
  },
  assignee_unknown: {
    status: 422,
    title: 'Nobody on the staff has this user name',
    hint: 'Check the spelling; whoever left or may not sign in can be given no case.',
  },
  assignee_not_in_tier: {
    status: 422,
    title: 'This colleague does not work in the tier of the case',
    hint: 'Name somebody in the group of the case’s `tier`, or a lead.',
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
  /** What is particular about this occurrence, in the language of the case. */
  readonly detail?: string;
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
  details: Pick<Problem, 'errors' | 'current' | 'detail'> = {},
): Problem {
  return {
    type: `urn:redress:problem:${code}`,
    code,
    ...problemTypes[code],
    instance: `urn:redress:request:${instance}`,
    ...details,
  };
}
