import { Agent, request } from 'node:http';
import { percentile } from './percentile.ts';

/** One request of a load. */
export interface Shot {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface Hit {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Load {
  readonly connections: number;
  readonly requests: number;
  /** No request is begun after so many seconds. */
  readonly limitSeconds: number;
  /** The next request of a connection. */
  readonly next: (connection: number, turn: number) => Shot;
  readonly heard?: (connection: number, turn: number, hit: Hit) => void;
}

export interface LoadResult {
  readonly requests: number;
  readonly failed: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Keeps every connection busy, each with one request at a time, until all are answered. */
export async function fire({ connections, requests, limitSeconds, next, heard }: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let begun = 0;
  let failed = 0;
  const start = performance.now();
  const late = () => performance.now() - start > limitSeconds * 1000;

  async function work(connection: number): Promise<void> {
    for (let turn = 0; begun < requests && !late(); turn += 1) {
      begun += 1;
      const from = performance.now();
      const hit = await shoot(agent, next(connection, turn)).catch(
        (): Hit => ({ status: 0, headers: {}, text: '' }),
      );
      times.push(performance.now() - from);
      if (hit.status < 200 || hit.status > 299) failed += 1;
      heard?.(connection, turn, hit);
    }
  }

  await Promise.all(Array.from({ length: connections }, (_, connection) => work(connection)));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return {
    requests: times.length,
    failed,
    perSecond: (times.length - failed) / seconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

function shoot(agent: Agent, { method, url, headers, body }: Shot): Promise<Hit> {
  const text = body === undefined ? '' : JSON.stringify(body);
  const more = text
    ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }
    : {};
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method, agent, headers: { ...headers, ...more }, timeout: 60_000 },
      (answer) => {
        answer.once('error', reject);
        let heard = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          heard += part;
        });
        answer.once('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: heard }),
        );
      },
    );
    sent.once('timeout', () => sent.destroy(new Error('no answer within a minute')));
    sent.once('error', reject);
    sent.end(text);
  });
}
