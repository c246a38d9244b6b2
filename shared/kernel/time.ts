/** A moment in UTC, RFC 3339 with milliseconds and `Z`: `2026-11-14T18:21:41.000Z`. Sorts as text. */
export type Instant = string & { readonly __brand: 'Instant' };

/** A calendar date without a zone, ISO 8601: `2026-11-20`. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** Days in UTC, both included. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Narrows a text to a date by its form alone. */
export function isPlainDate(text: string): text is PlainDate {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

const msPerHour = 3_600_000;
const msPerDay = 24 * msPerHour;

const rfc3339 = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** Reads any RFC 3339 time into its canonical form. Throws a RangeError on anything that is not a time. */
export function instant(text: string | Date): Instant {
  if (typeof text === 'string' && !isTime(text)) throw new RangeError(`not an RFC 3339 time: ${text}`);
  return new Date(text).toISOString() as Instant;
}

/** Date alone would read a text without a zone in the machine's own, and 30 February as 2 March. */
function isTime(text: string): boolean {
  const day = text.slice(0, 10);
  return rfc3339.test(text) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** The moment `hours` (may be negative or fractional) after `at`. */
export function addHours(at: Instant, hours: number): Instant {
  return instant(new Date(Date.parse(at) + hours * msPerHour));
}

/** The moment `seconds` (may be negative) after `at`. */
export function addSeconds(at: Instant, seconds: number): Instant {
  return instant(new Date(Date.parse(at) + seconds * 1000));
}

/** Seconds from `from` to `to`, negative if `to` is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}

/** Whole and part days from `from` to `to`. */
export function daysBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / msPerDay;
}

/** The UTC date of a moment. */
export function dateOf(at: Instant): PlainDate {
  return at.slice(0, 10) as PlainDate;
}

/** The UTC hour of a moment, as `2026-11-28T15`. */
export function hourOf(at: Instant): string {
  return at.slice(0, 13);
}

/** When the next UTC hour begins. */
export function nextHour(now: Instant): Instant {
  return addHours(instant(`${hourOf(now)}:00:00.000Z`), 1);
}

/** True for the days of a period. */
export function isWithin({ from, to }: Period, day: PlainDate): boolean {
  return from <= day && day <= to;
}

/** The date `days` days (may be negative) after `date`. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOf(addHours(instant(`${date}T00:00:00Z`), days * 24));
}

/** The date `days` banking days (Monday to Friday) after `at`, counted from the following day. */
export function addBankingDays(at: Instant, days: number): PlainDate {
  const date = new Date(at);
  for (let left = days; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    const weekday = date.getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return dateOf(instant(date));
}
