import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { meterRead, meterWrite, type Shapes, type TableRequest, type Target, targetsOf } from './meter.ts';
import type { WireItem } from './wire.ts';

/** One request of a function to an AWS service. */
export interface AwsCall {
  readonly caller: string;
  readonly operation: string;
  /** Null for other services than DynamoDB. */
  readonly table: TableRequest | null;
}

/** Stands between deployed functions and the local AWS, and writes down what they ask of it. */
export interface Tap {
  readonly calls: AwsCall[];
  /** An address at which `caller` finds AWS. */
  addressFor(caller: string): Promise<string>;
  close(): void;
}

const dynamo = 'DynamoDB_20120810.';

export function createTap(endpoint: string, shapes: Shapes): Tap {
  const calls: AwsCall[] = [];
  const servers: Server[] = [];
  let lastWrite: Promise<unknown> = Promise.resolve();

  /** One write at a time, so that an item's images belong to this write. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const result = lastWrite.then(work);
    lastWrite = result.catch(() => {});
    return result;
  }

  async function serve(caller: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const headers = headersOf(request);
    const target = headers['x-amz-target'] ?? '';
    const forward = () => post(`${endpoint}${request.url ?? '/'}`, request.method ?? 'POST', headers, body);
    let answer: Forwarded;
    if (target.startsWith(dynamo)) {
      const operation = target.slice(dynamo.length);
      const metered = await meter(operation, JSON.parse(body.toString()), headers, forward);
      calls.push({ caller, operation, table: metered.table });
      answer = metered.answer;
    } else {
      const action = new URLSearchParams(body.toString()).get('Action');
      calls.push({ caller, operation: action ?? target.split('.').at(-1) ?? '', table: null });
      answer = await forward();
    }
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  async function meter(
    operation: string,
    body: unknown,
    headers: Headers,
    forward: () => Promise<Forwarded>,
  ): Promise<{ answer: Forwarded; table: TableRequest }> {
    const targets = targetsOf(operation, body, shapes);
    if (targets.length === 0) {
      const answer = await forward();
      return { answer, table: meterRead(operation, body, JSON.parse(answer.body.toString())) };
    }
    return alone(async () => {
      const before = await Promise.all(targets.map((target) => image(target, headers)));
      const answer = await forward();
      const after = await Promise.all(targets.map((target) => image(target, headers)));
      const written = targets.map(({ table }, n) => ({
        table,
        before: before[n] ?? null,
        after: after[n] ?? null,
      }));
      return { answer, table: meterWrite(operation, written, shapes) };
    });
  }

  async function image({ table, key }: Target, headers: Headers): Promise<WireItem | null> {
    const body = Buffer.from(JSON.stringify({ TableName: table, Key: key, ConsistentRead: true }));
    const asked = { ...headers, 'x-amz-target': `${dynamo}GetItem` };
    const { body: text } = await post(endpoint, 'POST', asked, body);
    return (JSON.parse(text.toString()) as { Item?: WireItem }).Item ?? null;
  }

  return {
    calls,
    async addressFor(caller) {
      const server = createServer((request, response) => {
        serve(caller, request, response).catch((error) => {
          response.writeHead(500).end(String(error));
        });
      });
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

type Headers = Readonly<Record<string, string>>;

interface Forwarded {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

const perHop = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'expect', 'keep-alive']);

function headersOf({ headers }: IncomingMessage): Headers {
  const kept = Object.entries(headers).filter(([name]) => !perHop.has(name));
  return {
    ...Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    'accept-encoding': 'identity',
  };
}

async function post(url: string, method: string, headers: Headers, body: Buffer): Promise<Forwarded> {
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const answer = await fetch(url, { method, headers, ...(hasBody && { body: new Uint8Array(body) }) });
  const kept = [...answer.headers].filter(([name]) => !perHop.has(name));
  return {
    status: answer.status,
    headers: Object.fromEntries(kept),
    body: Buffer.from(await answer.arrayBuffer()),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
