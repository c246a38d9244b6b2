import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import type { FieldError } from '../../shared/api/problems.ts';
import type { Route } from '../../shared/command/route.ts';
import { bodyBytes } from './body-bytes.ts';
import { ProblemError } from './problem-error.ts';

/** Largest body of a request in bytes. */
const maxBodyBytes = 64 * 1024;

/** What a handler gets of a request: everything checked against the route. */
export interface CheckedRequest {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly query: unknown;
  readonly body: unknown;
  /** The case's access token; empty on routes that need none. */
  readonly token: string;
}

/** Checks a request against its route. Throws a ProblemError that names every wrong field. */
export function readRequest(route: Route, event: APIGatewayProxyEventV2): CheckedRequest {
  const token = route.access === 'case_token' ? bearerToken(event) : '';
  if (route.headers?.shape['if-match'] && event.headers['if-match'] === undefined) {
    throw new ProblemError('precondition_required');
  }
  const errors: FieldError[] = [];
  const headers = route.headers ? check(route.headers, event.headers, errors, (path) => path.join('.')) : {};
  const body = route.body ? check(route.body, jsonBody(event), errors, pointer) : undefined;
  const query = route.query
    ? check(route.query, event.queryStringParameters ?? {}, errors, (path) => path.join('.'))
    : undefined;
  if (errors.length > 0) throw new ProblemError('validation_failed', errors);
  return {
    params: event.pathParameters ?? {},
    headers: headers as Record<string, unknown>,
    query,
    body,
    token,
  };
}

function bearerToken({ headers }: APIGatewayProxyEventV2): string {
  const token = /^Bearer +(\S+)$/i.exec(headers['authorization'] ?? '')?.[1];
  if (!token) throw new ProblemError('access_token_missing');
  return token;
}

function jsonBody(event: APIGatewayProxyEventV2): unknown {
  if (!event.body) return {};
  const bytes = bodyBytes(event);
  if (bytes.length > maxBodyBytes) throw new ProblemError('body_too_large');
  if (!/^application\/json *(; *charset="?utf-8"? *)?$/i.test(event.headers['content-type'] ?? '')) {
    throw new ProblemError('unsupported_media_type');
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('malformed_body');
  }
}

function check(
  schema: z.ZodType,
  data: unknown,
  errors: FieldError[],
  nameOf: (path: readonly PropertyKey[]) => string,
): unknown {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const message = 'is not a property of this request';
        errors.push({ pointer: nameOf([...issue.path, key]), code: 'unknown_property', message });
      }
    } else {
      errors.push({ pointer: nameOf(issue.path), code: issue.code, message: issue.message });
    }
  }
  return undefined;
}

/** JSON pointer of RFC 6901. */
function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
