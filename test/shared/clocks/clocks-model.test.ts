import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { Clock, ClockKind } from '../../../shared/case/parts/clock.ts';
import { lacksReport } from '../../../shared/case/parts/closing-report.ts';
import type { Status } from '../../../shared/case/parts/status.ts';
import { finalStatuses } from '../../../shared/case/transitions.ts';
import { dueClock, firstDue } from '../../../shared/clocks/clocks.ts';
import { canStrike } from '../../../shared/jobs/strike-clock.rules.ts';
import { addHours, type Instant } from '../../../shared/kernel/time.ts';
import { businessHours } from '../../../shared/policy/policy.ts';
import { businessMinutesBetween } from '../../builders/business-minutes.ts';
import { perform } from '../../builders/case/commands.ts';
import { afterEveryChange } from '../../builders/case/lives.ts';
import { mustOk, present } from '../../builders/must.ts';
import { policy } from '../../builders/policy.ts';

const ourTurn: readonly Status[] = [
  'received',
  'investigating',
  'awaiting_staff',
  'awaiting_approval',
  'awaiting_engineering',
  'refunding',
];
const clockOf = ({ clocks }: Case, kind: ClockKind): Clock | undefined =>
  clocks.find((clock) => clock.kind === kind);
const runningKinds = ({ clocks }: Case) =>
  clocks.filter(({ pausedAt }) => pausedAt === null).map(({ kind }) => kind);
const minutesLeft = (from: Instant, { dueAt }: Clock) =>
  businessMinutesBetween(businessHours(policy), from, dueAt);

/** Clocks of what one of us owes beside the turn. */
const duties: readonly ClockKind[] = ['acceptance_end', 'approval_end', 'report_end'];
const withoutDuties = ({ clocks }: Case) => clocks.filter(({ kind }) => !duties.includes(kind));
/** The customer has said all that he will say to the outcome, and only a report is missing. */
const isSilent = ({ silent, confirmation, status }: Case) =>
  status === 'resolved' && (silent || confirmation !== null);

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
      const offered = current.plan?.state === 'offered';
      const [end, reminder] = offered
        ? (['option_end', 'option_reminder'] as const)
        : (['information_end', 'information_reminder'] as const);
      expect(runningKinds(current).toSorted()).toEqual(clockOf(current, reminder) ? [end, reminder] : [end]);
      expect(current.nextBy).toBe(clockOf(current, end)?.dueAt);
      if (offered) expect(current.nextBy).toBe(current.plan?.expiresAt);
    });
  });

  it('an outcome has its window until it is over, Tier 2’s report its time, and nothing is promised', () => {
    afterEveryChange((current) => {
      if (current.status !== 'resolved') return;
      const window = current.confirmation || current.silent ? [] : ['confirmation_end'];
      const report = lacksReport(current) ? ['report_end'] : [];
      expect(runningKinds(current)).toEqual([...window, ...report]);
      expect(current).toMatchObject({ nextBy: null });
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
      const moved = before.tier !== current.tier || before.priority !== current.priority;
      if (!heard || moved) return;
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
      const moves = [current.tier !== tier, (current.handOff === null) !== (before.handOff === null)];
      const moved = moves.includes(true) || current.priority !== priority;
      const ours = ourTurn.includes(current.status) && ourTurn.includes(status);
      const waits = current.status === 'awaiting_customer' && status === 'awaiting_customer';
      if (name.startsWith('strike') || moved || !(ours || waits)) return;
      expect(withoutDuties(current)).toEqual(withoutDuties(before));
    });
  });

  it('windows of the customer are as long as policy says, and begin anew only with a word on the outcome', () => {
    afterEveryChange((current, { name, before, now }) => {
      for (const [kind, hours] of [
        ['confirmation_end', policy.confirmationHours],
        ['information_end', policy.informationHours],
        ['option_end', policy.optionHours],
      ] as const) {
        const [was, is] = [clockOf(before, kind)?.dueAt, clockOf(current, kind)?.dueAt];
        const back = before.handOff !== null && current.handOff === null;
        const anew = kind === 'confirmation_end' && (name.startsWith('answer') || name === 'sendMessage');
        if (is && !was && !(back && kind === 'option_end')) expect(is).toBe(addHours(now, hours));
        if (is && was) expect(is).toBe(anew ? addHours(now, hours) : was);
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

  it('silence of everybody ends what waits for the customer: an outcome, a question, an offer', () => {
    afterEveryChange((current) => {
      const { status } = current;
      if (status !== 'resolved' && status !== 'awaiting_customer') return;
      const owesReport = lacksReport(current);
      let silent = current;
      for (let strike = 0; silent.status === status && !isSilent(silent); strike += 1) {
        expect(strike).toBeLessThan(20);
        silent = mustOk(perform('strike', silent, present(firstDue(silent.clocks)))).case;
      }
      const end = status === 'awaiting_customer' ? 'awaiting_staff' : owesReport ? 'resolved' : 'closed';
      expect(silent.status).toBe(end);
    }, 150);
  });
});
