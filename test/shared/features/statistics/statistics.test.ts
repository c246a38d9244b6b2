import { describe, expect, it } from 'vitest';
import type { StatisticsRow } from '../../../../shared/case/parts/statistics-row.ts';
import { statisticsRow } from '../../../../shared/features/statistics/row.rules.ts';
import { statisticsAnswer } from '../../../../shared/features/statistics/statistics.contract.ts';
import { statisticsOf } from '../../../../shared/features/statistics/statistics.rules.ts';
import { caseIdFrom } from '../../../../shared/kernel/ids.ts';
import { money } from '../../../../shared/kernel/money.ts';
import type { PlainDate } from '../../../../shared/kernel/time.ts';
import { settledByTheMachine } from '../../../builders/case/ended-logs.ts';
import { days, logOf } from '../../../builders/case/log.ts';
import { later } from '../../../builders/clock.ts';
import { present } from '../../../builders/must.ts';

const settled = present(statisticsRow(logOf(settledByTheMachine), []));
const aRow = (change: Partial<StatisticsRow> = {}): StatisticsRow => ({ ...settled, ...change });
const period = { from: '2026-11-20' as PlainDate, to: '2026-11-21' as PlainDate };
const of = (...records: Partial<StatisticsRow>[]) => statisticsOf(records.map(aRow), period);
const took = (ended: number): Partial<StatisticsRow> => ({ seconds: { ...settled.seconds, ended } });

it('nothing ended: no rates, no times, nothing counted', () => {
  const none = statisticsOf([], period);
  expect(none).toMatchObject({
    cases: 0,
    firstContactRate: null,
    seconds: { ended: { cases: 0, median: null, percentile90: null } },
    satisfaction: { answered: 0, averageRating: null },
    refunds: [],
    prevention: [],
  });
  expect(statisticsAnswer.parse(none)).toEqual(none);
});

it('the answer of the API can hold them', () => {
  const full = of({}, { prevention: 'Check it.', outcome: 'merged', solvedBy: null });
  expect(statisticsAnswer.parse(full)).toEqual(full);
});

it.each([
  ['the day before', -1, 0],
  ['the first day', 0, 1],
  ['the last day', 1, 1],
  ['the day after', 2, 0],
])('a case that ended on %s of the period', (_, day, cases) => {
  expect(of({ endedAt: later(days(day)) }).cases).toBe(cases);
});

it('a merged case counts as merged and as nothing else', () => {
  const statistics = of({}, { outcome: 'merged', solvedBy: null, atFirstContact: false, cause: 'fraud' });
  expect(statistics).toMatchObject({ cases: 1, merged: 1, causes: { fraud: 0 }, firstContactRate: 1 });
  expect(statistics.outcomes).toMatchObject({ refunded: 1, merged: 1 });
});

it('a withdrawn case counts, but neither as solved nor against the first contact', () => {
  const statistics = of({}, { outcome: 'withdrawn', solvedBy: null, atFirstContact: false });
  expect(statistics).toMatchObject({ cases: 2, solvedBy: { tier1: 1 }, firstContactRate: 1 });
});

it('causes, reasons and escalation reasons are counted by name', () => {
  const statistics = of(
    { cause: 'fraud', causeBasis: 'report', reason: 'unauthorised', escalations: ['complexity', 'urgency'] },
    { cause: 'fraud', causeBasis: 'findings', reason: 'unauthorised', escalations: ['urgency'] },
    { cause: 'unclear', causeBasis: 'nobody', reason: 'other' },
  );
  expect(statistics.causes).toMatchObject({ fraud: 2, unclear: 1, system_error: 0 });
  expect(statistics.causesNamed).toBe(1);
  expect(statistics.reasons).toMatchObject({ unauthorised: 2, other: 1 });
  expect(statistics.escalated).toBe(2);
  expect(statistics.escalationReasons).toMatchObject({ complexity: 1, urgency: 2, recurrence: 0 });
});

describe('times', () => {
  it.each([
    [[7], 7, 7],
    [[1, 9], 1, 9],
    [[3, 1, 2], 2, 3],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 5, 9],
  ])('of %j', (all, median, percentile90) => {
    expect(of(...all.map(took)).seconds.ended).toEqual({ cases: all.length, median, percentile90 });
  });

  it('leave out cases that never came so far', () => {
    expect(of({}, {}).seconds.answered).toEqual({ cases: 0, median: null, percentile90: null });
  });
});

it('satisfaction is that of those who answered', () => {
  const unhappy = { satisfied: false, solved: true, rating: 2 };
  const silentRating = { satisfied: true, solved: true, rating: null };
  const { satisfaction } = of(
    {},
    { confirmation: unhappy },
    { confirmation: silentRating },
    { confirmation: null },
  );
  expect(satisfaction).toEqual({ answered: 3, satisfied: 2, solved: 3, averageRating: 3.5 });
});

it('refunds are summed by kind and currency', () => {
  const { refunds } = of(
    {},
    {
      refunds: [
        { kind: 'refunded', amount: money(10, 'EUR') },
        { kind: 'refunded', amount: money(700, 'SEK') },
        { kind: 'compensated', amount: money(5, 'EUR') },
      ],
    },
  );
  expect(refunds).toEqual([
    { kind: 'compensated', refunds: 1, sum: money(5, 'EUR') },
    { kind: 'refunded', refunds: 2, sum: money(5000, 'EUR') },
    { kind: 'refunded', refunds: 1, sum: money(700, 'SEK') },
  ]);
});

describe('a measure against a repeat', () => {
  const caseId = caseIdFrom(new Uint8Array(16).fill(3));
  const measure = { caseId, cause: 'provider_fault', prevention: 'Watch the provider.' } as const;
  const after = { openedAt: later(days(5)), endedAt: later(days(6)), cause: 'provider_fault' } as const;

  it('names its cause and since when it holds', () => {
    expect(of(measure).prevention).toEqual([
      { caseId, cause: 'provider_fault', text: 'Watch the provider.', since: settled.endedAt, cameBack: 0 },
    ]);
  });

  it('is held against later cases of its cause, also past the period', () => {
    const statistics = of(measure, after, after, { ...after, cause: 'fraud' });
    expect(statistics).toMatchObject({ cases: 1, prevention: [{ cameBack: 2 }] });
  });

  it('is not to blame for cases that were open already, or merged', () => {
    const already = { ...after, openedAt: later(1) };
    const merged = { ...after, outcome: 'merged' } as const;
    expect(of(measure, already, merged).prevention).toMatchObject([{ cameBack: 0 }]);
  });
});
