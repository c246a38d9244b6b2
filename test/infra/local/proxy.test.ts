import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emulatedApiBase } from '../../../infra/local/proxy/api-forward.ts';
import { createProxyApp } from '../../../infra/local/proxy/app.ts';

type Seen = {
  method?: string | undefined;
  url?: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
};

let upstream: Server;
let seen: Seen;
let calls: number;
let base: string;
let aws: string;

beforeEach(async () => {
  calls = 0;
  upstream = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    calls += 1;
    seen = { method: request.method, url: request.url, headers: request.headers, body };
    response.writeHead(
      303,
      [
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
        ['etag', '"7"'],
        ['location', '/v1/cases/case_1'],
        ['content-type', 'application/json'],
        ['access-control-allow-origin', '*'],
      ].flat(),
    );
    response.end('{"ok":true}');
  });
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  aws = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
  base = emulatedApiBase(aws, 'api1');
});
afterEach(() => upstream.close());

const app = () => createProxyApp({ apiBase: () => base, awsEndpoint: aws, readMail: async () => [] });
const local = { host: 'localhost:8080' };

describe('the proxy', () => {
  it('hands requests and answers through unchanged', async () => {
    const response = await app().request('http://localhost:8080/v1/cases/a%2Fb?x=%20y&x=2', {
      method: 'POST',
      headers: { ...local, 'idempotency-key': 'k', authorization: 'Bearer t', 'if-match': '"3"' },
      body: '{"ä":1}',
    });

    expect(seen).toMatchObject({
      method: 'POST',
      url: '/_aws/execute-api/api1/$default/v1/cases/a%2Fb?x=%20y&x=2',
      body: '{"ä":1}',
    });
    expect(seen.headers).toMatchObject({
      'idempotency-key': 'k',
      authorization: 'Bearer t',
      'if-match': '"3"',
    });
    expect(response.status).toBe(303);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(response.headers.get('etag')).toBe('"7"');
    expect(response.headers.get('location')).toBe('/v1/cases/case_1');
    expect(await response.json()).toEqual({ ok: true });
  });

  it.each([
    ['GET', '/oauth2/authorize?client_id=c&state=%2F'],
    ['POST', '/login'],
    ['POST', '/oauth2/token'],
    ['GET', '/logout?client_id=c'],
  ])('hands the sign-in to the local AWS: %s %s', async (method, path) => {
    const body = method === 'POST' ? 'username=anna.tier1&password=%2B' : null;
    const headers = { ...local, 'content-type': 'application/x-www-form-urlencoded' };
    const response = await app().request(`http://localhost:8080${path}`, { method, headers, body });

    expect(seen).toMatchObject({ method, url: path, body: body ?? '' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/v1/cases/case_1');
  });

  it('answers 502 with a hint when the local AWS is down', async () => {
    aws = base = 'http://127.0.0.1:1';
    expect((await app().request('/logout', { headers: local })).status).toBe(502);
    const response = await app().request('/v1/health', { headers: local });

    expect(response.status).toBe(502);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      status: 502,
      detail: expect.stringContaining('npm start'),
    });
  });

  it.each(['/v1/health', '/v1/cases/case_1', '/login', '/mailbox'])(
    'refuses TRACE on %s with 405',
    async (path) => {
      const server = serve({ fetch: app().fetch, hostname: '127.0.0.1', port: 0 });
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const call = request({ host: '127.0.0.1', port, path, method: 'TRACE', headers: local }).end();
      const [response]: IncomingMessage[] = await once(call, 'response');
      const body = response && (await response.toArray()).join('');
      server.close();

      expect(response?.statusCode).toBe(405);
      expect(response?.headers).toMatchObject({
        allow: 'GET, HEAD, POST',
        'content-type': 'application/problem+json',
      });
      expect(JSON.parse(body ?? '')).toMatchObject({ status: 405 });
    },
  );

  it('hands on a body that waited for leave to be sent', async () => {
    const server = serve({ fetch: app().fetch, hostname: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const headers = { ...local, expect: '100-continue', 'content-length': 8 };
    const call = request({ host: '127.0.0.1', port, path: '/v1/cases', method: 'POST', headers });
    call.once('continue', () => call.end('{"ä":1}'));
    const [response]: IncomingMessage[] = await once(call, 'response');
    response?.resume();
    server.close();

    expect(response?.statusCode).toBe(303);
    expect(seen).toMatchObject({ method: 'POST', body: '{"ä":1}' });
  });

  it.each([
    ['/v1/health', 'GET, HEAD, OPTIONS'],
    ['/v1/staff/cases/case_1/claim', 'POST, OPTIONS'],
    ['/cases/case_1', 'GET, HEAD, OPTIONS'],
  ])('tells OPTIONS what %s takes, which the local AWS would refuse', async (path, allow) => {
    const response = await app().request(path, { method: 'OPTIONS', headers: local });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe(allow);
  });

  it('hands other methods on, for the API to refuse', async () => {
    for (const path of ['/v1/health', '/cases/case_1']) {
      await app().request(path, { method: 'PUT', headers: local });
      expect(seen).toMatchObject({ method: 'PUT', url: `/_aws/execute-api/api1/$default${path}` });
    }
  });

  it('serves a start page that leads on', async () => {
    const body = await (await app().request('/', { headers: local })).text();

    for (const link of ['/mailbox', '/v1/health', '/v1/openapi.json'])
      expect(body).toContain(`href="${link}"`);
    expect(body).toContain('README.md');
    expect((await app().request('/nothing', { headers: local })).status).toBe(404);
  });

  it.each([
    ['localhost:8080', 200],
    ['127.0.0.1:8080', 200],
    ['[::1]:8080', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
  ])('answers a request for host %s with %i', async (host, status) => {
    expect((await app().request('/mailbox', { headers: { host } })).status).toBe(status);
  });

  const foreign: [what: string, headers: Record<string, string>][] = [
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://localhost:9000' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a tag of another page', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    [
      'a form of another site',
      { origin: 'null', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    ],
  ];
  it.each(foreign)('refuses requests of %s', async (_, headers) => {
    for (const path of ['/v1/cases', '/login', '/mailbox.json']) {
      for (const method of ['POST', 'GET', 'OPTIONS']) {
        const response = await app().request(path, { method, headers: { ...local, ...headers } });
        expect(response.status).toBe(403);
        expect(response.headers.get('access-control-allow-origin')).toBeNull();
      }
    }
    expect(calls).toBe(0);
  });

  it('lets other sites link to what is here', async () => {
    const headers = { ...local, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await app().request('/mailbox', { headers })).status).toBe(200);
  });

  it.each([
    { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' },
    { origin: 'null', 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate' },
    { origin: 'http://localhost:8080', referer: 'http://localhost:8080/cases/case_1' },
  ])('sends on what its own pages send as its own: %j', async (headers) => {
    for (const path of ['/v1/cases', '/login']) {
      const response = await app().request(path, {
        method: 'POST',
        headers: { ...local, ...headers },
        body: '{}',
      });
      expect(response.status).toBe(303);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      const { 'sec-fetch-mode': mode, ...others } = seen.headers; // the fetch of Node tells its own mode
      expect(mode).toBe('cors');
      expect(Object.keys(others).filter((name) => /^(origin|referer|sec-fetch)/.test(name))).toEqual([]);
    }
  });
});
