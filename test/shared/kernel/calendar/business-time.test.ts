import { describe, expect, it } from 'vitest';
import {
  type BusinessCalendar,
  calendarProblems,
  type WorkInterval,
} from '../../../../shared/kernel/calendar/business-calendar.ts';
import { addBusinessMinutes, dueAfterPause } from '../../../../shared/kernel/calendar/business-time.ts';
import { addSeconds, type Instant, instant, type PlainDate } from '../../../../shared/kernel/time.ts';
import { businessMinutesBetween } from '../../../builders/business-minutes.ts';

const week = (weekday: readonly WorkInterval[], weekend: readonly WorkInterval[] = []) => ({
  mon: weekday,
  tue: weekday,
  wed: weekday,
  thu: weekday,
  fri: weekday,
  sat: weekend,
  sun: weekend,
});
const every = (...intervals: WorkInterval[]) => week(intervals, intervals);
const dates = (...texts: string[]) => texts as PlainDate[];

const stockholm: BusinessCalendar = {
  timeZone: 'Europe/Stockholm',
  week: week([
    ['09:00', '12:00'],
    ['13:00', '17:00'],
  ]),
  holidays: dates('2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01'),
};
const stockholmSmallHours: BusinessCalendar = { ...stockholm, week: every(['01:00', '04:00']) };
const stockholmAlways: BusinessCalendar = { ...stockholm, week: every(['00:00', '24:00']), holidays: [] };
const stockholmNights: BusinessCalendar = {
  ...stockholm,
  week: every(['00:00', '06:00'], ['22:00', '24:00']),
  holidays: [],
};
const shanghai: BusinessCalendar = {
  timeZone: 'Asia/Shanghai',
  week: week([['09:00', '18:00']]),
  holidays: dates('2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'),
};
const newYork: BusinessCalendar = {
  timeZone: 'America/New_York',
  week: week([['09:00', '17:00']]),
  holidays: dates('2026-11-26'),
};
const kathmandu: BusinessCalendar = {
  timeZone: 'Asia/Kathmandu',
  // Sunday is a working day there, Saturday is not.
  week: { ...week([['10:00', '17:00']]), sun: [['10:00', '17:00']] },
  holidays: [],
};
/** Its clocks go from 24:00 on Saturday to 01:00 (6 September 2026), and back to 23:00 (4 April 2026). */
const santiago: BusinessCalendar = {
  timeZone: 'America/Santiago',
  week: every(['00:00', '24:00']),
  holidays: [],
};
const calendars = {
  stockholm,
  stockholmSmallHours,
  stockholmAlways,
  stockholmNights,
  shanghai,
  newYork,
  kathmandu,
  santiago,
};

const examples: readonly (readonly [string, BusinessCalendar, string, number, string])[] = [
  ['within an interval', stockholm, '2026-11-20T09:30:00+01:00', 60, '2026-11-20T10:30:00+01:00'],
  ['over lunch', stockholm, '2026-11-20T11:30:00+01:00', 60, '2026-11-20T13:30:00+01:00'],
  ['from lunch', stockholm, '2026-11-20T12:15:00+01:00', 60, '2026-11-20T14:00:00+01:00'],
  ['up to lunch', stockholm, '2026-11-20T11:00:00+01:00', 60, '2026-11-20T12:00:00+01:00'],
  ['from before work', stockholm, '2026-11-20T03:00:00+01:00', 1, '2026-11-20T09:01:00+01:00'],
  ['up to the close of Friday', stockholm, '2026-11-20T16:30:00+01:00', 30, '2026-11-20T17:00:00+01:00'],
  ['Friday evening to Monday', stockholm, '2026-11-20T16:30:00+01:00', 31, '2026-11-23T09:01:00+01:00'],
  ['from the weekend', stockholm, '2026-11-21T14:00:00+01:00', 420, '2026-11-23T17:00:00+01:00'],
  ['with parts of a minute', stockholm, '2026-11-20T16:59:30.250+01:00', 1, '2026-11-23T09:00:30.250+01:00'],
  ['over a holiday', stockholm, '2026-12-23T16:00:00+01:00', 120, '2026-12-28T10:00:00+01:00'],
  ['over the new year', stockholm, '2026-12-30T16:00:00+01:00', 61, '2027-01-04T09:01:00+01:00'],
  ['over the weekend of spring', stockholm, '2026-03-27T16:00:00+01:00', 120, '2026-03-30T10:00:00+02:00'],
  ['over the weekend of autumn', stockholm, '2026-10-23T16:00:00+02:00', 120, '2026-10-26T10:00:00+01:00'],
  ['spring night of 2 h', stockholmSmallHours, '2026-03-29T01:00:00+01:00', 120, '2026-03-29T04:00:00+02:00'],
  [
    'spring night, next day',
    stockholmSmallHours,
    '2026-03-29T01:00:00+01:00',
    121,
    '2026-03-30T01:01:00+02:00',
  ],
  ['autumn night of 4 h', stockholmSmallHours, '2026-10-25T01:00:00+02:00', 240, '2026-10-25T04:00:00+01:00'],
  [
    'first of the repeated hour',
    stockholmSmallHours,
    '2026-10-25T01:30:00+02:00',
    60,
    '2026-10-25T02:30:00+02:00',
  ],
  ['second of it', stockholmSmallHours, '2026-10-25T01:30:00+02:00', 120, '2026-10-25T02:30:00+01:00'],
  ['a working week of 35 h', stockholm, '2026-11-16T09:00:00+01:00', 2100, '2026-11-20T17:00:00+01:00'],
  ['Golden Week', shanghai, '2026-09-30T17:30:00+08:00', 60, '2026-10-08T09:30:00+08:00'],
  ['a date that is another in UTC', shanghai, '2026-11-20T00:30:00+08:00', 540, '2026-11-20T18:00:00+08:00'],
  ['Thanksgiving', newYork, '2026-11-25T16:30:00-05:00', 60, '2026-11-27T09:30:00-05:00'],
  ['over the end of summer time', newYork, '2026-10-30T16:30:00-04:00', 60, '2026-11-02T09:30:00-05:00'],
  ['over its beginning', newYork, '2026-03-06T16:30:00-05:00', 60, '2026-03-09T09:30:00-04:00'],
  ['evening in the west', newYork, '2026-11-20T22:00:00-05:00', 0, '2026-11-23T09:00:00-05:00'],
  ['Friday to Sunday', kathmandu, '2026-11-20T16:45:00+05:45', 30, '2026-11-22T10:15:00+05:45'],
  ['a shift over midnight', stockholmNights, '2026-11-20T23:00:00+01:00', 120, '2026-11-21T01:00:00+01:00'],
  [
    'two shifts over midnight',
    stockholmNights,
    '2026-11-20T23:00:00+01:00',
    480,
    '2026-11-21T23:00:00+01:00',
  ],
  ['the short night shift', stockholmNights, '2026-03-28T22:00:00+01:00', 420, '2026-03-29T06:00:00+02:00'],
  ['the long night shift', stockholmNights, '2026-10-24T22:00:00+02:00', 540, '2026-10-25T06:00:00+01:00'],
  ['a day of 23 h', stockholmAlways, '2026-03-29T00:00:00+01:00', 1380, '2026-03-30T00:00:00+02:00'],
  ['a day of 25 h', stockholmAlways, '2026-10-25T00:00:00+02:00', 1500, '2026-10-26T00:00:00+01:00'],
  ['a skipped midnight', santiago, '2026-09-05T23:30:00-04:00', 60, '2026-09-06T01:30:00-03:00'],
  ['a repeated last hour of a day', santiago, '2026-04-04T23:30:00-03:00', 60, '2026-04-04T23:30:00-04:00'],
  ['nothing, at work', stockholm, '2026-11-20T10:00:00.001+01:00', 0, '2026-11-20T10:00:00.001+01:00'],
  ['nothing, on opening', stockholm, '2026-11-20T09:00:00+01:00', 0, '2026-11-20T09:00:00+01:00'],
  ['nothing, on closing', stockholm, '2026-11-20T17:00:00+01:00', 0, '2026-11-20T17:00:00+01:00'],
  ['nothing, after closing', stockholm, '2026-11-20T17:00:00.001+01:00', 0, '2026-11-23T09:00:00+01:00'],
  ['nothing, at lunch', stockholm, '2026-11-20T12:30:00+01:00', 0, '2026-11-20T13:00:00+01:00'],
  ['nothing, before a holiday', stockholm, '2026-12-23T18:00:00+01:00', 0, '2026-12-28T09:00:00+01:00'],
];

describe('business minutes', () => {
  it.each(Object.entries(calendars))('are counted on a sound calendar: %s', (_, calendar) => {
    expect(calendarProblems(calendar)).toEqual([]);
  });

  it.each(examples)('%s', (_, calendar, at, minutes, due) => {
    expect(addBusinessMinutes(calendar, instant(at), minutes)).toBe(instant(due));
    expect(businessMinutesBetween(calendar, instant(at), instant(due))).toBe(minutes);
  });

  it('in a gap of the clocks begin when the gap is over', () => {
    const early: BusinessCalendar = { ...stockholm, week: every(['02:30', '05:00']) };
    const before = instant('2026-03-29T01:59:00+01:00');
    expect(addBusinessMinutes(early, before, 0)).toBe(instant('2026-03-29T03:00:00+02:00'));
    expect(addBusinessMinutes(early, before, 120)).toBe(instant('2026-03-29T05:00:00+02:00'));
  });

  it('count an interval twice that the clocks show twice', () => {
    const early: BusinessCalendar = { ...stockholm, week: every(['02:15', '02:30']) };
    const midnight = instant('2026-10-25T00:00:00+02:00');
    expect(addBusinessMinutes(early, midnight, 15)).toBe(instant('2026-10-25T02:30:00+02:00'));
    expect(addBusinessMinutes(early, midnight, 16)).toBe(instant('2026-10-25T02:16:00+01:00'));
  });

  it('skip a date that the zone skipped', () => {
    const apia: BusinessCalendar = {
      timeZone: 'Pacific/Apia',
      week: every(['09:00', '10:00']),
      holidays: [],
    };
    const due = addBusinessMinutes(apia, instant('2011-12-29T09:00:00-10:00'), 61);
    expect(due).toBe(instant('2011-12-31T09:01:00+14:00'));
  });

  it('of a calendar that never closes are wall time', () => {
    for (const minutes of [0, 1, 1439, 1440, 525_600]) {
      const at = instant('2026-01-15T12:34:56.789Z');
      expect(addBusinessMinutes(stockholmAlways, at, minutes)).toBe(addSeconds(at, minutes * 60));
    }
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    'cannot be %d',
    (minutes) => {
      expect(() => addBusinessMinutes(stockholm, instant('2026-11-20T09:00:00Z'), minutes)).toThrow(
        RangeError,
      );
    },
  );
});

describe('a calendar that is closed', () => {
  const at = instant('2026-11-20T09:00:00Z');
  const from = (day: string, days: number): PlainDate[] =>
    Array.from({ length: days }, (_, i) =>
      new Date(Date.parse(day) + i * 86_400_000).toISOString().slice(0, 10),
    ).map((date) => date as PlainDate);
  const closedFor = (days: number): BusinessCalendar => ({
    ...stockholmAlways,
    holidays: from('2026-11-21', days),
  });

  it('for ever gives no moment, and no minutes between any', () => {
    const never: BusinessCalendar = { ...stockholm, week: every() };
    expect(() => addBusinessMinutes(never, at, 0)).toThrow(/Europe\/Stockholm stays closed/);
    expect(businessMinutesBetween(never, at, instant('2031-11-20T09:00:00Z'))).toBe(0);
  });

  it('for 399 days gives one', () => {
    expect(addBusinessMinutes(closedFor(399), at, 2000)).toBe(instant('2027-12-25T19:20:00+01:00'));
  });

  it('for 401 days after some business time gives none', () => {
    expect(() => addBusinessMinutes(closedFor(401), at, 2000)).toThrow(RangeError);
    expect(addBusinessMinutes(closedFor(401), at, 14 * 60)).toBe(instant('2026-11-21T00:00:00+01:00'));
    expect(businessMinutesBetween(closedFor(401), at, instant('2027-12-28T00:00:00+01:00'))).toBe(
      14 * 60 + 1440,
    );
  });

  it('so much that the minutes take more than a century gives none', () => {
    const mondayMinute: BusinessCalendar = { ...stockholm, week: { ...every(), mon: [['09:00', '09:01']] } };
    expect(addBusinessMinutes(mondayMinute, at, 520) > '2036').toBe(true);
    expect(() => addBusinessMinutes(mondayMinute, at, 6000)).toThrow(/100 years/);
  });

  it('or open in a zone or at a time that does not exist is refused', () => {
    const noZone: BusinessCalendar = { ...stockholm, timeZone: 'Europe/Stokholm' };
    const noTime: BusinessCalendar = { ...stockholm, week: every(['9', '17:00']) };
    for (const wrong of [noZone, noTime]) {
      expect(() => addBusinessMinutes(wrong, at, 1)).toThrow(RangeError);
      const due = addSeconds(at, 60);
      expect(() => dueAfterPause(wrong, due, at, due)).toThrow(RangeError);
    }
  });
});

describe('a pause', () => {
  const credit = (from: Instant, to: Instant) => {
    const dueAt = instant('2026-11-24T09:30:00Z');
    return Date.parse(dueAfterPause(stockholm, dueAt, from, to)) - Date.parse(dueAt);
  };

  it('is credited to the millisecond, not backwards, and not while all is closed', () => {
    const at = instant('2026-11-20T09:00:00Z');
    expect(credit(at, addSeconds(at, 119.999))).toBe(119_999);
    expect(credit(at, at)).toBe(0);
    expect(credit(addSeconds(at, 3600), at)).toBe(0);
    expect(credit(instant('2026-11-20T16:00:00Z'), instant('2026-11-23T08:00:00Z'))).toBe(0);
  });

  const due = '2026-11-20T16:00:00+01:00';
  const saturday = '2026-11-21T12:00:00+01:00';

  it.each([
    [
      'within the day',
      due,
      '2026-11-20T10:00:00+01:00',
      '2026-11-20T11:00:00+01:00',
      '2026-11-20T17:00:00+01:00',
    ],
    [
      'over the weekend',
      due,
      '2026-11-20T15:00:00+01:00',
      '2026-11-22T20:00:00+01:00',
      '2026-11-23T10:00:00+01:00',
    ],
    [
      'far beyond it',
      due,
      '2026-11-20T15:00:00+01:00',
      '2026-12-23T16:30:00+01:00',
      '2026-12-28T09:30:00+01:00',
    ],
    [
      'of seconds',
      due,
      '2026-11-20T10:00:10+01:00',
      '2026-11-20T10:00:35+01:00',
      '2026-11-20T16:00:25+01:00',
    ],
    ['of nothing', due, '2026-11-20T10:00:10+01:00', '2026-11-20T10:00:10+01:00', due],
    ['at lunch', due, '2026-11-20T12:05:00+01:00', '2026-11-20T12:55:00+01:00', due],
    ['when it was due', due, '2026-11-20T16:00:00+01:00', '2026-11-24T10:00:00+01:00', due],
    ['when it was overdue', due, '2026-11-20T16:30:00+01:00', '2026-11-24T10:00:00+01:00', due],
    ['that ends before it begins', due, '2026-11-20T11:00:00+01:00', '2026-11-20T10:00:00+01:00', due],
    [
      'after work, due on Saturday',
      saturday,
      '2026-11-20T18:00:00+01:00',
      '2026-11-20T19:00:00+01:00',
      saturday,
    ],
    [
      'at work, due on Saturday',
      saturday,
      '2026-11-20T16:00:00+01:00',
      '2026-11-20T16:30:00+01:00',
      '2026-11-23T09:30:00+01:00',
    ],
  ])('%s', (_, dueAt, pausedAt, resumedAt, dueThen) => {
    const after = dueAfterPause(stockholm, instant(dueAt), instant(pausedAt), instant(resumedAt));
    expect(after).toBe(instant(dueThen));
  });
});
