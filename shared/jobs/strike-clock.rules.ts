import type { Case } from '../case/case.ts';
import { type Change, note } from '../case/change.ts';
import { type Clock, type ClockKind, without } from '../case/parts/clock.ts';
import type { Strike } from '../command/strike.ts';
import { conversationStrikes } from '../features/conversation/conversation.strikes.ts';
import { deskStrikes } from '../features/desks/desks.strikes.ts';
import { escalationStrikes } from '../features/escalation/escalation.strikes.ts';
import { outcomeStrikes } from '../features/outcome/outcome.strikes.ts';
import { planStrikes } from '../features/plan/plan.strikes.ts';
import { rightStrikes } from '../features/rights/rights.strikes.ts';
import type { Instant } from '../kernel/time.ts';
import type { Routing } from '../policy/routing.ts';

const strikes = {
  ...conversationStrikes,
  ...deskStrikes,
  ...escalationStrikes,
  ...outcomeStrikes,
  ...planStrikes,
  ...rightStrikes,
} satisfies Record<ClockKind, Strike>;

type EffectOf<S> = S extends Strike<infer E> ? E : never;

/** Every name under which a strike is counted. */
export type StrikeEffect = EffectOf<(typeof strikes)[ClockKind]>;

const byKind: Readonly<Record<ClockKind, Strike<StrikeEffect>>> = strikes;

/** Turns a clock that fell due into what it promised. */
export function strikeClock(
  current: Case,
  clock: Clock,
  routing: Routing,
  now: Instant,
): ReturnType<Strike<StrikeEffect>['strike']> {
  return byKind[clock.kind].strike(current, clock, routing, now);
}

/** True where the clock's command is still possible; one that came too late is dropped. */
export function canStrike(current: Case, clock: Clock): boolean {
  return byKind[clock.kind].possible?.(current, clock) ?? true;
}

/** A clock whose command is not possible any more does nothing, and is gone. */
export function dropClock(current: Case, { kind }: Clock, now: Instant): Change {
  const clocks = without(current.clocks, kind);
  return note(current, { clocks }, { events: [], actor: 'system', now });
}
