import { describe, expect, it } from 'vitest';
import { incidentRequest } from '../../../../shared/features/engineering/incidents.contract.ts';
import {
  listExplainedCases,
  listIncidents,
  registerIncident,
} from '../../../../shared/features/engineering/incidents.use-case.ts';
import { queueItem } from '../../../../shared/features/queue/item.rules.ts';
import type { QueueQuery } from '../../../../shared/features/queue/queue.port.ts';
import { caseIdFrom } from '../../../../shared/kernel/ids.ts';
import type { Tier } from '../../../../shared/kernel/parties.ts';
import { ok } from '../../../../shared/kernel/result.ts';
import type { PaymentTrait } from '../../../../shared/payments/incident.ts';
import * as at from '../../../builders/case/cases.ts';
import { later } from '../../../builders/clock.ts';
import { mustOk } from '../../../builders/must.ts';
import { elin } from '../../../builders/staff.ts';
import { MemoryStore } from '../../../fakes/memory-store.ts';
import { fakeRuntime } from '../../../fakes/runtime.ts';

const request = {
  title: 'Wallet provider unreachable',
  cause: 'provider_fault',
  methods: ['wallet'],
  currencies: [],
  from: '2026-11-20T09:00:00Z',
  to: '2026-11-20T09:05:00Z',
} as const;
const hit: PaymentTrait = { method: 'wallet', currency: 'EUR', at: later(60) };
const missed: PaymentTrait = { ...hit, method: 'card' };

/** Queues whose items carry these traits, `perPage` on each page. */
class TraitQueues extends MemoryStore {
  readonly #queues: Queues;
  readonly #perPage: number;

  constructor(queues: Queues, perPage: number) {
    super();
    this.#queues = queues;
    this.#perPage = perPage;
  }

  override async queue({ of, cursor }: QueueQuery) {
    if (!('tier' in of)) throw new Error('only queues of tiers are looked through');
    const { tier } = of;
    const all = this.#queues[tier] ?? [];
    const start = Number(cursor ?? 0);
    const end = start + this.#perPage;
    const items = all.slice(start, end).map((paymentTrait, index) => {
      const caseId = caseIdFrom(new Uint8Array(16).fill(start + index));
      return { ...queueItem(at.leftToPeople()), caseId, tier, paymentTrait };
    });
    return ok({ items, next: end < all.length ? String(end) : null });
  }
}

type Queues = Partial<Record<Tier, (PaymentTrait | null)[]>>;

const deps = (queues: Queues = {}, perPage = 2) => ({
  store: new TraitQueues(queues, perPage),
  runtime: fakeRuntime(),
});

const registered = async (given: ReturnType<typeof deps>) =>
  mustOk(await registerIncident(given, elin, incidentRequest.parse(request)));

describe('an incident', () => {
  it('is kept under the name of whoever registered it, its times written as all times are', async () => {
    const given = deps();
    const incident = await registered(given);
    expect(incident).toMatchObject({
      title: 'Wallet provider unreachable',
      from: '2026-11-20T09:00:00.000Z',
      to: '2026-11-20T09:05:00.000Z',
      registeredBy: 'staff:elin',
      registeredAt: given.runtime.now(),
    });
    expect(incident.id).toMatch(/^inc_[0-9a-z]{26}$/);
    expect(await listIncidents(given)).toEqual([incident]);
  });

  it('may go on', async () => {
    const result = await registerIncident(deps(), elin, incidentRequest.parse({ ...request, to: null }));
    expect(mustOk(result).to).toBeNull();
  });

  it('does not end before it began', async () => {
    const turned = incidentRequest.parse({ ...request, from: request.to, to: request.from });
    expect(await registerIncident(deps(), elin, turned)).toEqual({
      ok: false,
      error: { code: 'invalid_period' },
    });
  });
});

it.each([
  ['a title of two lines', { title: 'a\nb' }],
  ['a method in capitals', { methods: ['Wallet'] }],
  ['a currency that does not exist', { currencies: ['EUX'] }],
  ['a time without a zone', { from: '2026-11-20T09:00:00' }],
  ['an unknown field', { severity: 'high' }],
])('%s is refused', (_, wrong) => {
  expect(incidentRequest.safeParse({ ...request, ...wrong }).success).toBe(false);
});

describe('cases that an incident explains', () => {
  it('are found in the queues of both tiers', async () => {
    const given = deps({ tier1: [hit, missed, null, hit], tier2: [missed, hit], engineering: [hit] });
    const { id } = await registered(given);
    const found = mustOk(await listExplainedCases(given, id));
    expect(found.items.map(({ tier }) => tier)).toEqual(['tier1', 'tier1', 'tier2']);
    expect(found.next).toBeNull();
  });

  it('are looked for page by page, also where pages find nothing', async () => {
    const given = deps({ tier1: [...Array(15).fill(missed), hit], tier2: [hit] }, 1);
    const { id } = await registered(given);
    const first = mustOk(await listExplainedCases(given, id));
    expect(first.items).toEqual([]);
    const second = mustOk(await listExplainedCases(given, id, first.next));
    expect(second).toMatchObject({ items: [{ tier: 'tier1' }, { tier: 'tier2' }], next: null });
  });

  it('are none of an incident that nobody registered', async () => {
    const error = { code: 'incident_not_found' };
    expect(await listExplainedCases(deps(), 'inc_1')).toEqual({ ok: false, error });
  });

  it.each(['', 'nonsense', Buffer.from('inc_1 0 ').toString('base64url')])(
    'refuse the cursor “%s”',
    async (cursor) => {
      const given = deps();
      const { id } = await registered(given);
      const error = { code: 'invalid_cursor' };
      expect(await listExplainedCases(given, id, cursor)).toEqual({ ok: false, error });
    },
  );

  it.each(['nonsense', '1#2026-11-23T09:00:00.000Z#case_1'])(
    'refuse a cursor whose page the queue does not know: “%s”',
    async (page) => {
      const given = { store: new MemoryStore(), runtime: fakeRuntime() };
      const { id } = mustOk(await registerIncident(given, elin, incidentRequest.parse(request)));
      const cursor = Buffer.from(`${id} 1 ${page}`).toString('base64url');
      const error = { code: 'invalid_cursor' };
      expect(await listExplainedCases(given, id, cursor)).toEqual({ ok: false, error });
    },
  );
});
