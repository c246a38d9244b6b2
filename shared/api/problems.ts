import type { ProblemType } from '../command/problem-type.ts';
import { common } from '../command/refusals.ts';
import type { RefusalOf, Refusals, Route } from '../command/route.contract.ts';
import { type RouteId, routes } from './routes.ts';

/** Problems that no feature has, but every route of a certain shape. */
const sharedProblems = {
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
  route_not_found: {
    status: 404,
    title: 'Nothing is served at this address',
    hint: 'See `GET /v1/openapi.json` for the routes and their methods.',
  },
  temporarily_unavailable: common.temporarily_unavailable,
  internal_error: {
    status: 500,
    title: 'Something went wrong on our side',
    hint: 'Repeat the same request with the same Idempotency-Key; if it fails again, tell us the `instance`.',
  },
} as const satisfies Refusals;

type SharedCode = keyof typeof sharedProblems;

/** Problems by which one route can refuse a request that was read and let in. */
export type RefusalCode<R extends RouteId> =
  | RefusalOf<(typeof routes)[R]>
  | ((typeof routes)[R]['method'] extends 'POST' ? 'temporarily_unavailable' : never);

export type ProblemCode = SharedCode | { [R in RouteId]: RefusalCode<R> }[RouteId];

/** Every problem that the API can answer, by its stable code (RFC 9457; `type` is `urn:redress:problem:<code>`). */
export const problemTypes = Object.fromEntries([
  ...Object.values(routes).flatMap(({ refusals }) => Object.entries(refusals)),
  ...Object.entries(sharedProblems),
]) as Readonly<Record<ProblemCode, ProblemType>>;

/** Every problem that a route can answer: what its contract refuses, and what its shape brings along. */
export function problemsOf(route: Route): ProblemCode[] {
  const shared: SharedCode[] = [
    ...(route.body ? (['malformed_body', 'unsupported_media_type', 'body_too_large'] as const) : []),
    ...((route.body ?? route.headers ?? route.query) ? (['validation_failed'] as const) : []),
    ...(route.access === 'signed' ? (['route_not_found'] as const) : []),
    ...(route.method === 'POST' ? (['temporarily_unavailable'] as const) : []),
  ];
  return [...shared, ...(Object.keys(route.refusals) as ProblemCode[]), 'internal_error'];
}
