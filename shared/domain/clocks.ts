import { addBusinessMinutes, dueAfterPause } from './business-time.ts';
import type { Case, Priority, Status, Tier } from './case.ts';
import type { Clock, ClockKind } from './clock.ts';
import type { Policy } from './policy.ts';
import { never } from './result.ts';
import { addHours, type Instant } from './time.ts';

/** Whose move it is; clocks follow from it. */
type Turn = 'ours' | 'customers' | 'confirmation' | 'nobodys';

const turns: Readonly<Record<Status, Turn>> = {
  received: 'ours',
  investigating: 'ours',
  awaiting_staff: 'ours',
  awaiting_engineering: 'ours',
  refunding: 'ours',
  awaiting_customer: 'customers',
  resolved: 'confirmation',
  closed: 'nobodys',
  withdrawn: 'nobodys',
};

/**
 * The case with the clocks that its new state asks for. A new turn, tier or priority starts its own clocks; asking the
 * customer pauses ours and gives the time back afterwards. `nextBy` follows the service target.
 */
export function withClocks(before: Case | null, after: Case, policy: Policy, now: Instant): Case {
  const clocks = clocksOf(before, after, policy, now);
  const promised = clocks.find(
    ({ kind, pausedAt }) => pausedAt === null && (kind === 'target_missed' || kind === 'information_end'),
  );
  return { ...after, clocks, nextBy: promised?.dueAt ?? null };
}

/** The first moment at which something of the case falls due, or null where nothing runs. */
export function firstDue(clocks: readonly Clock[]): Instant | null {
  const running = clocks.filter(({ pausedAt }) => pausedAt === null).map(({ dueAt }) => dueAt);
  return running.toSorted()[0] ?? null;
}

/** The clock that fell due first at `now`, or null. */
export function dueClock(clocks: readonly Clock[], now: Instant): Clock | null {
  const due = clocks.filter(({ dueAt, pausedAt }) => pausedAt === null && dueAt <= now);
  return due.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0] ?? null;
}

/** The clocks without this one: it has done its work. */
export function without(clocks: readonly Clock[], kind: ClockKind): readonly Clock[] {
  return clocks.filter((clock) => clock.kind !== kind);
}

/** The next report to the customer. */
export function progressClock(policy: Policy, now: Instant): Clock {
  return clock('progress', addBusinessMinutes(policy.businessHours, now, policy.progressMinutes));
}

/** Warning and end of the service target of this tier and priority, counted in business time from `now`. */
export function targetClocks(policy: Policy, tier: Tier, priority: Priority, now: Instant): readonly Clock[] {
  const minutes = policy.serviceTargetMinutes[tier][priority];
  const after = (share: number) => addBusinessMinutes(policy.businessHours, now, Math.floor(minutes * share));
  return [clock('target_warning', after(policy.targetWarningShare)), clock('target_missed', after(1))];
}

function clocksOf(before: Case | null, after: Case, policy: Policy, now: Instant): readonly Clock[] {
  const turn = turns[after.status];
  const last = before && turns[before.status];
  switch (turn) {
    case 'ours': {
      const fresh = [...targetClocks(policy, after.tier, after.priority, now), progressClock(policy, now)];
      if (!before || last === 'confirmation' || last === 'nobodys') return fresh;
      const moved = before.tier !== after.tier || before.priority !== after.priority;
      const running = after.clocks.filter(({ kind }) => !kind.startsWith('information_'));
      return moved ? fresh : running.map((paused) => resumed(paused, policy, now));
    }
    case 'customers':
      if (last === turn) return after.clocks;
      return [
        ...after.clocks.map((running) => ({ ...running, pausedAt: now })),
        clock('information_reminder', addHours(now, policy.informationReminderHours)),
        clock('information_end', addHours(now, policy.informationHours)),
      ];
    case 'confirmation':
      if (last === turn) return after.clocks;
      return [clock('confirmation_end', addHours(now, policy.confirmationHours))];
    case 'nobodys':
      return [];
    default:
      return never(turn);
  }
}

function resumed(paused: Clock, policy: Policy, now: Instant): Clock {
  if (paused.pausedAt === null) return paused;
  const dueAt = dueAfterPause(policy.businessHours, paused.dueAt, paused.pausedAt, now);
  return { ...paused, dueAt, pausedAt: null };
}

function clock(kind: ClockKind, dueAt: Instant): Clock {
  return { kind, dueAt, pausedAt: null };
}
