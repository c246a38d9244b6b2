import { describe, expect, it } from 'vitest';
import { businessMinutesBetween } from '../../shared/domain/business-time.ts';
import type { Case, Status } from '../../shared/domain/case.ts';
import type { Clock, ClockKind } from '../../shared/domain/clock.ts';
import { dueClock, firstDue } from '../../shared/domain/clocks.ts';
import { canStrike } from '../../shared/domain/commands/strike-clock.ts';
import { addHours, type Instant } from '../../shared/domain/time.ts';
import { finalStatuses } from '../../shared/domain/transitions.ts';
import { perform } from '../builders/commands.ts';
import { afterEveryChange } from '../builders/lives.ts';
import { mustOk, present } from '../builders/must.ts';
import { policy } from '../builders/policy.ts';

const ourTurn: readonly Status[] = [
  'received',
  'investigating',
  'awaiting_staff',
  'awaiting_engineering',
  'refunding',
];
const clockOf = ({ clocks }: Case, kind: ClockKind): Clock | undefined =>
  clocks.find((clock) => clock.kind === kind);
const runningKinds = ({ clocks }: Case) =>
  clocks.filter(({ pausedAt }) => pausedAt === null).map(({ kind }) => kind);
const minutesLeft = (from: Instant, { dueAt }: Clock) =>
  businessMinutesBetween(policy.businessHours, from, dueAt);

describe('whatever commands a case meets, at whatever times', () => {
  it('while it is our turn the customer has our promise, and it is the end of the service target', () => {
    afterEveryChange((current) => {
      const { status, nextBy } = current;
      if (!ourTurn.includes(status)) return;
      expect(nextBy).not.toBeNull();
      expect(nextBy).toBe(clockOf(current, 'target_missed')?.dueAt);
      expect(runningKinds(current)).toEqual(expect.arrayContaining(['target_missed', 'progress']));
    });
  });

  it('while we wait for the customer the window runs, and nothing of ours', () => {
    afterEveryChange((current) => {
      if (current.status !== 'awaiting_customer') return;
      const reminder = clockOf(current, 'information_reminder') ? ['information_reminder'] : [];
      expect(runningKinds(current).toSorted()).toEqual(['information_end', ...reminder]);
      expect(current.nextBy).toBe(clockOf(current, 'information_end')?.dueAt);
    });
  });

  it('an outcome has its window and nothing else, and no promise of ours', () => {
    afterEveryChange((current) => {
      if (current.status !== 'resolved') return;
      expect(runningKinds(current)).toEqual(['confirmation_end']);
      expect(current).toMatchObject({ clocks: [{ pausedAt: null }], nextBy: null });
    });
  });

  it('a case that has ended has no clock', () => {
    afterEveryChange(({ status, clocks, nextBy }) => {
      if (finalStatuses.includes(status)) expect({ clocks, nextBy }).toEqual({ clocks: [], nextBy: null });
    });
  });

  it('a clock stands still only while we wait for the customer, and every kind is there once at most', () => {
    afterEveryChange(({ status, clocks }) => {
      if (clocks.some(({ pausedAt }) => pausedAt !== null)) expect(status).toBe('awaiting_customer');
      expect(new Set(clocks.map(({ kind }) => kind)).size).toBe(clocks.length);
    });
  });

  it('waiting for the customer never makes a clock of ours fall due earlier, and leaves it its time', () => {
    let resumed = 0;
    afterEveryChange((current, { before, now }) => {
      const heard = before.status === 'awaiting_customer' && current.status === 'awaiting_staff';
      if (!heard) return;
      for (const paused of before.clocks) {
        if (paused.pausedAt === null) continue;
        resumed += 1;
        const again = present(clockOf(current, paused.kind));
        expect(again.dueAt >= paused.dueAt).toBe(true);
        if (paused.dueAt > paused.pausedAt)
          expect(minutesLeft(now, again)).toBe(minutesLeft(paused.pausedAt, paused));
      }
    });
    expect(resumed).toBeGreaterThan(50);
  });

  it('nothing but a move, an answer or a strike moves a clock', () => {
    afterEveryChange((current, { name, before }) => {
      const { tier, priority, status } = before;
      const moved = current.tier !== tier || current.priority !== priority;
      const ours = ourTurn.includes(current.status) && ourTurn.includes(status);
      if (name === 'strike' || moved || !(ours || current.status === status)) return;
      expect(current.clocks).toEqual(before.clocks);
    });
  });

  it('windows of the customer are as long as policy says, however often anybody writes', () => {
    afterEveryChange((current, { before, now }) => {
      for (const [kind, status, hours] of [
        ['confirmation_end', 'resolved', policy.confirmationHours],
        ['information_end', 'awaiting_customer', policy.informationHours],
      ] as const) {
        if (current.status !== status) continue;
        const begun = before.status === status ? clockOf(before, kind)?.dueAt : addHours(now, hours);
        expect(clockOf(current, kind)?.dueAt).toBe(begun);
      }
    });
  });

  it('whatever clock falls due can strike, and after a few strikes nothing is due any more', () => {
    afterEveryChange((current, { now }) => {
      let [after, strikes] = [current, 0];
      for (let clock = dueClock(after.clocks, now); clock; clock = dueClock(after.clocks, now)) {
        expect(canStrike(after, clock)).toBe(true);
        after = mustOk(perform('strike', after, now)).case;
        strikes += 1;
        expect(strikes).toBeLessThanOrEqual(8);
      }
    });
  });

  it('silence of everybody closes an outcome, and brings a question back to us', () => {
    afterEveryChange((current) => {
      if (current.status !== 'resolved' && current.status !== 'awaiting_customer') return;
      let silent = current;
      for (let strike = 0; silent.status === current.status; strike += 1) {
        expect(strike).toBeLessThan(3);
        silent = mustOk(perform('strike', silent, present(firstDue(silent.clocks)))).case;
      }
      expect(silent.status).toBe(current.status === 'resolved' ? 'closed' : 'awaiting_staff');
    });
  });
});
