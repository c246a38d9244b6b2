import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BusinessCalendar, weekdays } from '../../../../shared/kernel/calendar/business-calendar.ts';
import { addBusinessMinutes, dueAfterPause } from '../../../../shared/kernel/calendar/business-time.ts';
import { addSeconds, type Instant, instant, secondsBetween } from '../../../../shared/kernel/time.ts';
import { businessMinutesBetween } from '../../../builders/business-minutes.ts';
import {
  anyMinutes,
  anySetting,
  isOpen,
  naiveAdd,
  openMilliseconds,
  openSteps,
  secondsPerDay,
} from '../../../builders/business-time.ts';

const fraction = () => fc.double({ min: 0, max: 1, noNaN: true });

describe('business time as a step-by-step count sees it', () => {
  it.each([
    ['minute', 60, 14, 120],
    ['second', 1, 0.5, 50],
  ])(
    'is the same, %s by %s',
    (_, unit, days, numRuns) => {
      fc.assert(
        fc.property(anySetting(unit), fraction(), fraction(), ({ calendar, at }, part, partOfWindow) => {
          const step = unit * 1000;
          const steps = openSteps(calendar, at, step, days);
          const open = steps.filter(Boolean).length;
          const minutes = Math.floor((part * open * unit) / 60);
          const due = naiveAdd(calendar, at, step, steps, (minutes * 60) / unit);
          fc.pre(due !== undefined);
          expect(addBusinessMinutes(calendar, at, minutes)).toBe(due);

          const end = Math.floor(partOfWindow * steps.length);
          const to = instant(new Date(Date.parse(at) + end * step));
          const passed = steps.slice(0, end).filter(Boolean).length * unit;
          expect(businessMinutesBetween(calendar, at, to)).toBe(Math.floor(passed / 60));
        }),
        { numRuns },
      );
    },
    60_000,
  );
});

describe('business minutes added', () => {
  it('are found between', () => {
    fc.assert(
      fc.property(anySetting(), anyMinutes(), ({ calendar, at }, minutes) => {
        const due = addBusinessMinutes(calendar, at, minutes);
        expect(businessMinutesBetween(calendar, at, due)).toBe(minutes);
        expect(secondsBetween(at, due)).toBeGreaterThanOrEqual(minutes * 60);
      }),
    );
  });

  it('one after the other are their sum', () => {
    fc.assert(
      fc.property(anySetting(), anyMinutes(), anyMinutes(), ({ calendar, at }, a, b) => {
        const first = addBusinessMinutes(calendar, at, a);
        expect(addBusinessMinutes(calendar, first, b)).toBe(addBusinessMinutes(calendar, at, a + b));
        expect(addBusinessMinutes(calendar, first, 0)).toBe(first);
      }),
    );
  });

  it('end later the more they are and the later they begin', () => {
    fc.assert(
      fc.property(
        anySetting(),
        fc.nat(6 * secondsPerDay),
        anyMinutes(),
        anyMinutes(),
        ({ calendar, at }, seconds, a, b) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          const due = addBusinessMinutes(calendar, at, less);
          const dueLater = addBusinessMinutes(calendar, addSeconds(at, seconds), more);
          expect(due <= dueLater).toBe(true);
          if (less < more) expect(due < dueLater).toBe(true);
        },
      ),
    );
  });

  it('end in an interval or at its edge', () => {
    fc.assert(
      fc.property(anySetting(), anyMinutes(), ({ calendar, at }, minutes) => {
        const due = Date.parse(addBusinessMinutes(calendar, at, minutes));
        expect(isOpen(calendar, due) || isOpen(calendar, due - 1)).toBe(true);
        if (minutes > 0) expect(isOpen(calendar, due - 1)).toBe(true);
      }),
    );
  });

  it('add up over any moment between', () => {
    fc.assert(
      fc.property(anySetting(60), fc.nat(9 * 1440), fc.nat(9 * 1440), ({ calendar, at }, a, b) => {
        const middle = addSeconds(at, a * 60);
        const end = addSeconds(middle, b * 60);
        expect(businessMinutesBetween(calendar, at, end)).toBe(
          businessMinutesBetween(calendar, at, middle) + businessMinutesBetween(calendar, middle, end),
        );
        expect(businessMinutesBetween(calendar, end, at)).toBe(0);
      }),
    );
  });

  it('on a calendar that never closes are wall time', () => {
    fc.assert(
      fc.property(anySetting(), anyMinutes(), ({ calendar: { timeZone }, at }, minutes) => {
        const always = Object.fromEntries(weekdays.map((day) => [day, [['00:00', '24:00']]]));
        const calendar = { timeZone, week: always as unknown as BusinessCalendar['week'], holidays: [] };
        expect(addBusinessMinutes(calendar, at, minutes)).toBe(addSeconds(at, minutes * 60));
      }),
    );
  });
});

/** Seconds for which a clock runs and then stands still. */
const anyPauses = () =>
  fc.array(fc.tuple(fc.nat(2 * secondsPerDay), fc.nat(5 * secondsPerDay)), { minLength: 1, maxLength: 4 });

describe('a clock that is paused and resumed', () => {
  it('runs for exactly its business time, however often and to the millisecond', () => {
    fc.assert(
      fc.property(
        anySetting(),
        anyMinutes(),
        anyPauses(),
        fc.nat(999),
        ({ calendar, at }, target, pauses, ms) => {
          let dueAt = addBusinessMinutes(calendar, at, target);
          const ran: [from: Instant, to: Instant][] = [];
          let runningSince = at;
          for (const [runsFor, standsFor] of pauses) {
            const pausedAt = addSeconds(runningSince, runsFor + ms / 1000);
            if (pausedAt >= dueAt) break;
            const resumedAt = addSeconds(pausedAt, standsFor + ms / 1000);
            const before = dueAt;
            dueAt = dueAfterPause(calendar, dueAt, pausedAt, resumedAt);
            expect(dueAt >= before).toBe(true);
            ran.push([runningSince, pausedAt]);
            runningSince = resumedAt;
          }
          ran.push([runningSince, dueAt]);
          expect(ran.reduce((sum, [from, to]) => sum + openMilliseconds(calendar, from, to), 0)).toBe(
            target * 60_000,
          );
        },
      ),
    );
  });

  it('may as well be moved by the minutes that were left, where all moments are whole minutes', () => {
    fc.assert(
      fc.property(
        anySetting(60),
        fc.integer({ min: 1, max: 3000 }),
        fc.nat(4000),
        fc.nat(9000),
        ({ calendar, at }, target, runsFor, standsFor) => {
          const dueAt = addBusinessMinutes(calendar, at, target);
          const pausedAt = addSeconds(at, runsFor * 60);
          fc.pre(pausedAt < dueAt);
          const resumedAt = addSeconds(pausedAt, standsFor * 60);
          const left = businessMinutesBetween(calendar, pausedAt, dueAt);
          expect(addBusinessMinutes(calendar, resumedAt, left)).toBe(
            dueAfterPause(calendar, dueAt, pausedAt, resumedAt),
          );
        },
      ),
    );
  });
});
