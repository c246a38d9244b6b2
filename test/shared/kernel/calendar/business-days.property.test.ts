import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessCalendar, Weekday } from '../../../../shared/kernel/calendar/business-calendar.ts';
import { dateIn, endOfBusinessDay, endOfDate } from '../../../../shared/kernel/calendar/business-days.ts';
import { addBusinessMinutes } from '../../../../shared/kernel/calendar/business-time.ts';
import { addSeconds, instant, type PlainDate } from '../../../../shared/kernel/time.ts';
import { anySetting } from '../../../builders/business-time.ts';

const shown = (timeZone: string, at: string, what: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, ...what }).format(new Date(at));
const dateShown = (timeZone: string, at: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(at));
const nextDate = (date: string) =>
  new Date(Date.parse(`${date}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const weekdayOf = (date: string) =>
  shown('UTC', `${date}T12:00:00Z`, { weekday: 'short' }).toLowerCase() as Weekday;

/** The naive way: day by day, and look each up. */
function naive({ timeZone, week, holidays }: BusinessCalendar, at: string, days: number): string {
  let date = dateShown(timeZone, at);
  for (let left = days; left > 0; ) {
    date = nextDate(date);
    if (week[weekdayOf(date)].length > 0 && !holidays.includes(date as PlainDate)) left -= 1;
  }
  return date;
}

describe('the n-th business day', () => {
  it('is the one that counting day by day finds, and ends with the date in its zone', () => {
    fc.assert(
      fc.property(anySetting(), fc.integer({ min: 1, max: 40 }), ({ calendar, at }, days) => {
        const { timeZone } = calendar;
        const end = endOfBusinessDay(calendar, at, days);
        const date = naive(calendar, at, days);
        // Apia left out a whole day: the wall clock never showed it, so that the day before ends instead.
        const skipped = date === '2011-12-30' && timeZone === 'Pacific/Apia';
        if (!skipped) expect(dateShown(timeZone, end)).toBe(date);
        expect(dateShown(timeZone, addSeconds(end, 0.001)) > date).toBe(true);
        expect(end > at).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('comes later the more days are counted and the later one begins', () => {
    fc.assert(
      fc.property(
        anySetting(),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 400_000 }),
        ({ calendar, at }, days, seconds) => {
          const end = endOfBusinessDay(calendar, at, days);
          expect(endOfBusinessDay(calendar, at, days + 1) >= end).toBe(true);
          expect(endOfBusinessDay(calendar, addSeconds(at, seconds), days) >= end).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('has working time before its end, where the calendar is open at all', () => {
    fc.assert(
      fc.property(anySetting(), ({ calendar, at }) => {
        expect(addBusinessMinutes(calendar, at, 0) <= endOfBusinessDay(calendar, at, 2)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each([0, -1, 1.5, Number.NaN])('is refused for %d days', (days) => {
    const calendar: BusinessCalendar = {
      timeZone: 'UTC',
      week: { mon: [['09:00', '17:00']], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
      holidays: [],
    };
    expect(() => endOfBusinessDay(calendar, instant('2026-11-20T09:00:00Z'), days)).toThrow(RangeError);
  });

  it('is refused where the calendar never opens again', () => {
    const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const calendar: BusinessCalendar = { timeZone: 'UTC', week: closed, holidays: [] };
    expect(() => endOfBusinessDay(calendar, instant('2026-11-20T09:00:00Z'), 1)).toThrow(/no business day/);
  });
});

describe('a date in a zone', () => {
  it.each([
    ['Europe/Stockholm', '2026-10-25', '2026-10-25T22:59:59.999Z'],
    ['Europe/Stockholm', '2026-03-29', '2026-03-29T21:59:59.999Z'],
    ['America/Santiago', '2026-09-05', '2026-09-06T03:59:59.999Z'],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-05T13:29:59.999Z'],
    ['Asia/Kolkata', '2026-11-20', '2026-11-20T18:29:59.999Z'],
  ])('%s: %s ends at %s, also where the clocks change', (timeZone, date, end) => {
    expect(endOfDate(timeZone, date as PlainDate)).toBe(end);
    expect(dateIn(timeZone, instant(end))).toBe(date);
  });
});
