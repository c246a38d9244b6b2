import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_DIR, VENV_PYTHON } from '../../../infra/cli/settings.ts';

/** The guard as it stands, with an app behind it that answers everybody 200 and takes every web socket. */
const guardedEcho = `
import asyncio, runpy, sys
from hypercorn.asyncio import serve
from hypercorn.config import Config

async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        while True:
            message = await receive()
            await send({"type": message["type"] + ".complete"})
            if message["type"] == "lifespan.shutdown":
                return
    elif scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.accept"})
        await send({"type": "websocket.close"})
    else:
        headers = [(b"access-control-allow-origin", b"*")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"reached"})

config = Config()
config.bind = ["127.0.0.1:" + sys.argv[2]]
guarded = runpy.run_path(sys.argv[1])["guarded"]
asyncio.run(serve(guarded(app, sys.argv[2]), config))
`;
const guard = join(PROJECT_DIR, 'infra', 'local', 'emulator', 'guarded-ministack.py');

let port: number;
let python: ChildProcess;
let said = '';

beforeAll(async () => {
  port = await freePort();
  python = spawn(VENV_PYTHON, ['-c', guardedEcho, guard, String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [python.stdout, python.stderr]) stream?.on('data', (chunk) => (said += chunk));
  for (let n = 0; n < 150 && python.exitCode === null; n++) {
    if (await send('GET', {}).catch(() => null)) return;
    await delay(100);
  }
  throw new Error(
    `The guard did not start. Run the tests by npm test, which installs the local AWS.\n${said}`,
  );
}, 20_000);
afterAll(() => python.kill());

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function send(method: string, headers: Record<string, string>, body = '') {
  const all = { host: `localhost:${port}`, ...headers };
  const call = request({ host: '127.0.0.1', port, path: '/_ministack/reset', method, headers: all }).end(
    body,
  );
  const [answer]: IncomingMessage[] = await Promise.race([once(call, 'response'), once(call, 'upgrade')]);
  if (answer === undefined) throw new Error('no answer');
  const text = answer.statusCode === 101 ? '' : (await answer.toArray()).join('');
  return { status: answer.statusCode, headers: answer.headers, text };
}

const socket = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};
const fromAPage: [what: string, headers: Record<string, string>][] = [
  ['the script of another site', { origin: 'https://evil.example' }],
  ['a page on another port of this machine', { origin: 'http://localhost:9000' }],
  ['a sandboxed frame', { origin: 'null' }],
  ['an image or a form of a page', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ['a link that a person follows', { 'sec-fetch-dest': 'document', 'sec-fetch-user': '?1' }],
  ['an old browser', { referer: 'http://evil.example/' }],
];
const hosts = ['evil.example', 'localhost', 'localhost:1', 'evil.localhost', 'localhost.evil.example'];

describe('the guard of the local AWS', () => {
  it('lets programs through', async () => {
    expect(await send('POST', {}, '{}')).toMatchObject({ status: 200, text: 'reached' });
    expect((await send('GET', { host: `127.0.0.1:${port}` })).status).toBe(200);
    expect((await send('GET', { host: `LocalHost:${port}` })).status).toBe(200);
    expect((await fetch(`http://localhost:${port}/`)).status).toBe(200);
    expect((await send('GET', socket)).status).toBe(101);
  });

  it.each(fromAPage)('refuses %s', async (_, headers) => {
    for (const method of ['GET', 'POST', 'PUT', 'OPTIONS']) {
      const answer = await send(method, headers, method === 'POST' ? 'x'.repeat(100_000) : '');
      expect(answer.status).toBe(403);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
    expect((await send('GET', { ...socket, ...headers })).status).toBe(403);
  });

  it('refuses a preflight', async () => {
    const asked = {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-amz-target',
    };
    expect((await send('OPTIONS', asked)).status).toBe(403);
  });

  it.each(hosts)('refuses the host "%s"', async (host) => {
    expect((await send('POST', { host })).status).toBe(403);
    expect((await send('GET', { ...socket, host })).status).toBe(403);
  });

  it('refuses these names with its own port too', async () => {
    for (const host of ['evil.example', 'evil.localhost', '[::1]', '127.0.0.2', 'user@localhost']) {
      expect((await send('POST', { host: `${host}:${port}` })).status).toBe(403);
    }
  });
});
