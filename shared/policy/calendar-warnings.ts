import { addDays, type PlainDate } from '../kernel/time.ts';
import type { Policy } from './policy.ts';

/** Within so many days a calendar should be continued: about six months. */
const daysAhead = 183;

/** Calendars whose holidays end soon at `today`, one sentence each: dates counted beyond that take holidays for work. */
export function calendarWarnings({ calendars }: Policy, today: PlainDate): string[] {
  const soon = addDays(today, daysAhead);
  return Object.entries(calendars)
    .filter(([, { holidaysUntil }]) => holidaysUntil < soon)
    .map(
      ([name, { holidaysUntil }]) =>
        `The holidays of calendar ${name} are known until ${holidaysUntil} only: please add the following ones.`,
    );
}
