import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { ProblemError } from '../../functions/http/problem-error.ts';
import { type CheckedRequest, readRequest } from '../../functions/http/read-request.ts';
import { routes } from '../../shared/api/routes.ts';
import type { Route } from '../../shared/command/route.contract.ts';

export interface Request {
  readonly method?: string;
  readonly path?: string;
  /** The gateway's route, where it is not the one of the method and the path. */
  readonly routeKey?: string;
  readonly body?: string | undefined;
  readonly base64?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

/** Headers that every right request to open a case has. */
export const rightHeaders = {
  'content-type': 'application/json',
  'idempotency-key': '5f0c8a52-7a1e-4a0d-9f0e-3f2a7c1d9b11',
};

/** A body that opens a case. */
export function rightBody() {
  return {
    reason: 'duplicate_charge',
    payment: { reference: 'pay_cs_f2' },
    order: { reference: 'ord_cs_f' },
    disputedAmount: { amount: 4990, currency: 'EUR' },
    description: 'I was charged twice for the same order.',
    customer: {
      name: 'Maria Novak',
      email: 'maria.novak@mail.example',
      phone: '+420123456789',
      locale: 'en',
      country: 'CZ',
    },
  };
}

/** The event that API Gateway (payload 2.0) hands to a function. */
export function httpEvent(request: Request): APIGatewayProxyEventV2 {
  const { method = 'POST', path = '/v1/cases', body, base64 = false, headers, params, query } = request;
  const { routeKey = `${method} ${path}` } = request;
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: new URLSearchParams({ ...query }).toString(),
    headers: { ...headers },
    ...(params && { pathParameters: { ...params } }),
    ...(query && { queryStringParameters: { ...query } }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'pay.example',
      domainPrefix: 'pay',
      http: {
        method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.1',
        userAgent: 'test',
      },
      requestId: 'request-1',
      routeKey,
      stage: '$default',
      time: '20/Nov/2026:09:00:00 +0000',
      timeEpoch: 1_795_165_200_000,
    },
    ...(body !== undefined && { body }),
    isBase64Encoded: base64,
  };
}

/** What a route makes of a request: the checked request, or the problem that ends it. Any other error is thrown on. */
export function readAs(route: Route, request: Request): CheckedRequest | ProblemError {
  try {
    return readRequest(route, httpEvent(request));
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

/** What `POST /v1/cases` makes of this text. */
export const readText = (body: string | undefined, request: Omit<Request, 'body'> = {}) =>
  readAs(routes.openCase, { headers: rightHeaders, body, ...request });

/** What `POST /v1/cases` makes of this value as JSON. */
export const readBody = (body: unknown) => readText(JSON.stringify(body));
