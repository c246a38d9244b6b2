import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { webhooks } from '../../../functions/gateways/list.ts';
import { openApiDocument } from '../../../shared/api/openapi.ts';
import { problem } from '../../../shared/api/problem.ts';
import { problemsOf, problemTypes } from '../../../shared/api/problems.ts';
import { routes } from '../../../shared/api/routes.ts';
import { webhookRoutes } from '../../../shared/api/webhook-routes.ts';
import type { Route } from '../../../shared/command/route.contract.ts';
import { present } from '../../builders/must.ts';

const content = z.record(z.string(), z.looseObject({ schema: z.looseObject({}) }));
const parameter = z.looseObject({
  name: z.string().min(1),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.boolean().optional(),
  schema: z.looseObject({}),
});
const operationShape = z.looseObject({
  operationId: z.string().regex(/^[a-z]\w+$/),
  summary: z.string().min(1),
  parameters: z.array(parameter).default([]),
  security: z.array(z.record(z.string(), z.array(z.string()))).default([]),
  requestBody: z.looseObject({ content }).optional(),
  responses: z.record(
    z.string().regex(/^[2-5]\d\d$/),
    z.looseObject({
      description: z.string().min(1),
      headers: z.record(z.string(), z.looseObject({})).optional(),
      content: content.optional(),
    }),
  ),
});
/** The shape that OpenAPI 3.1 asks for, as far as this document uses it. */
const documentShape = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.looseObject({ title: z.string().min(1), version: z.string().min(1) }),
  servers: z.array(z.strictObject({ url: z.string().min(1), description: z.string().optional() })).min(1),
  paths: z.record(
    z.string().startsWith('/'),
    z.strictObject({ get: operationShape.optional(), post: operationShape.optional() }),
  ),
  components: z.looseObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), z.looseObject({})),
    securitySchemes: z.record(
      z.string(),
      z.looseObject({ type: z.enum(['http', 'apiKey', 'oauth2', 'openIdConnect']) }),
    ),
  }),
});

const raw: unknown = JSON.parse(JSON.stringify(openApiDocument(webhooks)));
const document = documentShape.parse(raw);
const served = Object.entries<Route>({ ...routes, ...webhookRoutes(webhooks) }).filter(
  ([, { response }]) => response.format !== 'page',
);
const pages = (Object.entries(routes) as [string, Route][]).filter(
  ([, { response }]) => response.format === 'page',
);

function operationOf({ method, path }: Route) {
  const item = document.paths[path];
  return present(method === 'GET' ? item?.get : item?.post);
}

/** Every value below `value` under a key of this name. */
function valuesOf(name: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    ...(key === name ? [member] : []),
    ...valuesOf(name, member),
  ]);
}

describe('the OpenAPI document', () => {
  it('says nothing that JSON would lose', () => {
    expect(openApiDocument(webhooks)).toEqual(raw);
  });

  it('is about the server that it came from, whatever the stage', () => {
    const base = 'https://pay.example.com/v1/openapi.json';
    expect(document.servers.map(({ url }) => new URL(url, base).href)).toEqual(['https://pay.example.com/']);
  });

  it('refers only to what it holds', () => {
    const references = valuesOf('$ref', raw).map(String);
    expect(references.length).toBeGreaterThan(5);
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(references.filter((reference) => !known.includes(reference))).toEqual([]);
  });

  it('names the header by which a provider signs', () => {
    expect(document.components.securitySchemes['stripeSignature']).toMatchObject({
      in: 'header',
      name: 'Stripe-Signature',
    });
  });

  it('describes another provider’s webhook as that one says', () => {
    const signature = { header: 'HmacSignature', description: 'HMAC-SHA-256 of the body' };
    const event = z.strictObject({ notificationItems: z.array(z.string()) });
    const described = openApiDocument([{ name: 'adyen', title: 'Adyen', signature, event }]);
    expect(described).toMatchObject({
      paths: {
        '/v1/webhooks/adyen': {
          post: { operationId: 'hearFromAdyen', security: [{ adyenSignature: [] }] },
        },
      },
      components: { securitySchemes: { adyenSignature: { type: 'apiKey', name: 'HmacSignature' } } },
    });
    expect(JSON.stringify(described)).not.toMatch(/stripe/i);
  });

  it('names each operation once', () => {
    const ids = valuesOf('operationId', raw);
    expect(ids.length).toBe(served.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds every route but the pages, and nothing else', () => {
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(served.map(([, { method, path }]) => `${method} ${path}`).sort());
    for (const [, { path }] of pages) expect(document.paths).not.toHaveProperty([path]);
  });

  it('uses only security schemes that it describes', () => {
    const used = Object.values(document.paths).flatMap((item) =>
      [item.get, item.post].flatMap(
        (operation) => operation?.security.flatMap((one) => Object.keys(one)) ?? [],
      ),
    );
    expect(Object.keys(document.components.securitySchemes)).toEqual(expect.arrayContaining(used));
  });
});

describe.each(served)('the operation %s', (id, route) => {
  const operation = operationOf(route);
  const conditional = route.method === 'GET' && route.response.etag === true;
  const gatewayStatuses = [
    ...(route.access === 'staff' ? [401] : []),
    ...(route.method === 'POST' ? [413] : []),
    ...[429, 500, 503],
  ];

  it('is the one of its route', () => {
    expect(operation).toMatchObject({ operationId: id, summary: route.summary });
  });

  it('asks for a token exactly where the route does', () => {
    expect(operation.security.length > 0).toBe(route.access !== 'public');
  });

  it('asks for the token that its callers have', () => {
    const scheme = {
      public: [],
      case_token: [{ caseToken: [] }],
      staff: [{ staffToken: [] }],
      signed: [{ stripeSignature: [] }],
    };
    expect(operation.security).toEqual(scheme[route.access]);
  });

  it('describes its query, and what of it may be left out', () => {
    const described = operation.parameters.filter((one) => one.in === 'query');
    const shape = Object.entries(route.query?.shape ?? {});
    expect(described.map(({ name }) => name)).toEqual(shape.map(([name]) => name));
    const needed = shape.filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success);
    expect(described.filter(({ required }) => required).map(({ name }) => name)).toEqual(
      needed.map(([name]) => name),
    );
  });

  it('describes every parameter of its path as required', () => {
    const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = operation.parameters.filter((one) => one.in === 'path');
    expect(described.map(({ name, required }) => [name, required])).toEqual(
      inPath.map((name) => [name, true]),
    );
  });

  it('describes its headers and body where it has some', () => {
    const headers = operation.parameters.filter((one) => one.in === 'header').map(({ name }) => name);
    const ifNoneMatch = conditional ? ['if-none-match'] : [];
    expect(headers).toEqual([...Object.keys(route.headers?.shape ?? {}), ...ifNoneMatch]);
    expect(operation.requestBody !== undefined).toBe((route.body ?? route.signedBody) !== undefined);
  });

  it('says whether its body may be left out', () => {
    const schema = route.body ?? route.signedBody;
    const required = schema && !schema.safeParse({}).success;
    expect(operation.requestBody?.['required']).toBe(required);
  });

  it('names the state that it shows, and where the new thing stands, as its route says', () => {
    const { etag, location, status } = route.response;
    const headers = Object.keys(operation.responses[String(status)]?.headers ?? {});
    expect(headers).toEqual([...(etag ? ['ETag'] : []), ...(location ? ['Location'] : [])]);
    expect(Object.keys(operation.responses['304']?.headers ?? {})).toEqual(conditional ? ['ETag'] : []);
  });

  it('describes its success as JSON', () => {
    const success = operation.responses[String(route.response.status)];
    expect(success?.description).toBe(route.response.description);
    expect(Object.keys(success?.content ?? {})).toEqual(['application/json']);
  });

  it('has no answer but its success, its problems and what the gateway refuses', () => {
    const statuses = new Set([
      route.response.status,
      ...(conditional ? [304] : []),
      ...gatewayStatuses,
      ...problemsOf(route).map((code) => problemTypes[code].status),
    ]);
    expect(Object.keys(operation.responses).map(Number).sort()).toEqual([...statuses].sort());
  });

  it('can be refused by the gateway, in its own words', () => {
    const { description, content } = present(operation.responses['429']);
    expect(description).toContain('repeat the request a little later');
    expect(content?.['application/json']?.['example']).toEqual({ message: 'Too Many Requests' });
    const problems = problemsOf(route).filter((code) => problemTypes[code].status === 429);
    expect(content !== undefined && 'application/problem+json' in content).toBe(problems.length > 0);
  });

  it.each([401, 413, 429, 500, 503])(
    'is refused by the gateway with %i exactly where that can be',
    (status) => {
      const byGateway = operation.responses[String(status)]?.content?.['application/json'];
      expect(byGateway !== undefined).toBe(gatewayStatuses.includes(status));
    },
  );

  it.each(problemsOf(route))('shows by an example how it answers %s', (code) => {
    const answer = operation.responses[String(problemTypes[code].status)];
    const examples = z
      .record(z.string(), z.object({ value: z.unknown() }))
      .parse(answer?.content?.['application/problem+json']?.['examples']);
    expect(examples[code]?.value).toEqual(problem(problemTypes, code, 'a1b2c3'));
  });
});

describe('every command of staff on a case', () => {
  const commands = served.filter(
    ([, { method, path }]) => method === 'POST' && path.startsWith('/v1/staff/cases/{caseId}/'),
  );

  it.each(commands)(
    '%s needs the version that the caller saw, and says what happens to an old one',
    (_, route) => {
      const operation = operationOf(route);
      const ifMatch = operation.parameters.find(({ name }) => name === 'if-match');
      expect(ifMatch).toMatchObject({ in: 'header', required: true });
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['412', '428']));
    },
  );

  it('is found', () => {
    expect(commands.length).toBeGreaterThan(7);
  });
});

describe('the example of', () => {
  const examples = served.flatMap(
    ([id, { body, signedBody, response }]) =>
      [
        [`what ${id} takes`, body ?? signedBody],
        [`what ${id} answers`, response.schema],
      ] as const,
  );
  const given = examples.flatMap(([name, schema]) => {
    const example = schema?.meta()?.['example'];
    return schema && example !== undefined ? [[name, schema, example] as const] : [];
  });

  it.each(given)('%s keeps to its own schema', (_, schema, example) => {
    expect(z.prettifyError(schema.safeParse(example).error ?? new z.ZodError([]))).toBe('');
  });

  it('every body that a route takes is given', () => {
    const bodies = served
      .filter(([, { body, signedBody }]) => body ?? signedBody)
      .map(([id]) => `what ${id} takes`);
    expect(given.map(([name]) => name)).toEqual(expect.arrayContaining(bodies));
  });

  it.each(Object.entries(document.components.schemas).filter(([, schema]) => 'example' in schema))(
    '%s in the document has only properties that the document names',
    (_, schema) => {
      const shape = z.looseObject({ properties: z.record(z.string(), z.unknown()).default({}) });
      const { properties, oneOf, example } = shape
        .extend({ oneOf: z.array(shape).default([]), example: z.record(z.string(), z.unknown()) })
        .parse(schema);
      const named = [{ properties }, ...oneOf].flatMap((one) => Object.keys(one.properties));
      expect(named).toEqual(expect.arrayContaining(Object.keys(example)));
    },
  );
});
