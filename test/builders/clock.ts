import { addSeconds, type Instant, instant } from '../../shared/kernel/time.ts';

/** A moment a few days after the payments of the case studies. A Friday. */
export const now: Instant = instant('2026-11-20T09:00:00Z');

/** `now` and a number of seconds. */
export const later = (seconds: number): Instant => addSeconds(now, seconds);

/** The moment `days` days before `now`, and `seconds` more. */
export const daysAgo = (days: number, seconds = 0): Instant => addSeconds(now, -days * 86_400 - seconds);
