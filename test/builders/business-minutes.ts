import type { BusinessCalendar } from '../../shared/kernel/calendar/business-calendar.ts';
import { stretches } from '../../shared/kernel/calendar/business-openings.ts';
import type { Instant } from '../../shared/kernel/time.ts';

/** Whole minutes of business time from `from` to `to`, rounded down; 0 where `to` is not later. */
export function businessMinutesBetween(calendar: BusinessCalendar, from: Instant, to: Instant): number {
  const open = [...stretches(calendar, Date.parse(from), Date.parse(to))].flatMap(({ openings }) => openings);
  return Math.floor(open.reduce((sum, opening) => sum + opening.to - opening.from, 0) / 60_000);
}
