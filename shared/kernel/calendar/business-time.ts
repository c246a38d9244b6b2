import { type Instant, instant } from '../time.ts';
import type { BusinessCalendar } from './business-calendar.ts';
import { stretches } from './business-openings.ts';

const msPerMinute = 60_000;
const msPerDay = 86_400_000;
const longestClosed = 400 * msPerDay;
const furthestAhead = 36_525 * msPerDay;

/**
 * The first moment by which `minutes` (whole, not negative) of business time have passed since `at`, to the millisecond.
 * Real time counts, not the wall clock: where the clocks skip an hour, an interval over it is an hour shorter.
 * None at all is `at` itself while open or just closing, else the next opening; so sums hold: adding `a` and then `b`
 * is adding `a + b`.
 * Throws a RangeError on other minutes, on a zone or time of day that does not exist, where the calendar stays closed
 * for 400 days, and where the result is 100 years away.
 */
export function addBusinessMinutes(calendar: BusinessCalendar, at: Instant, minutes: number): Instant {
  if (!Number.isSafeInteger(minutes) || minutes < 0) {
    throw new RangeError(`not a number of business minutes: ${minutes}`);
  }
  return afterOpenTime(calendar, at, minutes * msPerMinute);
}

/**
 * When a clock is due that stood still from `pausedAt` to `resumedAt`: the business time of the pause is credited, to
 * the millisecond, so as much is left to it as before. A clock that was due before the pause stays so, and a pause
 * without business time moves nothing.
 * Throws a RangeError as `addBusinessMinutes` does.
 */
export function dueAfterPause(
  calendar: BusinessCalendar,
  dueAt: Instant,
  pausedAt: Instant,
  resumedAt: Instant,
): Instant {
  const credit = openTime(calendar, pausedAt, resumedAt);
  return dueAt <= pausedAt || credit === 0 ? dueAt : afterOpenTime(calendar, dueAt, credit);
}

/** Milliseconds of business time from `from` to `to`. */
function openTime(calendar: BusinessCalendar, from: Instant, to: Instant): number {
  let passed = 0;
  for (const { openings } of stretches(calendar, Date.parse(from), Date.parse(to))) {
    for (const opening of openings) passed += opening.to - opening.from;
  }
  return passed;
}

/** The first moment by which so many milliseconds of business time have passed. */
function afterOpenTime(calendar: BusinessCalendar, at: Instant, milliseconds: number): Instant {
  const from = Date.parse(at);
  let left = milliseconds;
  let closedSince = from;
  // A millisecond earlier, so that a closing moment is met as the end of its opening.
  for (const { to, openings } of stretches(calendar, from - 1, from + furthestAhead)) {
    for (const opening of openings) {
      const begins = Math.max(opening.from, from);
      if (opening.to - begins >= left) return instant(new Date(begins + left));
      left -= opening.to - begins;
      closedSince = opening.to;
    }
    if (to - closedSince > longestClosed) {
      throw new RangeError(
        `the calendar of ${calendar.timeZone} stays closed after ${instant(new Date(closedSince))}`,
      );
    }
  }
  throw new RangeError(`business time more than 100 years after ${at}`);
}
