import { BlockList, isIP } from 'node:net';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import type { FieldError } from '../../shared/api/problem.contract.ts';
import { maxBodyKiB } from '../../shared/api/refusals.ts';
import type { Route } from '../../shared/command/route.contract.ts';
import { bodyBytes } from './body-bytes.ts';
import { ProblemError } from './problem-error.ts';
import { RepeatedMember, strictJson } from './strict-json.ts';

const maxBodyBytes = maxBodyKiB * 1024;

type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type Checked<R extends Route, Part extends 'headers' | 'query' | 'body'> = R extends {
  readonly [P in Part]: infer S extends z.ZodType;
}
  ? z.output<S>
  : Route extends R
    ? unknown
    : undefined;

/** What a handler gets of a request: everything checked against the route. */
export interface CheckedRequest<R extends Route = Route> {
  /** What stands in the path; empty where the gateway has nothing. */
  readonly params: Readonly<Record<NamesIn<R['path']>, string>>;
  readonly headers: Checked<R, 'headers'>;
  readonly query: Checked<R, 'query'>;
  readonly body: Checked<R, 'body'>;
  /** The case's access token; empty on routes that need none. */
  readonly token: string;
  /** Network address of the caller; null where it is one of a private network, and so that of a front of ours. */
  readonly source: string | null;
}

/** Checks a request against its route. Throws a ProblemError that names every wrong field. */
export function readRequest<R extends Route>(route: R, event: APIGatewayProxyEventV2): CheckedRequest<R> {
  const token = route.access === 'case_token' ? bearerToken(event) : '';
  if (route.headers?.shape['if-match'] && event.headers['if-match'] === undefined) {
    throw new ProblemError('precondition_required');
  }
  const errors: FieldError[] = [];
  const headers = check(route.headers, () => event.headers, errors, dotted);
  const body = check(route.body, () => jsonBody(event), errors, pointer);
  const query = check(route.query, () => event.queryStringParameters ?? {}, errors, dotted);
  if (errors.length > 0) throw new ProblemError('validation_failed', errors);
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const params = Object.fromEntries(names.map((name) => [name, event.pathParameters?.[name] ?? '']));
  // Each part was read by the route's own schema, which the compiler cannot follow through a route that it does not know.
  const source = publicAddress(event.requestContext.http.sourceIp);
  return { params, headers, query, body, token, source } as CheckedRequest<R>;
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
  // A gateway that hands over text has put this sign wherever the bytes were no UTF-8.
  if (!event.isBase64Encoded && event.body.includes('\ufffd')) {
    throw malformed('', 'not_utf8', 'holds bytes that are no UTF-8, or the sign U+FFFD that stands for them');
  }
  try {
    return strictJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof RepeatedMember)) throw new ProblemError('malformed_body');
    throw malformed(pointer([error.member]), 'repeated_property', 'stands twice in one object');
  }
}

function malformed(at: string, code: string, message: string): ProblemError {
  return new ProblemError('malformed_body', [{ pointer: at, code, message }]);
}

type Path = readonly PropertyKey[];

/** What the schema makes of the data; undefined where the route has no such part, or where something in it is wrong. */
function check(
  schema: z.ZodType | undefined,
  read: () => unknown,
  errors: FieldError[],
  nameOf: (path: Path) => string,
): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(read());
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

function dotted(path: Path): string {
  return path.join('.');
}

/** JSON pointer of RFC 6901. */
function pointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

const privateNetworks = new BlockList();
for (const [net, bits] of [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  privateNetworks.addSubnet(net, bits);
}
privateNetworks.addAddress('::1', 'ipv6');
privateNetworks.addSubnet('fc00::', 7, 'ipv6');
privateNetworks.addSubnet('fe80::', 10, 'ipv6');

/** One caller may have a whole network of IPv6 addresses: the first half names it. */
function publicAddress(address: string | undefined): string | null {
  const family = isIP(address ?? '');
  if (!address || family === 0) return null;
  if (privateNetworks.check(address, family === 6 ? 'ipv6' : 'ipv4')) return null;
  return family === 4 ? address : networkOf(address);
}

function networkOf(address: string): string {
  const [head = '', tail = ''] = address.split('::');
  const [front, back] = [head, tail].map((half) => half.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = address.includes('::') ? Array(Math.max(0, 8 - front.length - back.length)).fill('0') : [];
  return [...front, ...zeros, ...back].slice(0, 4).join(':');
}
