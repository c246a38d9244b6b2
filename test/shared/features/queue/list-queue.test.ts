import { describe, expect, it } from 'vitest';
import type { QueueQueryParams } from '../../../../shared/features/queue/queue.contract.ts';
import type { QueueQuery, QueueStore } from '../../../../shared/features/queue/queue.port.ts';
import { listQueue } from '../../../../shared/features/queue/queue.use-case.ts';
import { caseId } from '../../../builders/case/cases.ts';
import { mustOk, present } from '../../../builders/must.ts';
import { anna, lena, tove } from '../../../builders/staff.ts';

const place = `1#2026-11-23T09:00:00.000Z#${caseId}`;

async function asked(params: Partial<QueueQueryParams>, member = anna) {
  const queries: QueueQuery[] = [];
  const queue: QueueStore['queue'] = async (query) => {
    queries.push(query);
    return { items: [], next: place };
  };
  const page = await listQueue({ queue } as QueueStore, member, { limit: 30, ...params });
  return { query: queries[0], page };
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
  const next = async (params: Partial<QueueQueryParams>) => present(mustOk((await asked(params)).page).next);

  it('goes on where its page ended, also when the same time is written differently', async () => {
    const cursor = await next({ mine: 'true', dueBefore: '2026-11-22T10:00:00Z' });
    const { query } = await asked({ mine: 'true', dueBefore: '2026-11-22T10:00:00.000Z', cursor });
    expect(query?.after).toBe(place);
  });

  it('belongs to its tier also among one’s own cases', async () => {
    const cursor = await next({ mine: 'true', tier: 'tier1' });
    const { page } = await asked({ mine: 'true', cursor });
    expect(page).toEqual({ ok: false, error: { code: 'invalid_cursor' } });
  });
});
