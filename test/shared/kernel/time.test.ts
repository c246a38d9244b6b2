import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBankingDays,
  addDays,
  addHours,
  addSeconds,
  dateOf,
  daysBetween,
  instant,
  type PlainDate,
  secondsBetween,
} from '../../../shared/kernel/time.ts';
import { anyInstant } from '../../builders/arbitraries.ts';

describe('a moment', () => {
  it.each([
    ['2026-11-14T18:21:41Z', '2026-11-14T18:21:41.000Z'],
    ['2026-11-14T18:21:41.5Z', '2026-11-14T18:21:41.500Z'],
    ['2026-11-14T18:21:41+01:00', '2026-11-14T17:21:41.000Z'],
    ['2026-11-14T23:30:00-05:30', '2026-11-15T05:00:00.000Z'],
    ['2026-11-14t18:21:41z', '2026-11-14T18:21:41.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('%s is %s', (text, canonical) => {
    expect(instant(text)).toBe(canonical);
  });

  it.each([
    'yesterday',
    '',
    '5',
    '2026',
    '2026-11-14',
    '2026-11-14T18:21:41',
    '14/11/2026',
    '2026-13-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-11-14T24:00:00Z',
    '2026-11-14T18:60:00Z',
  ])('"%s" is none', (text) => {
    expect(() => instant(text)).toThrow(RangeError);
  });

  it('of an invalid Date is none', () => {
    expect(() => instant(new Date(Number.NaN))).toThrow(RangeError);
  });

  it('sorts as text, and reads back as itself', () => {
    fc.assert(
      fc.property(anyInstant(), anyInstant(), (a, b) => {
        expect(a < b).toBe(secondsBetween(a, b) > 0);
        expect(instant(a)).toBe(a);
      }),
    );
  });
});

describe('adding time', () => {
  it('of hours and seconds and measuring it give back what was added', () => {
    fc.assert(
      fc.property(anyInstant(), fc.integer({ min: -10_000, max: 10_000 }), (at, amount) => {
        expect(secondsBetween(at, addSeconds(at, amount))).toBe(amount);
        expect(secondsBetween(at, addHours(at, amount))).toBe(amount * 3600);
        expect(daysBetween(at, addHours(at, amount * 24))).toBe(amount);
      }),
    );
  });

  it('knows parts of an hour', () => {
    expect(addHours(instant('2026-11-14T18:00:00Z'), 1.5)).toBe('2026-11-14T19:30:00.000Z');
  });

  it('gives the UTC date of a moment', () => {
    expect(dateOf(instant('2026-11-14T23:59:59-01:00'))).toBe('2026-11-15');
  });
});

describe('banking days', () => {
  it.each([
    ['Friday', '2026-11-20T09:00:00Z', 1, '2026-11-23'],
    ['Saturday', '2026-11-21T09:00:00Z', 1, '2026-11-23'],
    ['Sunday', '2026-11-22T23:59:59Z', 1, '2026-11-23'],
    ['Monday', '2026-11-23T00:00:00Z', 1, '2026-11-24'],
    ['Friday', '2026-11-20T09:00:00Z', 5, '2026-11-27'],
    ['Thursday before the new year', '2026-12-31T09:00:00Z', 2, '2027-01-04'],
    ['any day', '2026-11-18T09:00:00Z', 0, '2026-11-18'],
  ] as const)('from %s %s, %i of them end on %s', (_, from, days, date) => {
    expect(addBankingDays(instant(from), days)).toBe(date);
  });

  const anyDays = () => fc.integer({ min: 1, max: 60 });
  const midnight = (date: string) => instant(`${date}T00:00:00Z`);
  const weekday = (date: string) => new Date(midnight(date)).getUTCDay();

  it('never end on a weekend', () => {
    fc.assert(
      fc.property(anyInstant(), anyDays(), (at, days) => {
        expect([1, 2, 3, 4, 5]).toContain(weekday(addBankingDays(at, days)));
      }),
    );
  });

  it('end later the more they are and the later they begin', () => {
    fc.assert(
      fc.property(anyInstant(), anyInstant(), anyDays(), (a, b, days) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(addBankingDays(earlier, days) <= addBankingDays(later, days)).toBe(true);
        expect(addBankingDays(earlier, days) < addBankingDays(earlier, days + 1)).toBe(true);
      }),
    );
  });

  it('are counted one by one, and five of them from a weekday are a week', () => {
    fc.assert(
      fc.property(anyInstant(), anyDays(), (at, days) => {
        const oneByOne = Array.from({ length: days }).reduce<string>(
          (date) => addBankingDays(midnight(date), 1),
          dateOf(at),
        );
        expect(addBankingDays(at, days)).toBe(oneByOne);
        const start = addBankingDays(at, 1);
        expect(daysBetween(midnight(start), midnight(addBankingDays(midnight(start), 5)))).toBe(7);
      }),
    );
  });
});

it.each([
  ['2026-11-20', 1, '2026-11-21'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-11-20', 0, '2026-11-20'],
])('%s and %i days are %s', (date, days, expected) => {
  expect(addDays(date as PlainDate, days)).toBe(expected);
});
