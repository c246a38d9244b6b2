import { tzOffset } from '@date-fns/tz/tzOffset';
import { type BusinessCalendar, minuteOfDay } from './business-calendar.ts';

const msPerMinute = 60_000;
const msPerDay = 86_400_000;

/** An unbroken time of work: milliseconds since 1970, `from` inclusive, `to` exclusive. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

/** A day of the zone, or the part of it before or after the clocks change. */
export interface Stretch {
  /** Milliseconds since 1970 at which the next one begins. */
  readonly to: number;
  readonly openings: readonly Opening[];
}

/**
 * Walks from `from` to `to` (milliseconds since 1970) day by day, with what is open of each, in order and without a gap.
 * An hour that the clocks repeat is open as often as the wall clock shows it, one that they skip is not.
 * Throws a RangeError on a zone or a time of day that does not exist.
 */
export function* stretches(calendar: BusinessCalendar, from: number, to: number): Generator<Stretch> {
  const { timeZone, holidays } = calendar;
  const hours = hoursByWeekday(calendar);
  const closedDates = new Set(holidays.map((date) => Date.parse(date)));
  let at = from;
  let offset = offsetAt(timeZone, at);
  while (at < to) {
    // The wall clock is reckoned as if it were UTC: `wall - offset` is the moment.
    const midnight = Math.floor((at + offset) / msPerDay) * msPerDay;
    const nextDay = midnight + msPerDay - offset;
    const nextOffset = offsetAt(timeZone, nextDay);
    const offsetEnds = nextOffset === offset ? nextDay : clockChange(timeZone, at, nextDay);
    const until = Math.min(offsetEnds, to);
    const openings: Opening[] = [];
    if (!closedDates.has(midnight)) {
      for (const hour of hours[new Date(midnight).getUTCDay()] ?? []) {
        const opens = Math.max(at, midnight + hour.from - offset);
        const closes = Math.min(until, midnight + hour.to - offset);
        if (opens < closes) openings.push({ from: opens, to: closes });
      }
    }
    yield { to: until, openings };
    at = until;
    offset = nextOffset;
  }
}

/** Milliseconds since midnight on the wall clock, Sunday first as Date counts. */
function hoursByWeekday({ week }: BusinessCalendar): readonly (readonly Opening[])[] {
  return [week.sun, week.mon, week.tue, week.wed, week.thu, week.fri, week.sat].map((intervals) =>
    intervals.map(([from, to]) => ({
      from: minuteOfDay(from) * msPerMinute,
      to: minuteOfDay(to) * msPerMinute,
    })),
  );
}

/** By how many milliseconds the wall clock of the zone is ahead of UTC. Throws a RangeError on a zone that does not exist. */
export function offsetAt(timeZone: string, at: number): number {
  const minutes = tzOffset(timeZone, new Date(at));
  if (Number.isNaN(minutes)) throw new RangeError(`not a time zone: ${timeZone}`);
  return minutes * msPerMinute;
}

/** The first moment of the new offset. No zone has changed its clocks twice within a day since 2000. */
function clockChange(timeZone: string, before: number, after: number): number {
  const offset = offsetAt(timeZone, before);
  let [last, first] = [before, after];
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    if (offsetAt(timeZone, middle) === offset) last = middle;
    else first = middle;
  }
  return first;
}
