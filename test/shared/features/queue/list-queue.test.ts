import { describe, expect, it } from 'vitest';
import { claimCase } from '../../../../shared/features/queue/owner.rules.ts';
import type { QueueQueryParams } from '../../../../shared/features/queue/queue.contract.ts';
import type { QueueQuery, QueueStore } from '../../../../shared/features/queue/queue.port.ts';
import { listCases } from '../../../../shared/features/queue/queue.use-case.ts';
import { caseIdFrom } from '../../../../shared/kernel/ids.ts';
import { ok } from '../../../../shared/kernel/result.ts';
import * as at from '../../../builders/case/cases.ts';
import { later } from '../../../builders/clock.ts';
import { mustOk, present } from '../../../builders/must.ts';
import { anna, lena, tove } from '../../../builders/staff.ts';
import { storeOf } from '../../../fakes/memory-store.ts';

async function asked(params: Partial<QueueQueryParams>, member = anna) {
  const queries: QueueQuery[] = [];
  const store: QueueStore = {
    async queue(query) {
      queries.push(query);
      return ok({ items: [], next: null });
    },
  };
  await listCases(store, member, { limit: 30, ...params });
  return { query: queries[0] };
}

describe('the queue is asked for', () => {
  it.each([
    [anna, 'tier1'],
    [tove, 'tier2'],
    [lena, 'tier1'],
  ])('the tier of %o where none is named: %s', async (member, tier) => {
    expect((await asked({}, member)).query).toMatchObject({ of: { tier }, tier: null });
  });

  it('the tier that is named, which needs no filter', async () => {
    expect((await asked({ tier: 'tier2' })).query).toMatchObject({ of: { tier: 'tier2' }, tier: null });
  });

  it('the caller’s own cases, of every tier or of one', async () => {
    const of = { owner: 'staff:anna' };
    expect((await asked({ mine: 'true' })).query).toMatchObject({ of, tier: null });
    expect((await asked({ mine: 'true', tier: 'tier1' })).query).toMatchObject({ of, tier: 'tier1' });
  });

  it.each([
    ['2026-11-22T10:00:00Z', '2026-11-22T10:00:00.000Z'],
    ['2026-11-22T10:00:00.5Z', '2026-11-22T10:00:00.500Z'],
    ['2026-11-22T10:00:00.123456Z', '2026-11-22T10:00:00.123Z'],
    ['2026-11-22T10:00Z', '2026-11-22T10:00:00.000Z'],
    [undefined, null],
  ])('what is due before %s as the store writes it', async (dueBefore, stored) => {
    expect((await asked({ dueBefore })).query?.dueBefore).toBe(stored);
  });
});

describe('a cursor', () => {
  const [first, second, other] = [1, 2, 3]
    .map((n) =>
      mustOk(claimCase(at.leftToPeople({ id: caseIdFrom(new Uint8Array(16).fill(n)) }), anna, later(9))),
    )
    .map((claimed) => claimed.case);
  const store = storeOf(present(first), present(second), present(other));
  const page = (params: Partial<QueueQueryParams>) => listCases(store, anna, { limit: 1, ...params });
  const next = async (params: Partial<QueueQueryParams>) => present(mustOk(await page(params)).next);

  it('goes on where its page ended, also when the same time is written differently', async () => {
    const cursor = await next({ mine: 'true', dueBefore: '2026-12-22T10:00:00Z' });
    const found = await page({ mine: 'true', dueBefore: '2026-12-22T10:00:00.000Z', cursor });
    expect(mustOk(found).items).toMatchObject([{ caseId: second?.id }]);
  });

  it('belongs to its tier also among one’s own cases', async () => {
    const cursor = await next({ mine: 'true', tier: 'tier1' });
    const refused = await page({ mine: 'true', cursor });
    expect(refused).toEqual({ ok: false, error: { code: 'invalid_cursor' } });
  });
});
