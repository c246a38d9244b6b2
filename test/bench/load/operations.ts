import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { staffToken } from '../../../infra/local/staff/staff.ts';
import type { CaseId } from '../../../shared/kernel/ids.ts';
import { openingBody } from '../../stack/support/customer.ts';
import { type Purchase, purchase } from '../../stack/support/ledger.ts';
import { processOnStack } from '../../stack/support/processes.ts';
import { stack } from '../../stack/support/stack.ts';
import { colleague } from '../../stack/support/staff.ts';
import { waitingCase } from '../../stack/support/waiting.ts';
import type { LoadFigure } from '../report/results.ts';
import type { Hit, Shot } from './generator.ts';

/** Something that the stack is loaded with. */
export interface Operation {
  readonly name: LoadFigure['operation'];
  /** Readies so many requests. */
  prepare(requests: number): Promise<void>;
  shot(base: string, connection: number, turn: number, connections: number): Shot;
  heard(connection: number, turn: number, connections: number, hit: Hit): void;
  /** Waits for what the requests set going; false where they set nothing going. */
  settle(): Promise<boolean>;
}

const idle = { prepare: async () => {}, heard: () => {}, settle: async () => false };
const atOnce = 8;
const longestSettling = 180_000;

export async function prepareOperations(mostConnections: number): Promise<Operation[]> {
  const agent = 'anna.tier1';
  const headers = { authorization: `Bearer ${await staffToken(stack.home, agent)}` };
  return [
    { ...idle, name: 'health', shot: (base) => ({ method: 'GET', url: `${base}/v1/health`, headers: {} }) },
    { ...idle, name: 'queue', shot: (base) => ({ method: 'GET', url: `${base}/v1/staff/cases`, headers }) },
    await replies(agent, headers, mostConnections),
    openings(),
  ];
}

/** Replies of an agent, spread evenly over cases that the agent has claimed. */
async function replies(agent: string, headers: Shot['headers'], count: number): Promise<Operation> {
  const member = await colleague(agent);
  const cases = await times(count, async () => {
    const { caseId } = await waitingCase();
    const { headers: claimed } = await member.does('claim', caseId);
    return { caseId, etag: claimed.get('etag') ?? '' };
  });
  const at = (connection: number, turn: number, connections: number) => {
    const found = cases[(connection + turn * connections) % cases.length];
    if (!found) throw new Error('no case to reply on');
    return found;
  };
  return {
    ...idle,
    name: 'reply',
    shot(base, connection, turn, connections) {
      const { caseId, etag } = at(connection, turn, connections);
      const url = `${base}/v1/staff/cases/${caseId}/replies`;
      return {
        method: 'POST',
        url,
        headers: { ...headers, 'if-match': etag },
        body: { text: 'We are on it.' },
      };
    },
    heard(connection, turn, connections, hit) {
      if (hit.headers.etag) at(connection, turn, connections).etag = String(hit.headers.etag);
    },
  };
}

/** Complaints about payments that are in the ledger; each ends in the queue, for its order was delivered. */
function openings(): Operation {
  const { store } = processOnStack();
  const bought: Purchase[] = [];
  let opened: CaseId[] = [];
  const waits = async (caseId: CaseId) => (await store.find(caseId))?.case.status === 'awaiting_staff';
  return {
    name: 'open',
    async prepare(requests) {
      bought.push(...(await times(requests - bought.length, () => purchase({ orderStatus: 'fulfilled' }))));
    },
    shot(base) {
      const one = bought.pop();
      if (!one) throw new Error('no purchase left to complain about');
      const body = openingBody({ reason: 'mistaken_payment', ...one });
      return { method: 'POST', url: `${base}/v1/cases`, headers: { 'idempotency-key': randomUUID() }, body };
    },
    heard(_connection, _turn, _connections, { status, text }) {
      if (status === 201) opened.push((JSON.parse(text) as { caseId: CaseId }).caseId);
    },
    async settle() {
      const end = performance.now() + longestSettling;
      while (opened.length > 0 && performance.now() < end) {
        const settled = await Promise.all(opened.slice(0, atOnce).map(waits));
        opened = opened.filter((_, n) => !settled[n]);
        await pause(settled.includes(false) ? 200 : 0);
      }
      if (opened.length > 0) throw new Error(`${opened.length} opened cases never came to the queue`);
      return true;
    },
  };
}

async function times<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  let left = count;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      made.push(await make());
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return made;
}
