import { describe, expect, it } from 'vitest';
import { ageInDays, dayBefore, isDay, shiftToDay } from '../../../infra/operator/ledger-import/rebase.ts';

describe('rebase', () => {
  it.each([
    ['2026-11-15T12:55:00Z', '2026-11-20', 5],
    ['2026-11-15T23:59:59Z', '2026-11-15', 0],
    ['2028-02-29T00:00:00Z', '2027-03-01', -365],
    ['2011-12-09T12:50:00Z', '2026-11-21', 5461],
  ])('moves %s to %s by %i days', (newest, day, days) => {
    expect(shiftToDay(newest, day)).toBe(days);
  });

  it.each([
    ['2026-11-15', true],
    ['2026-02-30', false],
    ['2026-2-3', false],
    ['yesterday', false],
  ])('takes %s for a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it('counts age in whole days and knows the day before, in UTC', () => {
    expect(ageInDays('2026-10-01T12:00:00Z', '2026-11-01T11:59:59Z')).toBe(30);
    expect(ageInDays('2026-10-01T12:00:00Z', '2026-11-01T12:00:00Z')).toBe(31);
    expect(dayBefore('2027-01-01T00:30:00Z')).toBe('2026-12-31');
  });
});
