import type { PlainDate } from '../time.ts';

/** The days of the week as a calendar names them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Wall clock `HH:MM` at which work begins, and at which it ends; `24:00` ends with the day. */
export type WorkInterval = readonly [from: string, to: string];

/**
 * When somebody is at work: open whenever the wall clock of the zone shows a time inside an interval of that weekday
 * and the date is no holiday. Plain data; the arithmetic counts on `calendarProblems` finding nothing wrong with it.
 */
export interface BusinessCalendar {
  /** IANA name: `Europe/Stockholm`. */
  readonly timeZone: string;
  /** The intervals of each weekday in order, not overlapping. A shift over midnight is two: to `24:00`, from `00:00`. */
  readonly week: Readonly<Record<Weekday, readonly WorkInterval[]>>;
  /** Dates in the zone on which nobody works, in any order. */
  readonly holidays: readonly PlainDate[];
}

const timeForm = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Minutes on the wall clock since midnight: `09:30` → 570, `24:00` → 1440. Throws a RangeError on anything else. */
export function minuteOfDay(time: string): number {
  if (time !== '24:00' && !timeForm.test(time)) throw new RangeError(`not a time of day: ${time}`);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** What is wrong with a calendar, one sentence each, in plain words. Empty where it can be counted with. */
export function calendarProblems(calendar: BusinessCalendar): string[] {
  const { timeZone, week, holidays } = calendar;
  const problems = weekdays.flatMap((day) => dayProblems(week[day]).map((problem) => `${day}: ${problem}`));
  if (!isTimeZone(timeZone)) problems.unshift(`"${timeZone}" is not an IANA time zone`);
  if (weekdays.every((day) => week[day].length === 0)) problems.push('the week has no working hours');
  holidays.forEach((date, index) => {
    if (!isDate(date)) problems.push(`holiday "${date}" is not a date (YYYY-MM-DD)`);
    else if (holidays.indexOf(date) < index) problems.push(`holiday ${date} is listed twice`);
  });
  return problems;
}

function dayProblems(intervals: readonly WorkInterval[]): string[] {
  return intervals.flatMap(([from, to], index) => {
    const badTimes = [
      ...(timeForm.test(from) ? [] : [`"${from}" is not a time at which work can begin (HH:MM)`]),
      ...(timeForm.test(to) || to === '24:00' ? [] : [`"${to}" is not a time at which work can end (HH:MM)`]),
    ];
    if (badTimes.length > 0) return badTimes;
    // Times of this form sort as text.
    if (to <= from) return [`${from} to ${to} does not end after it begins`];
    const before = intervals[index - 1];
    return before && from < before[1]
      ? [`${from} to ${to} begins before ${before[0]} to ${before[1]} has ended`]
      : [];
  });
}

/** Intl also takes offsets (`+01:00`), which know no daylight saving. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Date alone would read 30 February as 2 March. */
function isDate(text: string): boolean {
  const parsed = Date.parse(text);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().slice(0, 10) === text;
}
