import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type ProblemCode, problem } from '../../shared/contracts/problems.ts';
import type { Route } from '../../shared/contracts/route.ts';
import { type RoutesOf, routes } from '../../shared/contracts/routes.ts';
import type { Result } from '../../shared/domain/result.ts';
import { logger } from '../logger.ts';
import { oneLine } from '../middleware/one-line.ts';
import { ProblemError } from './problem-error.ts';
import { type CheckedRequest, readRequest } from './read-request.ts';

/** A success: its body, an HTML text on a page's route, and headers beside the ones that every answer has. */
export interface Answer {
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves one route: a use-case's result, whose error code is a problem code. */
export type RouteHandler = (
  request: CheckedRequest,
) => Promise<Result<Answer, { readonly code: ProblemCode }>>;

/** The one middleware stack of every HTTP function; dispatches by the route table. */
export function httpHandler<S extends Route['service']>(
  service: S,
  handlers: Readonly<Record<RoutesOf<S>, RouteHandler>>,
) {
  const served = new Map(
    (Object.entries(handlers) as [RoutesOf<S>, RouteHandler][]).map(([id, handle]) => {
      const route: Route = routes[id];
      return [`${route.method} ${route.path}`, { route, handle }];
    }),
  );
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(
      oneLine<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>((event, answer) => ({
        group: service,
        ...describe(event),
        status: answer?.statusCode,
      })),
    )
    .handler(async (event) => {
      const { requestId } = event.requestContext;
      try {
        const found = served.get(event.routeKey);
        if (!found) return problemAnswer('route_not_found', requestId);
        const result = await found.handle(readRequest(found.route, event));
        if (!result.ok) return problemAnswer(result.error.code, requestId);
        return answer(found.route.response, result.value);
      } catch (error) {
        if (error instanceof ProblemError) return problemAnswer(error.code, requestId, error.errors);
        logger.error('unexpected', { ...describe(event), error: error as Error });
        return problemAnswer('internal_error', requestId);
      }
    });
}

function describe({ routeKey, requestContext, pathParameters }: APIGatewayProxyEventV2) {
  return { route: routeKey, requestId: requestContext.requestId, caseId: pathParameters?.['caseId'] };
}

function problemAnswer(code: ProblemCode, requestId: string, errors?: ProblemError['errors']) {
  const body = problem(code, requestId, errors);
  return answer(body, { body, headers: { 'content-type': 'application/problem+json' } });
}

function answer(
  { status, format }: { readonly status: number; readonly format?: 'page' | undefined },
  { body, headers }: Answer,
): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: status,
    headers: {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-type': format === 'page' ? 'text/html; charset=utf-8' : 'application/json',
      ...headers,
    },
    body: format === 'page' ? String(body) : JSON.stringify(body),
  };
}
