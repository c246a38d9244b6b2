import type { BusinessCalendar } from '../kernel/calendar/business-calendar.ts';
import { dateIn, endOfBusinessDay, endOfDate } from '../kernel/calendar/business-days.ts';
import { never } from '../kernel/result.ts';
import { addDays, type Instant, instant, type PlainDate } from '../kernel/time.ts';

/** Until when the customer has to ask. */
export interface AskWithin {
  readonly span: Span;
  /**
   * `debit`: from when the money was taken. `statement`: from the first account statement that shows the payment. Its date
   * is not known here, and is taken to be a month after the debit, so that nobody is refused too early.
   */
  readonly from: 'debit' | 'statement';
}

/** A length of time as laws give it. Weeks are days; a month ends on the day of the same number, or the month's last. */
export interface Span {
  readonly count: number;
  readonly unit: 'business_days' | 'days' | 'weeks' | 'months';
}

/**
 * The last moment that lies within a span: the end of its last day in the calendar's zone. The day of `since` does not
 * count. A last day on a weekend or holiday is not put off, so that the date is never later than a law's.
 * Throws a RangeError as `endOfBusinessDay` does.
 */
export function endOf({ count, unit }: Span, since: Instant, calendar: BusinessCalendar): Instant {
  const { timeZone } = calendar;
  const first = dateIn(timeZone, since);
  switch (unit) {
    case 'business_days':
      return endOfBusinessDay(calendar, since, count);
    case 'days':
      return endOfDate(timeZone, addDays(first, count));
    case 'weeks':
      return endOfDate(timeZone, addDays(first, 7 * count));
    case 'months':
      return endOfDate(timeZone, addMonths(first, count));
    default:
      return never(unit);
  }
}

/** Until when the customer has to ask, for a payment that was debited at this time. Throws as `endOf` does. */
export function askedInTimeUntil(
  { span, from }: AskWithin,
  debited: Instant,
  calendar: BusinessCalendar,
): Instant {
  const begins = from === 'statement' ? endOf({ count: 1, unit: 'months' }, debited, calendar) : debited;
  return endOf(span, begins, calendar);
}

function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  const found = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last.getUTCDate())));
  return instant(found).slice(0, 10) as PlainDate;
}
