import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { methodsAt, methodsOf } from '../../shared/api/methods.ts';
import { problemTypes, type RefusalCode } from '../../shared/api/problems.ts';
import { type AnswerTo, type RouteId, type RoutesOf, routes } from '../../shared/api/routes.ts';
import type { Route } from '../../shared/command/route.contract.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { isKnown } from './etag.ts';
import { httpStack, problemReply, type Refusal, type Reply, safeHeaders } from './http-stack.ts';
import { ProblemError } from './problem-error.ts';
import { type CheckedRequest, readRequest } from './read-request.ts';

type Event = APIGatewayProxyEventV2;

/** A success: its body, an HTML text on a page's route, and headers beside the ones that every answer has. */
export interface Answer<Body = unknown> {
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
  /** Names the state that the body shows; a caller who has it already gets 304 without a body. */
  readonly etag?: string;
}

/** Serves one route: takes what its contract lets in, and answers or refuses as its contract says. */
export type RouteHandler<R extends RouteId, Caller> = (
  request: CheckedRequest<(typeof routes)[R]>,
  caller: Caller,
) => Promise<Result<Answer<AnswerTo<R>> & Named<R>, Refusal<RefusalCode<R>>>>;

/** The state has a name where the contract says so. */
type Named<R extends RouteId> = (typeof routes)[R]['response'] extends { readonly etag: true }
  ? { readonly etag: string }
  : unknown;

/** A handler for each route that one function serves. */
export type Handlers<S extends Route['service'], Caller> = {
  readonly [R in RoutesOf<S>]: RouteHandler<R, Caller>;
};

/** Whether a caller is let in at a route, and as whom. */
export type Admit<E extends Event, Caller> = (route: Route, event: E) => Result<Caller, Refusal>;

/** Lets everybody in, as nobody: the routes themselves look at tokens of cases. */
export const everybody: Admit<Event, null> = () => ok(null);

type AnyHandler<Caller> = (request: CheckedRequest, caller: Caller) => Promise<Result<Answer, Refusal>>;

/** A function that serves all routes of a service: dispatches by the route table, and checks each request against it. */
export function httpHandler<S extends Route['service'], E extends Event, Caller>(
  service: S,
  admit: Admit<E, Caller>,
  handlers: Handlers<S, Caller>,
) {
  const served = new Map<string, { readonly route: Route; readonly handle: AnyHandler<Caller> }>(
    (Object.entries(handlers) as [RoutesOf<S>, AnyHandler<Caller>][]).flatMap(([id, handle]) => {
      const route: Route = routes[id];
      return methodsOf(route).map((method) => [`${method} ${route.path}`, { route, handle }] as const);
    }),
  );
  const answer = async (event: E): Promise<Reply> => {
    const found = served.get(event.routeKey);
    if (!found) return unserved(event);
    const { route, handle } = found;
    const request = readRequest(route, event);
    const caller = admit(route, event);
    const result = caller.ok ? await handle(request, caller.value) : caller;
    if (!result.ok) return problemReply(problemTypes, result.error, event);
    const { etag } = result.value;
    const known = etag !== undefined && isKnown(event.headers['if-none-match'], etag);
    return known && route.method === 'GET' ? unchanged(result.value) : reply(route.response, result.value);
  };
  const answerOrRefuse = async (event: E): Promise<Reply> => {
    try {
      return await answer(event);
    } catch (error) {
      if (error instanceof ProblemError) return problemReply(problemTypes, error, event);
      throw error;
    }
  };
  return httpStack<E>(service, async (event) => {
    const reply = await answerOrRefuse(event);
    return event.requestContext.http.method === 'HEAD' ? { ...reply, body: '' } : reply;
  });
}

/**
 * Answers what no route of the gateway claims. It may still be at the path of one, by a method that nothing there takes:
 * OPTIONS is told which are taken, any other is refused.
 */
function unserved(event: Event): Reply {
  const { method } = event.requestContext.http;
  const taken = methodsAt(event.rawPath);
  const headers = { ...safeHeaders, allow: taken.join(', ') };
  if (method === 'OPTIONS' && taken.length > 0) return { statusCode: 204, headers };
  if (taken.length === 0 || taken.includes(method)) throw new ProblemError('route_not_found');
  const refusal = problemReply(problemTypes, { code: 'method_not_allowed' }, event);
  return { ...refusal, headers: { ...headers, ...refusal.headers } };
}

function unchanged({ etag = '' }: Answer): Reply {
  return { statusCode: 304, headers: { ...safeHeaders, etag } };
}

function reply({ status, format }: Route['response'], { body, headers, etag }: Answer): Reply {
  return {
    statusCode: status,
    headers: {
      ...safeHeaders,
      'content-type': format === 'page' ? 'text/html; charset=utf-8' : 'application/json',
      ...(etag && { etag }),
      ...headers,
    },
    body: format === 'page' ? String(body) : JSON.stringify(body),
  };
}
