import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type RoutesOf, routes } from '../../shared/api/routes.ts';
import type { Route } from '../../shared/command/route.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { httpStack, problemReply, type Refusal, type Reply, safeHeaders } from './http-stack.ts';
import { type CheckedRequest, readRequest } from './read-request.ts';

type Event = APIGatewayProxyEventV2;

/** A success: its body, an HTML text on a page's route, and headers beside the ones that every answer has. */
export interface Answer {
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Names the state that the body shows; a caller who has it already gets 304 without a body. */
  readonly etag?: string;
}

/** Serves one route: a use-case's result, whose error code is a problem code. */
export type RouteHandler<E extends Event = Event> = (
  request: CheckedRequest,
  event: E,
) => Promise<Result<Answer, Refusal>>;

/** A function that serves all routes of a service: dispatches by the route table, and checks each request against it. */
export function httpHandler<S extends Route['service'], E extends Event = Event>(
  service: S,
  handlers: Readonly<Record<RoutesOf<S>, RouteHandler<E>>>,
) {
  const served = new Map(
    (Object.entries(handlers) as [RoutesOf<S>, RouteHandler<E>][]).map(([id, handle]) => {
      const route: Route = routes[id];
      return [`${route.method} ${route.path}`, { route, handle }];
    }),
  );
  return httpStack<E>(service, async (event) => {
    const found = served.get(event.routeKey);
    if (!found) return problemReply({ code: 'route_not_found' }, event);
    const result = await found.handle(readRequest(found.route, event), event);
    if (!result.ok) return problemReply(result.error, event);
    const known =
      result.value.etag !== undefined &&
      event.headers['if-none-match'] === result.value.etag &&
      found.route.method === 'GET';
    return known ? unchanged(result.value) : reply(found.route.response, result.value);
  });
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
