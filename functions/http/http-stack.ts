import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type CurrentState, problem } from '../../shared/api/problem.ts';
import type { ProblemCode } from '../../shared/api/problems.ts';
import { isCaseId } from '../../shared/kernel/ids.ts';
import { metrics } from '../../shared/kernel/metrics.ts';
import { count } from '../counts.ts';
import { logger } from '../logger.ts';
import { freshPolicy } from '../middleware/fresh-policy.ts';
import { oneLine } from '../middleware/one-line.ts';
import { ProblemError } from './problem-error.ts';

type Event = APIGatewayProxyEventV2;
export type Reply = APIGatewayProxyStructuredResultV2;

/** Why a request was refused, and where the case stands if that is why. */
export interface Refusal<Code extends string = ProblemCode> {
  readonly code: Code;
  /** What is particular about it, in the caller's language. */
  readonly detail?: string;
  readonly current?: CurrentState;
}

/** Headers of every answer. */
export const safeHeaders = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** The one middleware stack of every HTTP function. Whatever `serve` throws is answered as a problem. */
export function httpStack<E extends Event>(group: string, serve: (event: E) => Promise<Reply>) {
  return middy<E, Reply>()
    .use(
      oneLine<E, Reply>((event, reply) => ({
        group,
        ...describe(event, reply?.headers?.['location']),
        status: reply?.statusCode,
      })),
    )
    .use(freshPolicy<E, Reply>())
    .handler(async (event) => {
      try {
        return await serve(event);
      } catch (error) {
        if (error instanceof ProblemError) return problemReply(error, event);
        logger.error('unexpected', { ...describe(event), error: error as Error });
        return problemReply({ code: 'internal_error' }, event);
      }
    });
}

/** The case is told by the path, or by where a new one stands; whatever else a caller puts there isn't for the log. */
function describe({ routeKey, requestContext, pathParameters }: Event, location?: unknown) {
  const caseId = pathParameters?.['caseId'] ?? String(location ?? '').replace('/v1/cases/', '');
  return { route: routeKey, requestId: requestContext.requestId, ...(isCaseId(caseId) && { caseId }) };
}

/** Answers a request with a problem (RFC 9457) that names the request. */
export function problemReply(
  { code, detail, current, errors }: Refusal & Pick<Partial<ProblemError>, 'errors'>,
  { requestContext }: Event,
): Reply {
  const body = problem(code, requestContext.requestId, {
    ...(detail !== undefined && { detail }),
    ...(errors && { errors }),
    ...(current && { current }),
  });
  if (body.status >= 500) count(metrics.serverError);
  return {
    statusCode: body.status,
    headers: { ...safeHeaders, 'content-type': 'application/problem+json' },
    body: JSON.stringify(body),
  };
}
