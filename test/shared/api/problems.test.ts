import { describe, expect, it } from 'vitest';
import { webhooks } from '../../../functions/gateways/list.ts';
import { problemSchema } from '../../../shared/api/problem.contract.ts';
import { problem } from '../../../shared/api/problem.ts';
import { type ProblemCode, problemsOf, problemTypes } from '../../../shared/api/problems.ts';
import { routes } from '../../../shared/api/routes.ts';
import { webhookRoutes } from '../../../shared/api/webhook-routes.ts';
import type { Route } from '../../../shared/command/route.contract.ts';

const codes = Object.keys(problemTypes) as ProblemCode[];
const all = Object.entries<Route>({ ...routes, ...webhookRoutes(webhooks) });
describe.each(codes)('the problem %s', (code) => {
  it('is an error, and says in words what happened and what to do', () => {
    const { status, title, hint } = problemTypes[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(hint).toMatch(/^[A-Z].*\.$/s);
  });

  it('is built as RFC 9457 asks, with the request that it ended', () => {
    expect(problem(problemTypes, code, 'request-1')).toEqual({
      type: `urn:redress:problem:${code}`,
      code,
      ...problemTypes[code],
      instance: 'urn:redress:request:request-1',
    });
  });
});

describe('a problem with wrong fields', () => {
  it('names them', () => {
    const errors = [{ pointer: '/reason', code: 'invalid_value', message: 'is wrong' }];
    expect(problem(problemTypes, 'validation_failed', 'request-1', { errors }).errors).toEqual(errors);
  });
});

describe('a problem of a certain case', () => {
  it('says what is particular about it', () => {
    const detail = 'You can turn to Finanční arbitr.';
    expect(problem(problemTypes, 'appeals_exhausted', 'request-1', { detail })).toEqual({
      ...problem(problemTypes, 'appeals_exhausted', 'request-1'),
      detail,
    });
  });
});

describe('a problem with an older version', () => {
  it('tells where the case stands now', () => {
    const current = { version: 7, status: 'refunding', owner: 'staff:anna' };
    expect(problem(problemTypes, 'stale_version', 'request-1', { current })).toEqual({
      ...problem(problemTypes, 'stale_version', 'request-1'),
      current,
    });
  });
});

describe('the description of a problem', () => {
  it('says all that a problem can hold', () => {
    const full = problem(problemTypes, 'stale_version', 'request-1', {
      detail: 'You can turn to Finanční arbitr.',
      errors: [{ pointer: '/reason', code: 'invalid_value', message: 'is wrong' }],
      current: { version: 7, status: 'refunding', owner: 'staff:anna' },
    });
    expect(problemSchema.strict().parse(full)).toEqual(full);
  });
});

describe.each(all)('the route %s', (_, route) => {
  it('answers only problems that exist', () => {
    expect(problemsOf(route).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('names each of its problems once', () => {
    const named = problemsOf(route);
    expect(named).toEqual([...new Set(named)]);
  });

  it('can fail on our side, like every route', () => {
    expect(problemsOf(route)).toContain('internal_error');
  });

  it('takes a body with POST only', () => {
    expect(route.body !== undefined && route.method !== 'POST').toBe(false);
  });

  it('names its service, a limit on calls and a summary', () => {
    expect(route.throttle.rate).toBeGreaterThan(0);
    expect(route.throttle.burst).toBeGreaterThanOrEqual(route.throttle.rate);
    expect(route.summary).toMatch(/^[A-Z].*[^.]$/);
  });
});

describe('a code', () => {
  it('means the same on every route that refuses with it', () => {
    for (const [id, { refusals }] of all)
      for (const [code, meaning] of Object.entries(refusals))
        expect([id, code, meaning]).toEqual([id, code, problemTypes[code as ProblemCode]]);
  });
});

describe('the routes', () => {
  it('have a method and path of their own each', () => {
    const keys = all.map(([, { method, path }]) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('of a case need its token, unless they are the page that asks for it', () => {
    const open = all.filter(([, { path, access }]) => path.includes('{caseId}') && access === 'public');
    expect(open.map(([id]) => id)).toEqual(['readCasePage']);
  });
});
