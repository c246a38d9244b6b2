import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { CurrentState, FieldError } from '../../shared/api/problem.contract.ts';
import { problem } from '../../shared/api/problem.ts';
import type { ProblemCode } from '../../shared/api/problems.ts';
import { sharedProblems } from '../../shared/api/refusals.ts';
import type { ProblemType } from '../../shared/command/problem-type.ts';
import { isCaseId } from '../../shared/kernel/ids.ts';
import { metrics } from '../../shared/kernel/metrics.ts';
import { count } from '../counts.ts';
import { logger } from '../logger.ts';
import { freshPolicy } from '../middleware/fresh-policy.ts';
import { oneLine } from '../middleware/one-line.ts';

type Event = APIGatewayProxyEventV2;
export type Reply = APIGatewayProxyStructuredResultV2;

/** Why a request was refused, and where the case stands if that is why. */
export interface Refusal<Code extends string = ProblemCode> {
  readonly code: Code;
  /** What is particular about it, in the caller's language. */
  readonly detail?: string;
  readonly current?: CurrentState;
  /** When the same request can be sent again, where it came too often. */
  readonly retryAt?: string;
}

/** Headers of every answer. By plain HTTP, as on a local stage, browsers pass over the last. */
export const safeHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=63072000',
};

/** The one middleware stack of every HTTP function. Whatever `serve` throws is answered as `internal_error`. */
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
        logger.error('unexpected', { ...describe(event), error: error as Error });
        return problemReply(sharedProblems, { code: 'internal_error' }, event);
      }
    });
}

/** The case is told by the path, or by where a new one stands; whatever else a caller puts there isn't for the log. */
function describe({ routeKey, requestContext, pathParameters }: Event, location?: unknown) {
  const caseId = pathParameters?.['caseId'] ?? String(location ?? '').replace('/v1/cases/', '');
  return { route: routeKey, requestId: requestContext.requestId, ...(isCaseId(caseId) && { caseId }) };
}

/** Answers a request with a problem (RFC 9457), one of `types`, that names the request. */
export function problemReply<Code extends ProblemCode>(
  types: Readonly<Record<Code, ProblemType>>,
  {
    code,
    detail,
    current,
    errors,
    retryAt,
  }: Refusal<Code> & { readonly errors?: readonly FieldError[] | undefined },
  { requestContext }: Event,
): Reply {
  const body = problem(types, code, requestContext.requestId, {
    ...(detail !== undefined && { detail }),
    ...(errors && { errors }),
    ...(current && { current }),
    ...(retryAt !== undefined && { retryAt }),
  });
  if (body.status >= 500) count(metrics.serverError);
  return {
    statusCode: body.status,
    headers: {
      ...safeHeaders,
      'content-type': 'application/problem+json',
      ...(retryAt !== undefined && { 'retry-after': secondsUntil(retryAt) }),
    },
    body: JSON.stringify(body),
  };
}

/** At least one second: an answer takes a moment to arrive. */
function secondsUntil(at: string): string {
  return String(Math.max(1, Math.ceil((Date.parse(at) - Date.now()) / 1000)));
}
