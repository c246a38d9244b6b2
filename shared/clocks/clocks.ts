import { deskAwaited } from '../case/at-desks.ts';
import type { Case } from '../case/case.ts';
import { workingOwner, workingTier } from '../case/ownership.ts';
import { waitsForAddress } from '../case/parts/access.ts';
import type { Clock, ClockKind } from '../case/parts/clock.ts';
import { lacksReport } from '../case/parts/closing-report.ts';
import { consultationClocks } from '../case/parts/consultation.ts';
import type { Status } from '../case/parts/status.ts';
import { addBusinessMinutes, dueAfterPause } from '../kernel/calendar/business-time.ts';
import { never } from '../kernel/result.ts';
import { addHours, type Instant } from '../kernel/time.ts';
import { statutoryPacks } from '../laws/packs.ts';
import { dueAtDesk } from '../policy/desks.ts';
import { businessHours, type Policy } from '../policy/policy.ts';
import { rightsAfter } from './rights-of-case.ts';
import { clocksOf, isStatutory } from './run-right.ts';

/** Whose move it is; clocks follow from it. */
type Turn = 'ours' | 'address' | 'answer' | 'choice' | 'confirmation' | 'nobodys';

const turns: Readonly<Record<Status, Exclude<Turn, 'choice' | 'address'>>> = {
  received: 'ours',
  investigating: 'ours',
  awaiting_staff: 'ours',
  awaiting_approval: 'ours',
  awaiting_engineering: 'ours',
  refunding: 'ours',
  awaiting_customer: 'answer',
  resolved: 'confirmation',
  closed: 'nobodys',
  withdrawn: 'nobodys',
};

/**
 * The case with the clocks that its new state asks for. A new turn, working tier or priority starts its own clocks; asking the
 * customer pauses ours and gives the time back afterwards. What the law gives runs beside, and never pauses. `nextBy`
 * follows the promise that is next; while it is our turn, a law's date that comes earlier and is still ahead.
 */
export function withClocks(before: Case | null, after: Case, policy: Policy, now: Instant): Case {
  const service = { ...after, clocks: after.clocks.filter((running) => !followsFromPart(running)) };
  const turned = clocksOfTurn(before, service, policy, now);
  const rights = rightsAfter(before, after, policy, now);
  const clocks = [
    ...turned.filter(({ kind }) => !(kind in duties)),
    ...dutyClocks(before, service, policy, now),
    ...consultationClocks(after),
    ...(waitsForAddress(after) ? [] : rights.flatMap(clocksOf)),
  ];
  const promised =
    clocks.find(({ kind, pausedAt }) => pausedAt === null && promises.has(kind))?.dueAt ?? null;
  const ahead = lawsDate(clocks.filter(({ dueAt }) => dueAt > now));
  const nextBy = turnOf(after) === 'ours' ? earliest(promised, ahead) : promised;
  return { ...after, rights, clocks, nextBy };
}

/** By when a law wants the answer, the earliest where there are several; null where none does, or its date has passed. */
export function lawsDate(clocks: readonly Clock[]): Instant | null {
  const dates = clocks.flatMap(({ kind, right, dueAt }) =>
    kind === 'statutory_end' && right && statutoryPacks[right].atEnd === 'miss' ? [dueAt] : [],
  );
  return dates.toSorted()[0] ?? null;
}

/** The earlier of two moments, where there are two. */
export function earliest(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** True for clocks that follow from a right or a consultation alone, whosever turn it is. */
function followsFromPart(clock: Clock): boolean {
  return isStatutory(clock) || clock.kind === 'consultation_reminder' || clock.kind === 'consultation_end';
}

const promises: ReadonlySet<ClockKind> = new Set(['target_missed', 'information_end', 'option_end']);

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

/** The next report to the customer. */
export function progressClock(policy: Policy, now: Instant): Clock {
  return clock('progress', addBusinessMinutes(businessHours(policy), now, policy.progressMinutes));
}

/** The window in which the customer can say whether the outcome is right, from `now`. */
export function confirmationClock(policy: Policy, now: Instant): Clock {
  return clock('confirmation_end', addHours(now, policy.confirmationHours));
}

/** Warning and end of the service target of a working tier and priority, counted in business time from `now`. */
export function targetClocks(
  policy: Policy,
  { tier, handOff, priority, appeal }: Pick<Case, 'tier' | 'handOff' | 'priority' | 'appeal'>,
  now: Instant,
): readonly Clock[] {
  const target = policy.serviceTargetMinutes[workingTier({ tier, handOff })][priority];
  const minutes = appeal?.open ? policy.appealMinutes : target;
  const after = (share: number) =>
    addBusinessMinutes(businessHours(policy), now, Math.floor(minutes * share));
  return [clock('target_warning', after(policy.targetWarningShare)), clock('target_missed', after(1))];
}

/** Clocks that run beside the turn, each on something that one of us owes. `on` names what it is owed for. */
const duties: Readonly<
  Partial<
    Record<
      ClockKind,
      { on: (current: Case) => string | null; due: (current: Case, policy: Policy, now: Instant) => Instant }
    >
  >
> = {
  acceptance_end: {
    on: (current) => {
      const { handOff, escalation } = current;
      if (handOff) return handOff.owner.startsWith('team:') ? `${handOff.at} ${handOff.owner}` : null;
      const notAccepted = escalation?.acceptedAt === null && waitsForUs(current);
      return notAccepted ? `${escalation.at} ${workingOwner(current)}` : null;
    },
    due: (_, policy, now) => inBusiness(policy, now, policy.acceptanceMinutes),
  },
  approval_end: {
    on: (current) => {
      const { status, plan } = current;
      if (status !== 'awaiting_approval' || !plan) return null;
      return `${plan.hash} ${deskAwaited(current) ?? ''}`;
    },
    due: (current, policy, now) => {
      const desk = deskAwaited(current);
      return desk ? dueAtDesk(policy, desk, now) : inBusiness(policy, now, policy.approvalMinutes);
    },
  },
  report_end: {
    on: (current) =>
      current.status === 'resolved' && lacksReport(current) ? (current.outcome?.at ?? null) : null,
    due: (_, policy, now) => inBusiness(policy, now, policy.reportMinutes),
  },
};

/** A duty of before goes on; a new one starts; one that is over, or was struck, has no clock. */
function dutyClocks(before: Case | null, after: Case, policy: Policy, now: Instant): readonly Clock[] {
  return Object.entries(duties).flatMap(([kind, { on, due }]) => {
    const owed = on(after);
    if (owed === null) return [];
    if (before && on(before) === owed) return after.clocks.filter((running) => running.kind === kind);
    return clock(kind as ClockKind, due(after, policy, now));
  });
}

/** The clock of a duty, set anew after it struck. */
export function dutyClock(kind: ClockKind, current: Case, policy: Policy, now: Instant): readonly Clock[] {
  const duty = duties[kind];
  return duty ? [clock(kind, duty.due(current, policy, now))] : [];
}

function inBusiness(policy: Policy, now: Instant, minutes: number): Instant {
  return addBusinessMinutes(businessHours(policy), now, minutes);
}

function waitsForUs({ status }: Case): boolean {
  return status === 'awaiting_staff' || status === 'awaiting_approval';
}

function turnOf(current: Case): Turn {
  const { status, plan } = current;
  if (status === 'received' && waitsForAddress(current)) return 'address';
  const turn = turns[status];
  return turn === 'answer' && plan?.state === 'offered' ? 'choice' : turn;
}

function clocksOfTurn(before: Case | null, after: Case, policy: Policy, now: Instant): readonly Clock[] {
  const turn = turnOf(after);
  const last = before && turnOf(before);
  switch (turn) {
    case 'ours': {
      const fresh = [...targetClocks(policy, after, now), progressClock(policy, now)];
      if (!before || last === 'confirmation' || last === 'nobodys' || last === 'address') return fresh;
      const moved = workingTier(before) !== workingTier(after) || before.priority !== after.priority;
      const running = after.clocks.filter(
        ({ kind }) => !kind.startsWith('information_') && !kind.startsWith('option_'),
      );
      return moved ? fresh : running.map((paused) => resumed(paused, policy, now));
    }
    case 'address':
      return last === turn
        ? after.clocks
        : [clock('information_end', addHours(now, policy.informationHours))];
    case 'answer':
    case 'choice':
      if (last === turn) return after.clocks;
      return [
        ...oursBefore(before, after, policy, now).map((running) => paused(running, now)),
        ...customersClocks(turn, after, policy, now),
      ];
    case 'confirmation':
      return last === turn ? after.clocks : [confirmationClock(policy, now)];
    case 'nobodys':
      return [];
    default:
      return never(turn);
  }
}

/** Our clocks that pause while the customer has the word; after engineering's work the tier's own begin. */
function oursBefore(before: Case | null, after: Case, policy: Policy, now: Instant): readonly Clock[] {
  return before && workingTier(before) !== workingTier(after)
    ? [...targetClocks(policy, after, now), progressClock(policy, now)]
    : after.clocks;
}

function customersClocks(turn: 'answer' | 'choice', { plan }: Case, policy: Policy, now: Instant): Clock[] {
  return turn === 'answer'
    ? [
        clock('information_reminder', addHours(now, policy.informationReminderHours)),
        clock('information_end', addHours(now, policy.informationHours)),
      ]
    : [
        clock('option_reminder', addHours(now, policy.optionReminderHours)),
        clock('option_end', plan?.expiresAt ?? addHours(now, policy.optionHours)),
      ];
}

function paused(running: Clock, now: Instant): Clock {
  return running.pausedAt === null ? { ...running, pausedAt: now } : running;
}

function resumed(stopped: Clock, policy: Policy, now: Instant): Clock {
  if (stopped.pausedAt === null) return stopped;
  const dueAt = dueAfterPause(businessHours(policy), stopped.dueAt, stopped.pausedAt, now);
  return { ...stopped, dueAt, pausedAt: null };
}

function clock(kind: ClockKind, dueAt: Instant): Clock {
  return { kind, dueAt, pausedAt: null };
}
