import type { Instant, PlainDate } from '../kernel/time.ts';
import type { Locale } from '../kernel/words.ts';
import { formatDate } from './format.ts';
import { translate } from './translate.ts';

/** A moment as date and time to the minute, marked as UTC: `20 November 2026, 09:30 UTC`. Throws a RangeError. */
export function formatInstant(locale: Locale, at: Instant): string {
  const date = formatDate(locale, at.slice(0, 10) as PlainDate);
  return translate(locale, 'format.instant', { date, time: at.slice(11, 16) });
}
