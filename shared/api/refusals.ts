// Plain data: a function that takes no request by a schema reads it without the validation library.

import { common } from '../command/refusals.ts';
import type { Refusals } from '../command/route.contract.ts';

/** Largest body of a request in KiB: room for every text at its longest, each character escaped. */
export const maxBodyKiB = 320;

/** Problems that no feature has, but every route of a certain shape. */
export const sharedProblems = {
  malformed_body: {
    status: 400,
    title: 'The body is not valid JSON',
    hint: 'Send one JSON object in UTF-8, with no member twice.',
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
    hint: `Keep the request under ${maxBodyKiB} KiB; send longer papers in a reply to our e-mail.`,
  },
  route_not_found: {
    status: 404,
    title: 'Nothing is served at this address',
    hint: 'See `GET /v1/openapi.json` for the routes and their methods.',
  },
  method_not_allowed: {
    status: 405,
    title: 'This address does not take this method',
    hint: 'Use one of the methods that the `Allow` header names.',
  },
  temporarily_unavailable: common.temporarily_unavailable,
  internal_error: {
    status: 500,
    title: 'Something went wrong on our side',
    hint: 'Repeat the same request with the same Idempotency-Key; if it fails again, tell us the `instance`.',
  },
} as const satisfies Refusals;

/** Why an event is not taken. */
export const refusedDeliveries = {
  bad_signature: {
    status: 400,
    title: 'The event is not signed by the payment provider, or too long ago',
    hint: 'Sign the body, exactly as it is sent, with the signing secret of this endpoint, and send it within five minutes.',
  },
  bad_event: {
    status: 400,
    title: 'The body is signed but is no event',
    hint: 'Send the events that the runbook names, one to a request.',
  },
  event_too_large: {
    status: 413,
    title: 'The event is too large',
    hint: 'Keep events under 1 MiB.',
  },
} as const satisfies Refusals;
