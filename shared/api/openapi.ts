import * as z from 'zod';
import { createDocument } from 'zod-openapi';
import type { Access, Route } from '../command/route.contract.ts';
import { type GatewayRefusal, gatewayRefusals } from './gateway-refusals.ts';
import { problemSchema } from './problem.contract.ts';
import { problem } from './problem.ts';
import { type ProblemCode, problemsOf, problemTypes } from './problems.ts';
import { maxBodyKiB } from './refusals.ts';
import { routes } from './routes.ts';
import { type Webhook, webhookRoutes } from './webhook-routes.ts';

/** The OpenAPI 3.1 document, made from the route table and the webhooks. */
export function openApiDocument(webhooks: readonly Webhook[]): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, object>> = {};
  const describe = (route: Route, described: object) => {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: described };
  };
  for (const [id, route] of Object.entries<Route>(routes)) {
    if (route.response.format !== 'page') describe(route, operation(id, route, tokens[route.access]));
  }
  for (const webhook of webhooks) {
    for (const [id, route] of Object.entries(webhookRoutes([webhook]))) {
      describe(route, operation(id, route, signatureScheme(webhook)));
    }
  }
  const document = createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Redress',
      version: '1',
      description:
        'Refunds and payment disputes. Amounts are integers in minor units; times are RFC 3339 in UTC. Texts are trimmed and brought to Unicode NFC before their length counts. A method that a path does not take is answered 405 with `Allow`; whatever answers GET answers HEAD.',
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
        ...Object.fromEntries(
          webhooks.map((webhook) => {
            const { header, description } = webhook.signature;
            return [signatureScheme(webhook), { type: 'apiKey', in: 'header', name: header, description }];
          }),
        ),
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

/** What the callers of a route show, by the name of its security scheme. */
const tokens: Readonly<Record<Access, string | null>> = {
  public: null,
  case_token: 'caseToken',
  staff: 'staffToken',
  signed: null,
};

const signatureScheme = ({ name }: Webhook) => `${name}Signature`;

function operation(id: string, route: Route, scheme: string | null): object {
  const { status, description, schema } = route.response;
  const headers = answerHeaders(route);
  return {
    operationId: id,
    summary: route.summary,
    ...(scheme && { security: [{ [scheme]: [] }] }),
    requestParams: parameters(route),
    ...requestBody(route),
    responses: {
      [status]: { description, ...headers, content: { 'application/json': { schema } } },
      ...(isConditional(route) && {
        304: { description: 'It is still the state of `If-None-Match`', ...headers },
      }),
      ...failures(route),
    },
  };
}

function parameters({ path, headers, query, ...route }: Route): object {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, z.string()] as const);
  const header = isConditional(route) ? ifNoneMatch : headers;
  return {
    ...(names.length > 0 && { path: z.object(Object.fromEntries(names)) }),
    ...(header && { header }),
    ...(query && { query }),
  };
}

const ifNoneMatch = z.object({
  'if-none-match': z.string().optional().describe('ETag of the state that you have'),
});

/** Whether callers can ask for it only where it has changed. */
function isConditional({ method, response }: Pick<Route, 'method' | 'response'>): boolean {
  return method === 'GET' && response.etag === true;
}

/** A body may be left out where an empty object would do. */
function requestBody({ body, signedBody }: Route): object {
  const schema = body ?? signedBody;
  if (!schema) return {};
  return {
    requestBody: {
      ...(body && { description: `At most ${maxBodyKiB} KiB in all: enough for every text at its longest` }),
      required: !schema.safeParse({}).success,
      content: { 'application/json': { schema } },
    },
  };
}

function answerHeaders({ response: { etag, location } }: Route): object {
  const headers = {
    ...(etag && { ETag: z.string().describe('Names the state that is shown') }),
    ...(location && { Location: z.string().describe('Where the new thing stands') }),
  };
  return Object.keys(headers).length > 0 ? { headers: z.object(headers) } : {};
}

/** What can be answered instead of the success: problems, and what the gateway itself refuses. */
function failures(route: Route): Record<string, object> {
  const problems = Map.groupBy(problemsOf(route), (code) => problemTypes[code].status);
  const byGateway = gatewayRefusals(route);
  const statuses = [...new Set([...problems.keys(), ...byGateway.keys()])];
  return Object.fromEntries(
    statuses.map((status) => [status, failure(problems.get(status) ?? [], byGateway.get(status))]),
  );
}

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
