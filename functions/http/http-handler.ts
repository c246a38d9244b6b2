import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { metrics } from '../../shared/contracts/metrics.ts';
import { type CurrentState, type ProblemCode, problem } from '../../shared/contracts/problems.ts';
import type { Route } from '../../shared/contracts/route.ts';
import { type RoutesOf, routes } from '../../shared/contracts/routes.ts';
import { isCaseId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import { count } from '../counts.ts';
import { logger } from '../logger.ts';
import { freshPolicy } from '../middleware/fresh-policy.ts';
import { oneLine } from '../middleware/one-line.ts';
import { ProblemError } from './problem-error.ts';
import { type CheckedRequest, readRequest } from './read-request.ts';

type Event = APIGatewayProxyEventV2;
type Reply = APIGatewayProxyStructuredResultV2;

/** A success: its body, an HTML text on a page's route, and headers beside the ones that every answer has. */
export interface Answer {
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Names the state that the body shows; a caller who has it already gets 304 without a body. */
  readonly etag?: string;
}

/** Why a request was refused, and where the case stands if that is why. */
export interface Refusal {
  readonly code: ProblemCode;
  /** What is particular about it, in the caller's language. */
  readonly detail?: string;
  readonly current?: CurrentState;
}

/** Serves one route: a use-case's result, whose error code is a problem code. */
export type RouteHandler<E extends Event = Event> = (
  request: CheckedRequest,
  event: E,
) => Promise<Result<Answer, Refusal>>;

/** The one middleware stack of every HTTP function; dispatches by the route table. */
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
  return middy<E, Reply>()
    .use(
      oneLine<E, Reply>((event, reply) => ({
        group: service,
        ...describe(event, reply?.headers?.['location']),
        status: reply?.statusCode,
      })),
    )
    .use(freshPolicy<E, Reply>())
    .handler(async (event) => {
      const { requestId } = event.requestContext;
      try {
        const found = served.get(event.routeKey);
        if (!found) return problemReply({ code: 'route_not_found' }, requestId);
        const result = await found.handle(readRequest(found.route, event), event);
        if (!result.ok) return problemReply(result.error, requestId);
        const known =
          result.value.etag !== undefined &&
          event.headers['if-none-match'] === result.value.etag &&
          found.route.method === 'GET';
        return known ? unchanged(result.value) : reply(found.route.response, result.value);
      } catch (error) {
        if (error instanceof ProblemError) return problemReply(error, requestId);
        logger.error('unexpected', { ...describe(event), error: error as Error });
        return problemReply({ code: 'internal_error' }, requestId);
      }
    });
}

/** The case is told by the path, or by where a new one stands; whatever else a caller puts there isn't for the log. */
function describe({ routeKey, requestContext, pathParameters }: Event, location?: unknown) {
  const caseId = pathParameters?.['caseId'] ?? String(location ?? '').replace('/v1/cases/', '');
  return { route: routeKey, requestId: requestContext.requestId, ...(isCaseId(caseId) && { caseId }) };
}

function problemReply(
  { code, detail, current, errors }: Refusal & Pick<Partial<ProblemError>, 'errors'>,
  requestId: string,
) {
  const body = problem(code, requestId, {
    ...(detail !== undefined && { detail }),
    ...(errors && { errors }),
    ...(current && { current }),
  });
  if (body.status >= 500) count(metrics.serverError);
  return reply(body, { body, headers: { 'content-type': 'application/problem+json' } });
}

const safe = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

function unchanged({ etag = '' }: Answer): Reply {
  return { statusCode: 304, headers: { ...safe, etag } };
}

function reply(
  { status, format }: { readonly status: number; readonly format?: 'page' | undefined },
  { body, headers, etag }: Answer,
): Reply {
  return {
    statusCode: status,
    headers: {
      ...safe,
      'content-type': format === 'page' ? 'text/html; charset=utf-8' : 'application/json',
      ...(etag && { etag }),
      ...headers,
    },
    body: format === 'page' ? String(body) : JSON.stringify(body),
  };
}
