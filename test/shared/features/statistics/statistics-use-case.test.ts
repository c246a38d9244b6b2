import { describe, expect, it } from 'vitest';
import type { CaseArchive } from '../../../../shared/features/statistics/case-archive.port.ts';
import { statisticsRow } from '../../../../shared/features/statistics/row.rules.ts';
import { statisticsRowOf } from '../../../../shared/features/statistics/row-of.ts';
import {
  readStatistics,
  rebuildStatistics,
} from '../../../../shared/features/statistics/statistics.use-case.ts';
import { type CaseId, caseIdFrom } from '../../../../shared/kernel/ids.ts';
import type { PlainDate } from '../../../../shared/kernel/time.ts';
import { opened } from '../../../builders/case/cases.ts';
import { settledByTheMachine } from '../../../builders/case/ended-logs.ts';
import { logOf } from '../../../builders/case/log.ts';
import { present } from '../../../builders/must.ts';
import { MemoryStore } from '../../../fakes/memory-store.ts';

const day = (text: string) => text as PlainDate;
const record = present(statisticsRow(logOf(settledByTheMachine), []));

describe('reading statistics', () => {
  /** Days that are read, of a store with this row within the period. */
  function reading(row = record) {
    const read: PlainDate[][] = [];
    const store = {
      async *statisticsRows(from: PlainDate, to: PlainDate) {
        read.push([from, to]);
        if (read.length === 1) yield row;
      },
    };
    return { store, read };
  }
  const measure = { ...record, prevention: 'A contract test sends one amount in every currency.' };

  it('sums up the period, and looks at what came back until today', async () => {
    const { store, read } = reading(measure);
    const period = { from: day('2026-11-01'), to: day('2026-11-30') };
    const result = await readStatistics(store, period, day('2027-01-15'));
    expect(result).toMatchObject({ ok: true, value: { period, cases: 1 } });
    expect(read).toEqual([
      ['2026-11-01', '2026-11-30'],
      ['2026-12-01', '2027-01-15'],
    ]);
  });

  it('reads nothing after a period without measures, whose causes could come back', async () => {
    const { store, read } = reading();
    await readStatistics(store, { from: day('0001-01-01'), to: day('0001-12-31') }, day('2026-11-20'));
    expect(read).toEqual([['0001-01-01', '0001-12-31']]);
  });

  it.each([
    ['a period that lasts until later than today', '2026-11-01', '2026-12-31', '2026-11-20', '2026-12-31'],
    ['a period long ago, for a year', '2020-01-01', '2020-01-31', '2026-11-20', '2021-01-31'],
  ])('of %s', async (_, from, to, today, until) => {
    const { store, read } = reading(measure);
    await readStatistics(store, { from: day(from), to: day(to) }, day(today));
    expect(read[0]).toEqual([from, to]);
    expect(read.at(-1)?.[1]).toBe(until);
  });

  it.each([
    ['one day', '2026-11-20', '2026-11-20', true],
    ['366 days', '2024-01-01', '2024-12-31', true],
    ['367 days', '2024-01-01', '2025-01-01', false],
    ['an end before its beginning', '2026-11-20', '2026-11-19', false],
  ])('a period of %s', async (_, from, to, allowed) => {
    const result = await readStatistics(reading().store, { from: day(from), to: day(to) }, day('2026-11-20'));
    expect(result.ok ? 'ok' : result.error.code).toBe(allowed ? 'ok' : 'invalid_period');
  });
});

const ids = [1, 2, 3].map((n) => caseIdFrom(new Uint8Array(16).fill(n)));
const store = new MemoryStore();
for (const [n, happened] of [
  settledByTheMachine,
  settledByTheMachine.slice(0, 3),
  settledByTheMachine,
].entries()) {
  const id = present(ids[n]);
  const log = logOf(happened, { caseId: id });
  store.add({ ...opened({ id }), version: log.length }, { log });
}

describe('the record of a case', () => {
  it('is made from its log', async () => {
    expect(await statisticsRowOf(await store.findWithLog(ids[0] as CaseId))).toMatchObject({
      caseId: ids[0],
      outcome: 'refunded',
    });
  });

  it('is none while the case goes on, or where there is no case', async () => {
    expect(await statisticsRowOf(await store.findWithLog(ids[1] as CaseId))).toBeNull();
    expect(await statisticsRowOf(await store.findWithLog(caseIdFrom(new Uint8Array(16).fill(9))))).toBeNull();
  });
});

describe('rebuilding', () => {
  function rebuilding(keep: CaseArchive['keepStatisticsRow'] = async () => true) {
    const kept: [CaseId, number][] = [];
    const warned: string[] = [];
    const archive: CaseArchive = {
      async endedCases(cursor) {
        const at = Number(cursor ?? 0);
        return { items: ids.slice(at, at + 1), next: at + 1 < ids.length ? String(at + 1) : null };
      },
      async keepStatisticsRow(one, version) {
        kept.push([one.caseId, version]);
        return keep(one, version);
      },
    };
    const reporter = { warn: (event: string) => void warned.push(event), count: () => {} };
    return { deps: { store, archive, reporter }, kept, warned };
  }

  it('writes the row of every ended case under the version it was made from', async () => {
    const { deps, kept } = rebuilding();
    expect(await rebuildStatistics(deps, null, () => false)).toEqual({ rebuilt: 2, failed: [], next: null });
    expect(kept).toEqual([
      [ids[0], 6],
      [ids[2], 6],
    ]);
  });

  it('stops where its time is up, and goes on from there', async () => {
    const { deps, kept } = rebuilding();
    const first = await rebuildStatistics(deps, null, () => true);
    expect(first).toEqual({ rebuilt: 1, failed: [], next: '1' });
    expect(await rebuildStatistics(deps, first.next, () => false)).toMatchObject({ rebuilt: 1, next: null });
    expect(kept.map(([id]) => id)).toEqual([ids[0], ids[2]]);
  });

  it('reads a case again that changed meanwhile', async () => {
    const answers = [false, false, true];
    const { deps } = rebuilding(async () => answers.shift() ?? true);
    expect(await rebuildStatistics(deps, null, () => false)).toMatchObject({ rebuilt: 2, failed: [] });
  });

  it('names the cases that it could not do, and does the others', async () => {
    const { deps, warned } = rebuilding(async ({ caseId }) => caseId !== ids[0]);
    expect(await rebuildStatistics(deps, null, () => false)).toEqual({
      rebuilt: 1,
      failed: [ids[0]],
      next: null,
    });
    expect(warned).toEqual(['rebuild_failed']);
  });
});
