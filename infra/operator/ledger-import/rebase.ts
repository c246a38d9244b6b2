const DAY_MS = 86_400_000;

/** True for a real calendar day written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** Whole days by which times have to move so that `newestTime` falls on `day` (YYYY-MM-DD, UTC). */
export function shiftToDay(newestTime: string, day: string): number {
  const from = Date.parse(`${newestTime.slice(0, 10)}T00:00:00Z`);
  return Math.round((Date.parse(`${day}T00:00:00Z`) - from) / DAY_MS);
}

/** Whole days from `time` to `now`, both RFC 3339; negative when `time` lies ahead. */
export function ageInDays(time: string, now: string): number {
  return Math.floor((Date.parse(now) - Date.parse(time)) / DAY_MS);
}

/** The UTC day before `now`, YYYY-MM-DD. */
export function dayBefore(now: string): string {
  return new Date(Date.parse(now) - DAY_MS).toISOString().slice(0, 10);
}
