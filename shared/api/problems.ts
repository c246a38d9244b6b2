import type { ProblemType } from '../command/problem-type.ts';
import type { RefusalOf, Route } from '../command/route.contract.ts';
import { refusedDeliveries, sharedProblems } from './refusals.ts';
import { type RouteId, routes } from './routes.ts';

type SharedCode = keyof typeof sharedProblems;

/** Problems by which one route can refuse a request that was read and let in. */
export type RefusalCode<R extends RouteId> =
  | RefusalOf<(typeof routes)[R]>
  | ((typeof routes)[R]['method'] extends 'POST' ? 'temporarily_unavailable' : never);

export type ProblemCode =
  | SharedCode
  | keyof typeof refusedDeliveries
  | { [R in RouteId]: RefusalCode<R> }[RouteId];

/** Every problem that the API can answer, by its stable code (RFC 9457; `type` is `urn:redress:problem:<code>`). */
export const problemTypes = Object.fromEntries([
  ...Object.values(routes).flatMap(({ refusals }) => Object.entries(refusals)),
  ...Object.entries(refusedDeliveries),
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
