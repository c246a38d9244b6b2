import type { Case } from '../case/case.ts';
import type { Change } from '../case/change.ts';
import type { Clock, ClockKind } from '../case/parts/clock.ts';
import type { Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { Notice } from '../mail/notice.ts';
import type { Routing } from '../policy/routing.ts';

/** What a clock did: the change, the name under which it is counted, and the notices that are owed now. */
export interface Struck<E extends string = string> extends Change {
  readonly effect: E;
  readonly notices: readonly Notice[];
}

/** What the clocks of a kind do when they fall due. */
export interface Strike<E extends string = string> {
  /** False where the clock came too late to do anything: it is dropped. Left out where that cannot be. */
  readonly possible?: (current: Case, clock: Clock) => boolean;
  /** The clock is gone afterwards, or set anew, so that it strikes once. */
  readonly strike: (
    current: Case,
    clock: Clock,
    routing: Routing,
    now: Instant,
  ) => Result<Struck<E>, { readonly code: string }>;
}

/** The clocks that a feature answers for, with every effect that one of them can have. */
export type Strikes<K extends ClockKind, E extends string> = Readonly<Record<K, Strike<E>>>;

/** The change that a clock brought about, with its effect and what it owes to whom. */
export function struck<E extends string, F>(
  change: Result<Change, F>,
  effect: E,
  notices: readonly Notice[] = [],
): Result<Struck<E>, F> {
  return change.ok ? { ok: true, value: { ...change.value, effect, notices } } : change;
}
