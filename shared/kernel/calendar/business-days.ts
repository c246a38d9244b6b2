import { addDays, dateOf, type Instant, instant, type PlainDate } from '../time.ts';
import { type BusinessCalendar, weekdays } from './business-calendar.ts';
import { offsetAt } from './business-openings.ts';

/** No wall clock is further from UTC than this. */
const furthestFromUtc = 18 * 3_600_000;
const longestClosedDays = 400;

/** The date that a wall clock of the zone shows. Throws a RangeError on a zone that does not exist. */
export function dateIn(timeZone: string, at: Instant): PlainDate {
  const wall = Date.parse(at) + offsetAt(timeZone, Date.parse(at));
  return dateOf(instant(new Date(wall)));
}

/** The last millisecond of a date in the zone, also where the clocks change at midnight. */
export function endOfDate(timeZone: string, date: PlainDate): Instant {
  const midnight = Date.parse(addDays(date, 1));
  let [last, next] = [midnight - furthestFromUtc, midnight + furthestFromUtc];
  while (next - last > 1) {
    const middle = Math.floor((last + next) / 2);
    if (dateIn(timeZone, instant(new Date(middle))) <= date) last = middle;
    else next = middle;
  }
  return instant(new Date(last));
}

/** True where somebody works on this date: a weekday with hours, and no holiday. */
export function isBusinessDay({ week, holidays }: BusinessCalendar, date: PlainDate): boolean {
  // Date counts from Sunday, our week from Monday.
  const weekday = weekdays[(new Date(date).getUTCDay() + 6) % 7] ?? 'mon';
  return week[weekday].length > 0 && !holidays.includes(date);
}

/**
 * The end of the n-th business day after `at`: the day on which `at` falls in the calendar's zone does not count.
 * Throws a RangeError where `days` is no whole number from 1, and where the calendar stays closed for 400 days.
 */
export function endOfBusinessDay(calendar: BusinessCalendar, at: Instant, days: number): Instant {
  if (!Number.isSafeInteger(days) || days < 1) throw new RangeError(`not a number of business days: ${days}`);
  let date = dateIn(calendar.timeZone, at);
  let closed = 0;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    closed += 1;
    if (isBusinessDay(calendar, date)) {
      left -= 1;
      closed = 0;
    } else if (closed > longestClosedDays) {
      throw new RangeError(`the calendar of ${calendar.timeZone} has no business day before ${date}`);
    }
  }
  return endOfDate(calendar.timeZone, date);
}
