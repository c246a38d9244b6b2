import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webhooks } from '../../../functions/gateways/list.ts';
import { ProblemError } from '../../../functions/http/problem-error.ts';
import { problemsOf } from '../../../shared/api/problems.ts';
import { routes } from '../../../shared/api/routes.ts';
import { webhookRoutes } from '../../../shared/api/webhook-routes.ts';
import type { Route } from '../../../shared/command/route.contract.ts';
import { isCurrency } from '../../../shared/kernel/money.ts';
import { readAs, readBody, readText, rightBody, rightHeaders } from '../../builders/http-event.ts';

const allRoutes = Object.values<Route>({ ...routes, ...webhookRoutes(webhooks) });
const anyRoute = () => fc.constantFrom(...allRoutes);
const anyText = () => fc.string({ unit: 'binary' });
const anyHeaders = () =>
  fc.record(
    {
      'content-type': fc.oneof(fc.constant('application/json'), anyText()),
      authorization: fc.oneof(fc.constant('Bearer abc'), anyText()),
      'idempotency-key': fc.oneof(fc.constant(rightHeaders['idempotency-key']), anyText()),
    },
    { requiredKeys: [] },
  );

/** The right body with some of its values replaced by any JSON. */
const almostRight = () => {
  const right = rightBody();
  const maybe = <T>(value: T) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant<unknown>(value) }, { weight: 1, arbitrary: fc.jsonValue() });
  const parts = (object: object) =>
    fc.record(Object.fromEntries(Object.entries(object).map(([key, value]) => [key, maybe(value)])));
  return fc.record({
    ...Object.fromEntries(Object.entries(right).map(([key, value]) => [key, maybe(value)])),
    customer: parts(right.customer),
    disputedAmount: parts(right.disputedAmount),
  });
};

/** Arrays and objects in each other, up to a depth that fits into a body. */
const nested = () =>
  fc
    .tuple(fc.integer({ min: 1, max: 10_000 }), fc.boolean())
    .map(([depth, objects]) =>
      objects ? `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}` : `${'['.repeat(depth)}${']'.repeat(depth)}`,
    );

/** Queries with the names that routes know, and others, and any values. */
const anyQuery = () => {
  const names = allRoutes.flatMap(({ query }) => Object.keys(query?.shape ?? {}));
  const anyName = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names) }, anyText());
  const values = fc.oneof(fc.constantFrom('tier1', 'true', '1', '101', 'resolved', 'other', ''), anyText());
  return fc.dictionary(anyName, values, { maxKeys: 4 });
};

describe('reading a request either gives it checked or ends with a problem of its route', () => {
  const safe = (route: Route, request: Parameters<typeof readAs>[1]) => {
    const result = readAs(route, request);
    if (result instanceof ProblemError) expect(problemsOf(route)).toContain(result.code);
  };

  it('for any JSON', () => {
    fc.assert(
      fc.property(anyRoute(), fc.json({ stringUnit: 'binary' }), (route, body) =>
        safe(route, { body, headers: { ...rightHeaders, authorization: 'Bearer abc' } }),
      ),
      { numRuns: 500 },
    );
  });

  it('for any text, headers and encoding', () => {
    fc.assert(
      fc.property(anyRoute(), anyText(), anyHeaders(), fc.boolean(), (route, body, headers, base64) =>
        safe(route, { body, headers, base64 }),
      ),
      { numRuns: 500 },
    );
  });

  it('for any query', () => {
    const queried = allRoutes.filter(({ query }) => query);
    expect(queried.length).toBeGreaterThan(1);
    fc.assert(
      fc.property(fc.constantFrom(...queried), anyQuery(), (route, query) => safe(route, { query })),
      { numRuns: 500 },
    );
  });

  it('for any depth', () => {
    fc.assert(fc.property(nested(), (body) => safe(routes.openCase, { body, headers: rightHeaders })));
    fc.assert(
      fc.property(nested(), (deep) => {
        const body = JSON.stringify(rightBody()).replace('"Maria Novak"', deep);
        const result = readText(body);
        const errors = result instanceof ProblemError ? result.errors : [];
        expect(new Set(errors?.map(({ pointer }) => pointer))).toEqual(new Set(['/customer/name']));
      }),
    );
  });
});

describe('whatever a request to open a case says', () => {
  it('what is taken holds to what the domain relies on', () => {
    let taken = 0;
    fc.assert(
      fc.property(almostRight(), (body) => {
        const result = readBody(body);
        if (result instanceof ProblemError) return;
        taken += 1;
        const { disputedAmount, customer, description } = result.body as ReturnType<typeof rightBody>;
        expect(Number.isSafeInteger(disputedAmount.amount) && disputedAmount.amount > 0).toBe(true);
        expect(isCurrency(disputedAmount.currency)).toBe(true);
        expect(customer.name).not.toMatch(/\p{Cc}/u);
        expect(`${customer.name}${description}`.isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(10);
  });

  it('every refused field is named by a JSON pointer to where the body has it, or misses it', () => {
    fc.assert(
      fc.property(almostRight(), (body) => {
        const result = readBody(body);
        if (!(result instanceof ProblemError)) return;
        for (const { pointer } of result.errors ?? []) {
          const parent = pointer
            .split('/')
            .slice(1, -1)
            .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
            .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], body);
          expect(typeof parent).toBe('object');
        }
      }),
      { numRuns: 300 },
    );
  });
});
