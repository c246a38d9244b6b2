import { describe, expect, it } from 'vitest';
import type { Clock, ClockKind } from '../../../shared/case/parts/clock.ts';
import { without } from '../../../shared/case/parts/clock.ts';
import { dueClock, firstDue } from '../../../shared/clocks/clocks.ts';
import { instant } from '../../../shared/kernel/time.ts';
import { later, now } from '../../builders/clock.ts';

const running = (kind: ClockKind, dueAt: string): Clock => ({ kind, dueAt: instant(dueAt), pausedAt: null });

describe('what falls due', () => {
  const early = running('progress', '2026-11-23T09:00:00Z');
  const late = running('target_missed', '2026-11-24T09:00:00Z');
  const paused: Clock = { ...running('target_warning', '2026-11-20T09:00:00Z'), pausedAt: now };

  it('is the earliest of the running clocks', () => {
    expect(firstDue([late, paused, early])).toBe(early.dueAt);
    expect(firstDue([paused])).toBeNull();
    expect(firstDue([])).toBeNull();
  });

  it.each([
    ['2026-11-23T08:59:59.999Z', null],
    ['2026-11-23T09:00:00Z', early],
    ['2026-11-25T09:00:00Z', early],
  ])('at %s', (moment, clock) => {
    expect(dueClock([late, paused, early], instant(moment))).toEqual(clock);
  });

  it('is never a paused clock', () => {
    expect(dueClock([paused], later(1_000_000))).toBeNull();
  });

  it('is gone when it has struck', () => {
    expect(without([late, paused, early], 'progress')).toEqual([late, paused]);
  });
});
