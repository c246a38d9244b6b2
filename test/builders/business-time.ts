import fc, { type Arbitrary } from 'fast-check';
import {
  type BusinessCalendar,
  calendarProblems,
  type Weekday,
  type WorkInterval,
  weekdays,
} from '../../shared/kernel/calendar/business-calendar.ts';
import { addBusinessMinutes } from '../../shared/kernel/calendar/business-time.ts';
import { addSeconds, type Instant, instant, type PlainDate } from '../../shared/kernel/time.ts';
import { businessMinutesBetween } from './business-minutes.ts';
import { present } from './must.ts';

/** Zones of every kind, each with moments at which its clocks change, if they do. */
const zones: readonly (readonly [string, readonly string[]])[] = [
  ['Europe/Stockholm', ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z']],
  ['America/New_York', ['2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z']],
  ['Asia/Shanghai', ['2026-10-01T00:00:00Z']],
  ['Asia/Kathmandu', ['2026-11-20T18:15:00Z']],
  ['Australia/Lord_Howe', ['2026-04-04T15:00:00Z', '2026-10-03T15:30:00Z']], // by half an hour
  ['Antarctica/Troll', ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z']], // by two hours
  ['America/Santiago', ['2026-04-05T03:00:00Z', '2026-09-06T04:00:00Z']], // at midnight
  ['Africa/Cairo', ['2026-04-23T22:00:00Z', '2026-10-29T21:00:00Z']], // at midnight
  ['Pacific/Chatham', ['2026-04-04T14:00:00Z', '2026-09-26T14:00:00Z']],
  ['Pacific/Apia', ['2011-12-30T10:00:00Z']], // skipped a whole day
  ['UTC', ['2026-12-31T23:59:59Z']],
];

export const secondsPerDay = 86_400;
const two = (n: number) => String(n).padStart(2, '0');
const clockTimes = Array.from({ length: 1441 }, (_, n) => `${two(Math.floor(n / 60))}:${two(n % 60)}`);
const clock = (minute: number) => present(clockTimes[minute]);

const anyIntervals = (): Arbitrary<WorkInterval[]> =>
  fc
    .tuple(
      fc.uniqueArray(
        fc.oneof(fc.nat(1440), fc.constantFrom(0, 60, 120, 135, 150, 180, 540, 720, 780, 1020, 1440)),
        { maxLength: 5 },
      ),
      fc.boolean(),
    )
    .map(([cuts, touching]) => {
      const sorted = cuts.toSorted((a, b) => a - b).map(clock);
      return sorted
        .slice(1)
        .map((to, index): WorkInterval => [present(sorted[index]), to])
        .filter((_, index) => touching || index % 2 === 0);
    });

interface Setting {
  readonly calendar: BusinessCalendar;
  readonly at: Instant;
}

/** A calendar and a moment within some days of a change of its clocks, to the millisecond or to a coarser `unit`. */
export const anySetting = (unit = 0.001): Arbitrary<Setting> =>
  fc
    .record({
      zone: fc.constantFrom(...zones),
      which: fc.nat(1),
      away: fc.oneof(
        fc.integer({ min: -5 * secondsPerDay, max: 3 * secondsPerDay }),
        fc.integer({ min: -9000, max: 9000 }),
        fc.constantFrom(-3600, -1800, 0, 1800, 3600),
      ),
      milliseconds: fc.nat(999),
      days: fc.array(anyIntervals(), { minLength: 7, maxLength: 7 }),
      holidays: fc.uniqueArray(fc.integer({ min: -5, max: 12 }), { maxLength: 4 }),
    })
    .map(({ zone: [timeZone, changes], which, away, milliseconds, days, holidays }) => {
      const near = instant(present(changes[which % changes.length]));
      const exact = Date.parse(near) + away * 1000 + milliseconds;
      const at = instant(new Date(exact - (exact % (unit * 1000))));
      const week = Object.fromEntries(weekdays.map((day, i) => [day, days[i]])) as Record<
        Weekday,
        WorkInterval[]
      >;
      const dates = holidays.map((n) => addSeconds(near, n * secondsPerDay).slice(0, 10) as PlainDate);
      return { calendar: { timeZone, week, holidays: dates }, at };
    })
    .filter(({ calendar }) => calendarProblems(calendar).length === 0);

export const anyMinutes = () => fc.oneof(fc.nat(90), fc.nat(3000), fc.constant(0));

interface WallClock {
  readonly day: Weekday;
  readonly date: PlainDate;
  readonly minute: number;
}

const clocks = new Map(
  zones.map(([timeZone]) => [
    timeZone,
    {
      shown: new Map<number, WallClock>(),
      format: new Intl.DateTimeFormat('en-GB', {
        timeZone,
        weekday: 'short',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
    },
  ]),
);

/** What Intl shows at the beginning of a quarter of an hour. No zone here changes its clocks within one. */
function wallClock(timeZone: string, quarter: number): WallClock {
  const { shown, format } = present(clocks.get(timeZone));
  const known = shown.get(quarter);
  if (known) return known;
  const parts = Object.fromEntries(
    format.formatToParts(quarter * 900_000).map(({ type, value }) => [type, value]),
  );
  const now: WallClock = {
    day: String(parts['weekday']).toLowerCase() as Weekday,
    date: `${parts['year']}-${parts['month']}-${parts['day']}` as PlainDate,
    minute: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
  shown.set(quarter, now);
  return now;
}

/** The naive way: read the wall clock, and look it up. */
export function isOpen({ timeZone, week, holidays }: BusinessCalendar, at: number): boolean {
  const { day, date, minute } = wallClock(timeZone, Math.floor(at / 900_000));
  if (holidays.includes(date)) return false;
  const now = clock(minute + Math.floor((at % 900_000) / 60_000));
  return week[day].some(([from, to]) => from <= now && now < to);
}

/** Which of the steps of `step` milliseconds after `at` are business time. */
export const openSteps = (calendar: BusinessCalendar, at: Instant, step: number, days: number): boolean[] =>
  Array.from({ length: (days * secondsPerDay * 1000) / step }, (_, i) =>
    isOpen(calendar, Date.parse(at) + i * step),
  );

/** Follows the definition step by step; undefined where the steps don't reach. */
export function naiveAdd(
  calendar: BusinessCalendar,
  at: Instant,
  step: number,
  steps: boolean[],
  count: number,
) {
  let left = count;
  let before = isOpen(calendar, Date.parse(at) - step);
  for (const [index, open] of steps.entries()) {
    if (left === 0 && (open || before)) return instant(new Date(Date.parse(at) + index * step));
    if (open && left > 0) left -= 1;
    before = open;
  }
  return undefined;
}

/** Business time to the millisecond: the whole minutes of it, and then what the wall clock says of the rest. */
export function openMilliseconds(calendar: BusinessCalendar, from: Instant, to: Instant): number {
  const minutes = businessMinutesBetween(calendar, from, to);
  const rest = addBusinessMinutes(calendar, from, minutes);
  let milliseconds = minutes * 60_000;
  for (let at = Date.parse(rest); at < Date.parse(to); ) {
    const next = Math.min(Date.parse(to), (Math.floor(at / 60_000) + 1) * 60_000);
    if (isOpen(calendar, at)) milliseconds += next - at;
    at = next;
  }
  return milliseconds;
}
