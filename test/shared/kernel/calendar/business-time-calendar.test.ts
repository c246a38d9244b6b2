import { describe, expect, it } from 'vitest';
import {
  type BusinessCalendar,
  calendarProblems,
  minuteOfDay,
  type WorkInterval,
} from '../../../../shared/kernel/calendar/business-calendar.ts';
import type { PlainDate } from '../../../../shared/kernel/time.ts';

const office: BusinessCalendar = {
  timeZone: 'Europe/Stockholm',
  week: {
    mon: [['09:00', '17:00']],
    tue: [],
    wed: [
      ['00:00', '06:00'],
      ['06:00', '12:00'],
      ['13:00', '24:00'],
    ],
    thu: [],
    fri: [],
    sat: [],
    sun: [],
  },
  holidays: ['2026-12-25', '2028-02-29', '2026-01-01'] as PlainDate[],
};

const onMonday = (...mon: WorkInterval[]): BusinessCalendar => ({ ...office, week: { ...office.week, mon } });
const holidays = (...dates: string[]): BusinessCalendar => ({ ...office, holidays: dates as PlainDate[] });

describe('a calendar', () => {
  it('may have touching intervals, days without work, and holidays in any order', () => {
    expect(calendarProblems(office)).toEqual([]);
  });

  it.each(['UTC', 'Asia/Kathmandu', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])(
    'may be in %s',
    (timeZone) => {
      expect(calendarProblems({ ...office, timeZone })).toEqual([]);
    },
  );

  it.each(['Europe/Stokholm', '', '+01:00', '-0500', 'Stockholm', 'Europe/Stockholm '])(
    'is refused in the zone "%s"',
    (timeZone) => {
      expect(calendarProblems({ ...office, timeZone })).toEqual([`"${timeZone}" is not an IANA time zone`]);
    },
  );

  it.each(['9:00', '24:00', '24:01', '25:00', '12:60', '', 'noon', '09:00:00', ' 09:00'])(
    'does not begin work at "%s"',
    (time) => {
      expect(calendarProblems(onMonday([time, '24:00']))).toEqual([
        `mon: "${time}" is not a time at which work can begin (HH:MM)`,
      ]);
    },
  );

  it.each(['9:00', '24:01', '25:00', '12:60', '', 'noon', '09:00:00', '17:00 '])(
    'does not end work at "%s"',
    (time) => {
      expect(calendarProblems(onMonday(['00:00', time]))).toEqual([
        `mon: "${time}" is not a time at which work can end (HH:MM)`,
      ]);
    },
  );

  it.each([
    ['17:00', '09:00'],
    ['09:00', '09:00'],
    ['22:00', '00:00'],
  ] as const)('does not work backwards, from %s to %s', (from, to) => {
    expect(calendarProblems(onMonday([from, to]))).toEqual([
      `mon: ${from} to ${to} does not end after it begins`,
    ]);
  });

  it('has intervals in order that do not overlap', () => {
    expect(calendarProblems(onMonday(['09:00', '13:00'], ['12:59', '17:00']))).toEqual([
      'mon: 12:59 to 17:00 begins before 09:00 to 13:00 has ended',
    ]);
    expect(calendarProblems(onMonday(['13:00', '17:00'], ['09:00', '12:00']))).toEqual([
      'mon: 09:00 to 12:00 begins before 13:00 to 17:00 has ended',
    ]);
  });

  it('works at some time', () => {
    const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    expect(calendarProblems({ ...office, week: never })).toEqual(['the week has no working hours']);
  });

  it.each(['2026-02-30', '2026-13-01', '2027-02-29', '2026-1-1', '20261225', '25 December', '', '2026'])(
    'has no holiday on "%s"',
    (date) => {
      expect(calendarProblems(holidays(date))).toEqual([`holiday "${date}" is not a date (YYYY-MM-DD)`]);
    },
  );

  it.each([[['2026-12-25', '2026-12-25']], [['2026-12-25', '2026-12-26', '2026-12-25']]])(
    'lists a holiday once: %j',
    (listed) => {
      expect(calendarProblems(holidays(...listed))).toEqual(['holiday 2026-12-25 is listed twice']);
    },
  );

  it('is told everything that is wrong at once', () => {
    const wrong: BusinessCalendar = {
      timeZone: 'Mars/Olympus',
      week: { ...office.week, fri: [['8', '25:00']], sun: [['12:00', '11:00']] },
      holidays: ['never' as PlainDate],
    };
    expect(calendarProblems(wrong)).toEqual([
      '"Mars/Olympus" is not an IANA time zone',
      'fri: "8" is not a time at which work can begin (HH:MM)',
      'fri: "25:00" is not a time at which work can end (HH:MM)',
      'sun: 12:00 to 11:00 does not end after it begins',
      'holiday "never" is not a date (YYYY-MM-DD)',
    ]);
  });
});

describe('the minute of the day', () => {
  it.each([
    ['00:00', 0],
    ['09:30', 570],
    ['23:59', 1439],
    ['24:00', 1440],
  ])('at %s is %i', (time, minute) => {
    expect(minuteOfDay(time)).toBe(minute);
  });

  it.each(['24:01', '9:30', '', '-1:00'])('at "%s" does not exist', (time) => {
    expect(() => minuteOfDay(time)).toThrow(RangeError);
  });
});
