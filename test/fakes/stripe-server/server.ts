import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { StripeEndpoint } from '../../../functions/gateways/stripe/client.ts';
import { type Fault, type FaultContext, type FaultPlan, faultsBefore, noFaults } from './faults.ts';
import { IdempotencyKeys, type SavedAnswer } from './idempotency.ts';
import { Books } from './objects.ts';
import { OtherPaths } from './other-paths.ts';
import { Refunds } from './refunds.ts';
import { type Account, type ApiRequest, answer, serverError } from './routes.ts';

/** A Stripe of our own: it keeps books, does their arithmetic, and goes wrong where a test tells it to. */
export interface StripeServer extends Account {
  readonly endpoint: StripeEndpoint;
  /** How requests go wrong from now on. */
  plan: FaultPlan;
  /** Every request that came, and the fault that hit it. */
  readonly seen: (FaultContext & { readonly fault: Fault | null })[];
  close(): Promise<void>;
}

/** Starts one on a free port of the loopback. `now` tells seconds since 1970. */
export async function startStripeServer(now: () => number): Promise<StripeServer> {
  const books = new Books();
  const account = {
    books,
    refunds: new Refunds(books, now),
    others: new OtherPaths(books, now),
    keys: new IdempotencyKeys(now),
  };
  const server = createServer((request, response) => {
    void serve(started, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const started: StripeServer = {
    ...account,
    endpoint: { host: '127.0.0.1', port, protocol: 'http' },
    plan: noFaults,
    seen: [],
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return started;
}

async function serve(
  server: StripeServer,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const request = await parsed(incoming);
  const { method, path, params } = request;
  const payment = params['payment_intent'] ?? params['charge'] ?? path.split('/')[3] ?? null;
  const fault = server.plan({ method, path, payment });
  server.seen.push({ method, path, payment, fault });
  if (fault && (faultsBefore as readonly string[]).includes(fault)) {
    if (fault === 'server_error_before' && method === 'POST') keepFault(server, request);
    spoil(fault, serverError, response);
    return;
  }
  const answered = answer(server, request, fault === 'server_error_after', fault === 'wrong_amount');
  if (fault && fault !== 'wrong_amount') spoil(fault, answered, response);
  else give(response, answered);
}

/** A server that failed once it had begun keeps its failure under the key, and gives it again for a day. */
function keepFault({ keys }: StripeServer, { idempotencyKey, params }: ApiRequest): void {
  if (idempotencyKey) keys.keep(idempotencyKey, JSON.stringify(Object.entries(params).sort()), serverError);
}

async function parsed(incoming: IncomingMessage): Promise<ApiRequest> {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost');
  const method = incoming.method ?? 'GET';
  const form = method === 'POST' ? new URLSearchParams(await text(incoming)) : searchParams;
  const key = incoming.headers['idempotency-key'];
  return {
    method,
    path: pathname,
    params: Object.fromEntries(form),
    idempotencyKey: typeof key === 'string' ? key : null,
  };
}

const problem = (status: number, type: string): SavedAnswer => ({
  status,
  body: { error: { type, message: 'This is what was asked for.' } },
});

const refusals: Readonly<Partial<Record<Fault, SavedAnswer>>> = {
  forbidden_before: problem(403, 'invalid_request_error'),
  rate_limited_before: problem(429, 'invalid_request_error'),
  server_error_before: serverError,
  server_error_after: serverError,
  unavailable_before: problem(503, 'api_error'),
  unavailable_after: problem(503, 'api_error'),
};
/** Answered with 200, and not what the API answers. */
const nonsense: Readonly<Partial<Record<Fault, string>>> = {
  garbage_before: '<html>Bad gateway</html>',
  garbage_after: '<html>Bad gateway</html>',
  bare_json_before: '"ok"',
  bare_json_after: '"ok"',
  empty_object_after: '{}',
};

/** Goes wrong; where the fault is to hang, nothing is ever answered. */
function spoil(fault: Fault, answered: SavedAnswer, response: ServerResponse): void {
  const refusal = refusals[fault];
  const text = nonsense[fault];
  if (refusal) give(response, refusal);
  else if (text) response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  else if (fault === 'truncated_after') breakOff(response, JSON.stringify(answered.body));
  else if (fault.startsWith('reset')) response.destroy();
}

function breakOff(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}

function give(response: ServerResponse, { status, body }: SavedAnswer): void {
  const headers = { 'content-type': 'application/json', 'request-id': 'req_test' };
  response.writeHead(status, headers).end(JSON.stringify(body));
}
