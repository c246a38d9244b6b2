import * as z from 'zod';
import { createDocument } from 'zod-openapi';
import type { Route } from '../command/route.ts';
import { type ProblemCode, problem, problemsOf, problemTypes } from './problems.ts';
import { type RouteId, routes } from './routes.ts';

const problemSchema = z
  .object({
    type: z.string(),
    code: z.enum(Object.keys(problemTypes) as [ProblemCode, ...ProblemCode[]]),
    title: z.string(),
    status: z.int(),
    hint: z.string().describe('What you can do, in plain words'),
    detail: z
      .string()
      .optional()
      .describe('What is particular about this occurrence, in the language of the case'),
    instance: z.string().describe('Names this occurrence in our logs'),
    errors: z
      .array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))
      .optional()
      .describe('Each wrong field: a JSON pointer into the body, or a header’s name'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

/** The gateway's own answer above a route's limit on calls; it comes before our code and is no problem of RFC 9457. */
const throttled = {
  status: 429,
  description:
    'Too many calls at this moment: repeat the request a little later, each time after a longer wait',
  content: {
    schema: z.object({ message: z.string() }).meta({ id: 'Throttled' }),
    example: { message: 'Too Many Requests' },
  },
} as const;

/** The OpenAPI 3.1 document, made from the route table. */
export function openApiDocument(): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const [id, route] of Object.entries(routes) as [RouteId, Route][]) {
    if (route.response.format === 'page') continue;
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(id, route) };
  }
  const document = createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Redress',
      version: '1',
      description:
        'Refunds and payment disputes. Amounts are integers in minor units; times are RFC 3339 in UTC.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Where this document came from' }],
    components: {
      securitySchemes: {
        staffToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Access token of the staff’s sign-in',
        },
        stripeSignature: {
          type: 'apiKey',
          in: 'header',
          name: 'Stripe-Signature',
          description: 'Time and HMAC-SHA-256 of the body, by Stripe’s signing secret of this endpoint',
        },
        caseToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'The access token that opening a case, or our e-mail, gave you',
        },
      },
    },
    paths,
  });
  return { ...document };
}

function operation(id: RouteId, route: Route): object {
  const { status, description, schema } = route.response;
  const body = route.body ?? route.signedBody;
  const pathParams = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, z.string()] as const);
  return {
    operationId: id,
    summary: route.summary,
    ...(route.access === 'case_token' && { security: [{ caseToken: [] }] }),
    ...(route.access === 'staff' && { security: [{ staffToken: [] }] }),
    ...(route.access === 'signed' && { security: [{ stripeSignature: [] }] }),
    requestParams: {
      ...(pathParams.length > 0 && { path: z.object(Object.fromEntries(pathParams)) }),
      ...(route.headers && { header: route.headers }),
      ...(route.query && { query: route.query }),
    },
    ...(body && { requestBody: { content: { 'application/json': { schema: body } } } }),
    responses: {
      [status]: { description, content: { 'application/json': { schema } } },
      ...failures(route),
    },
  };
}

/** What can be answered instead of the success: problems, and at any route the gateway's refusal of too many calls. */
function failures(route: Route): Record<string, object> {
  const problems = Map.groupBy(problemsOf(route), (code) => problemTypes[code].status);
  const statuses = [...new Set([...problems.keys(), throttled.status])];
  return Object.fromEntries(statuses.map((status) => [status, failure(status, problems.get(status) ?? [])]));
}

function failure(status: number, codes: readonly ProblemCode[]): object {
  const byGateway = status === throttled.status;
  const titles = codes.map((code) => problemTypes[code].title);
  const examples = Object.fromEntries(codes.map((code) => [code, { value: problem(code, 'a1b2c3') }]));
  return {
    description: [...titles, ...(byGateway ? [throttled.description] : [])].join('; '),
    content: {
      ...(codes.length > 0 && { 'application/problem+json': { schema: problemSchema, examples } }),
      ...(byGateway && { 'application/json': throttled.content }),
    },
  };
}
