import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { expect, test } from 'vitest';
import { openingBody } from './support/customer.ts';
import { aws, stack } from './support/stack.ts';

/** Sends just these headers to where `url` points; `fetch` would not let us say who we are. */
async function raw(method: string, url: string, headers: Record<string, string>, body = '') {
  const call = request(url, { method, headers }).end(body);
  const [answer]: IncomingMessage[] = await Promise.race([once(call, 'response'), once(call, 'upgrade')]);
  answer?.resume();
  const cors = Object.keys(answer?.headers ?? {}).filter((name) => name.startsWith('access-control'));
  return { status: answer?.statusCode, cors };
}

const refused = { status: 403, cors: [] };
const page = { origin: 'http://localhost:9000', 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' };

test('a page cannot forget the state of the local AWS, set it up, or run its functions', async () => {
  const health = () => fetch(`${stack.api}/v1/health`).then(({ status }) => status);
  const invoke = `${aws.endpoint}/2015-03-31/functions/${stack.reconciler}/invocations`;
  const functions = `${aws.endpoint}/2015-03-31/functions/`;
  for (const [method, url] of [
    ['POST', `${aws.endpoint}/_ministack/reset`],
    ['POST', `${aws.endpoint}/_ministack/config`],
    ['GET', `${aws.endpoint}/_ministack/ses/messages`],
    ['POST', invoke],
    ['GET', functions],
    ['OPTIONS', functions],
  ] as const) {
    expect(await raw(method, url, page, method === 'POST' ? '{}' : '')).toEqual(refused);
    const rebound = { host: `evil.example:${new URL(url).port}` };
    expect(await raw(method, url, rebound, method === 'POST' ? '{}' : '')).toEqual(refused);
  }
  expect(await health()).toBe(200);
});

test('a page gets no web socket of the local AWS', async () => {
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
  const headers = { ...page, ...upgrade, 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' };
  expect(await raw('GET', `${aws.endpoint}/_aws/execute-api/api1/stage`, headers)).toEqual(refused);
});

test('a page opens no case through the local origin, which its own pages do', async () => {
  const open = (headers: Record<string, string>, email: string) => {
    const body = openingBody({ reason: 'other', payment: `pay_${randomUUID()}`, amount: 100, email });
    const more = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    return raw('POST', `${stack.api}/v1/cases`, { ...headers, ...more }, JSON.stringify(body));
  };
  const foreign = `foreign-page-${randomUUID()}@mail.example`;
  expect(await open(page, foreign)).toEqual(refused);
  expect(await open({ ...page, 'sec-fetch-site': 'same-origin', origin: stack.origin }, foreign)).toEqual({
    status: 201,
    cors: [],
  });
});
