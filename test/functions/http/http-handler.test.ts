import type { Context } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { logger } from '../../../functions/logger.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { httpEvent, type Request } from '../../builders/http-event.ts';

vi.mock('../../../functions/middleware/fresh-policy.ts', () => ({
  freshPolicy: () => ({ before: () => {} }),
}));
vi.stubEnv('STAGE', 'test');
const { everybody, httpHandler } = await import('../../../functions/http/http-handler.ts');

vi.spyOn(logger, 'info').mockImplementation(() => {});

const health = { status: 'ok', time: '2026-11-20T09:00:00.000Z' } as const;
const handler = httpHandler('public', everybody, {
  readHealth: async () => ok({ body: health }),
  readGuidance: async () => ok({ body: { locale: 'en', reasons: [] } }),
  readOpenApi: async () => ok({ body: {} }),
  readCasePage: async () => ok({ body: '<!doctype html>' }),
});
const ask = (request: Request) => handler(httpEvent(request), { awsRequestId: '1' } as Context);
/** What comes where no route of the gateway has this method and path. */
const askUnmatched = (method: string, path: string) => ask({ method, path, routeKey: '$default' });

const aCase = '/v1/cases/case_01hzy3v7k8m9n0p1q2r3s4t5v6';

it('every answer holds browsers to HTTPS: a success, a page, a refusal, one without a body', async () => {
  const replies = [
    await ask({ method: 'GET', path: '/v1/health' }),
    await ask({ method: 'GET', path: '/cases/case_1', routeKey: 'GET /cases/{caseId}' }),
    await askUnmatched('PUT', '/v1/health'),
    await askUnmatched('GET', '/nothing'),
    await askUnmatched('OPTIONS', aCase),
  ];
  for (const { headers } of replies) {
    expect(headers?.['strict-transport-security']).toMatch(/^max-age=\d{8,}$/);
  }
});

describe('a method that a path does not take', () => {
  it.each([
    ['PUT', '/v1/health', 'GET, HEAD, OPTIONS'],
    ['DELETE', aCase, 'GET, HEAD, OPTIONS'],
    ['PATCH', `${aCase}/messages`, 'POST, OPTIONS'],
    ['GET', '/v1/cases', 'POST, OPTIONS'],
    ['QUERY', '/v1/staff/cases', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/v1/staff/incidents', 'GET, HEAD, POST, OPTIONS'],
    ['POST', '/cases/case_1', 'GET, HEAD, OPTIONS'],
  ])('%s %s is refused with the ones that it takes', async (method, path, allow) => {
    const reply = await askUnmatched(method, path);
    expect(reply).toMatchObject({
      statusCode: 405,
      headers: { allow, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    });
    expect(JSON.parse(reply.body ?? '')).toMatchObject({ code: 'method_not_allowed', status: 405 });
  });

  it('leaves no body after HEAD', async () => {
    expect(await askUnmatched('HEAD', '/v1/cases')).toMatchObject({
      statusCode: 405,
      headers: { allow: 'POST, OPTIONS' },
      body: '',
    });
  });
});

describe('OPTIONS', () => {
  it('is told what a path takes', async () => {
    expect(await askUnmatched('OPTIONS', aCase)).toMatchObject({
      statusCode: 204,
      headers: { allow: 'GET, HEAD, OPTIONS' },
    });
  });
});

describe('where nothing is served', () => {
  it.each([
    ['GET', '/v1/nowhere'],
    ['OPTIONS', '/v1/nowhere'],
    ['PUT', '/v1/cases/'],
    ['PUT', `${aCase}/messages/1`],
    ['POST', '/v1/webhooks/stripe'],
  ])('%s %s is not found', async (method, path) => {
    const reply = await askUnmatched(method, path);
    expect(reply.statusCode).toBe(404);
    expect(JSON.parse(reply.body ?? '')).toMatchObject({ code: 'route_not_found' });
  });
});

describe('HEAD', () => {
  it('is answered as GET is, without the body', async () => {
    const got = await ask({ method: 'GET', path: '/v1/health' });
    expect(JSON.parse(got.body ?? '')).toEqual(health);
    expect(await ask({ method: 'HEAD', path: '/v1/health' })).toEqual({ ...got, body: '' });
  });
});
