import * as z from 'zod';
import { createDocument } from 'zod-openapi';
import type { Route } from '../command/route.contract.ts';
import { problemSchema } from './problem.contract.ts';
import { problem } from './problem.ts';
import { type ProblemCode, problemsOf, problemTypes } from './problems.ts';
import { type RouteId, routes } from './routes.ts';

/** What the gateway answers before a request comes to our code; no problem of RFC 9457. */
const gatewayRefusals = {
  401: {
    description: 'The gateway found no token, or none that it takes',
    content: {
      schema: z.object({ message: z.string() }).meta({ id: 'Unauthorized' }),
      example: { message: 'Unauthorized' },
    },
  },
  429: {
    description:
      'Too many calls at this moment: repeat the request a little later, each time after a longer wait',
    content: {
      schema: z.object({ message: z.string() }).meta({ id: 'Throttled' }),
      example: { message: 'Too Many Requests' },
    },
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

/** What can be answered instead of the success: problems, and what the gateway itself refuses. */
function failures(route: Route): Record<string, object> {
  const problems = Map.groupBy(problemsOf(route), (code) => problemTypes[code].status);
  const byGateway = new Map<number, GatewayRefusal>([[429, gatewayRefusals[429]]]);
  if (route.access === 'staff') byGateway.set(401, gatewayRefusals[401]);
  const statuses = [...new Set([...problems.keys(), ...byGateway.keys()])];
  return Object.fromEntries(
    statuses.map((status) => [status, failure(problems.get(status) ?? [], byGateway.get(status))]),
  );
}

type GatewayRefusal = (typeof gatewayRefusals)[keyof typeof gatewayRefusals];

function failure(codes: readonly ProblemCode[], byGateway: GatewayRefusal | undefined): object {
  const titles = codes.map((code) => problemTypes[code].title);
  const examples = Object.fromEntries(
    codes.map((code) => [code, { value: problem(problemTypes, code, 'a1b2c3') }]),
  );
  return {
    description: [...titles, ...(byGateway ? [byGateway.description] : [])].join('; '),
    content: {
      ...(codes.length > 0 && { 'application/problem+json': { schema: problemSchema, examples } }),
      ...(byGateway && { 'application/json': byGateway.content }),
    },
  };
}
