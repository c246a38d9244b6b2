import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../shared/contracts/openapi.ts';
import { type ProblemCode, problem, problemTypes } from '../../shared/contracts/problems.ts';
import type { Route } from '../../shared/contracts/route.ts';
import { routes } from '../../shared/contracts/routes.ts';
import type { AccessError } from '../../shared/use-cases/authorise.ts';
import type { CustomerError } from '../../shared/use-cases/customer-cases.ts';
import type { OpenCaseError } from '../../shared/use-cases/open-case-for.ts';
import type { StaffError } from '../../shared/use-cases/staff-cases.ts';

const codes = Object.keys(problemTypes) as ProblemCode[];
const all = Object.entries(routes) as [string, Route][];
const staffCommands = [
  'claimCase',
  'assignCase',
  'releaseCase',
  'addNote',
  'askCustomer',
  'replyToCustomer',
  'decideCase',
  'mergeCase',
] as const;

describe.each(codes)('the problem %s', (code) => {
  it('is an error, and says in words what happened and what to do', () => {
    const { status, title, hint } = problemTypes[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(hint).toMatch(/^[A-Z].*\.$/s);
  });

  it('is built as RFC 9457 asks, with the request that it ended', () => {
    expect(problem(code, 'request-1')).toEqual({
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
    expect(problem('validation_failed', 'request-1', { errors }).errors).toEqual(errors);
  });
});

describe('a problem with an older version', () => {
  it('tells where the case stands now', () => {
    const current = { version: 7, status: 'refunding', owner: 'staff:anna' };
    expect(problem('stale_version', 'request-1', { current })).toEqual({
      ...problem('stale_version', 'request-1'),
      current,
    });
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

describe('what a use-case can refuse stands in its route’s problems', () => {
  const opening: Record<OpenCaseError['code'], true> = {
    amount_exceeds_payment: true,
    idempotency_conflict: true,
    temporarily_unavailable: true,
  };
  const access: Record<AccessError['code'], true> = { case_not_found: true, access_token_expired: true };
  const commands: Record<Exclude<CustomerError['code'], AccessError['code']>, readonly string[]> = {
    nothing_to_confirm: ['confirmOutcome'],
    already_confirmed: ['confirmOutcome'],
    refund_already_started: ['withdrawCase'],
    case_already_ended: ['withdrawCase', 'sendMessage', 'answerQuestions'],
    question_not_open: ['answerQuestions'],
    too_many_requests: ['sendMessage', 'answerQuestions'],
    temporarily_unavailable: ['confirmOutcome', 'withdrawCase', 'sendMessage', 'answerQuestions'],
  };

  it.each(Object.keys(opening) as (keyof typeof opening)[])('openCase: %s', (code) => {
    expect(problemsOf(routes.openCase)).toContain(code);
  });

  it.each(Object.keys(access) as (keyof typeof access)[])('every route of a token: %s', (code) => {
    for (const [, route] of all) if (route.access === 'case_token') expect(problemsOf(route)).toContain(code);
  });

  it.each(Object.entries(commands) as [keyof typeof commands, readonly string[]][])('%s: %j', (code, ids) => {
    const routesOf = all.filter(([id]) => ids.includes(id));
    expect(routesOf.map(([id]) => id).sort()).toEqual([...ids].sort());
    for (const [, route] of routesOf) expect(problemsOf(route)).toContain(code);
  });

  const staff: Record<StaffError['code'], readonly string[]> = {
    case_not_found: staffCommands,
    temporarily_unavailable: staffCommands,
    status_does_not_allow: staffCommands,
    owned_by_another: staffCommands,
    not_the_owner: staffCommands,
    group_may_not: staffCommands,
    stale_version: staffCommands,
    above_authority: ['decideCase'],
    amount_not_available: ['decideCase'],
    currency_differs: ['decideCase'],
    not_mergeable: ['mergeCase'],
    already_confirmed: [],
    refund_already_started: [],
    question_not_open: [],
  };

  it.each(Object.entries(staff))('staff: %s', (code, ids) => {
    for (const id of staffCommands) {
      const answers: readonly string[] = problemsOf(routes[id]);
      if (ids.includes(id)) expect([id, answers]).toEqual([id, expect.arrayContaining([code])]);
      else expect(answers).not.toContain(code);
    }
  });

  it.each(all.filter(([, { access }]) => access === 'staff'))(
    '%s: no token, and a wrong group',
    (_, route) => {
      expect(problemsOf(route)).toEqual(expect.arrayContaining(['staff_token_invalid', 'group_may_not']));
    },
  );

  it.each(all.filter(([, { body, headers, query }]) => body ?? headers ?? query))(
    '%s: fields of body, headers and query that are wrong',
    (_, route) => {
      expect(problemsOf(route)).toContain('validation_failed');
    },
  );
});
