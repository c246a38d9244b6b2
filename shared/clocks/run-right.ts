import type { Clock, ClockKind } from '../case/parts/clock.ts';
import type { DelayReason, Right } from '../case/parts/right.ts';
import { isRunning } from '../case/parts/right.ts';
import type { BusinessCalendar } from '../kernel/calendar/business-calendar.ts';
import { addSeconds, type Instant, secondsBetween } from '../kernel/time.ts';
import type { StatutoryPack } from '../laws/pack.ts';
import { endOf } from '../laws/span.ts';

/** Shares of the time to a date after which something is done about it: 0.75 is after three quarters. */
export interface Shares {
  /** The owner is warned. */
  readonly warningShare: number;
  /** The owner is told again, where only a holding reply puts the date off. */
  readonly holdingShare: number;
}

/** How a right comes to run. */
export interface Beginning {
  readonly since: Instant;
  readonly by: Right['by'];
  /** The customer's country's. */
  readonly calendar: BusinessCalendar;
  readonly shares: Shares;
}

/** The right with every date that the law gives it. */
export function beginRight(
  { id, acknowledge, answer, extension }: StatutoryPack,
  { since, by, calendar, shares }: Beginning,
): Right {
  const answerBy = endOf(answer, since, calendar);
  return {
    pack: id,
    since,
    by,
    acknowledgeBy: acknowledge && endOf(acknowledge, since, calendar),
    warnAt: after(since, answerBy, shares.warningShare),
    holdAt: extension && after(since, answerBy, shares.holdingShare),
    answerBy,
    furthestBy: extension?.within ? endOf(extension.within, since, calendar) : null,
    heldAt: null,
    passedAt: null,
    endedAt: null,
  };
}

/**
 * The right after the customer was told of the delay: its later date counts from now on, and is warned of anew. Where
 * the law names none, the first one goes on.
 */
export function afterHoldingReply(
  right: Right,
  because: DelayReason | null,
  { warningShare }: Shares,
  now: Instant,
): Right {
  const { answerBy, furthestBy, warnAt } = right;
  return {
    ...right,
    answerBy: furthestBy ?? answerBy,
    furthestBy: null,
    warnAt: furthestBy ? after(now, furthestBy, warningShare) : warnAt,
    holdAt: null,
    heldAt: now,
    ...(because && { heldBecause: because }),
  };
}

/** What falls due on a right, and when. They follow from it alone and never pause. */
export function clocksOf(right: Right): readonly Clock[] {
  if (!isRunning(right)) return [];
  const { pack, acknowledgeBy, warnAt, holdAt, answerBy, passedAt } = right;
  const due: readonly (readonly [ClockKind, Instant | null])[] = [
    ['statutory_acknowledgement', acknowledgeBy],
    ['statutory_warning', warnAt],
    ['statutory_holding', holdAt],
    ['statutory_end', passedAt === null ? answerBy : null],
  ];
  return due.flatMap(([kind, dueAt]) => (dueAt ? [{ kind, dueAt, pausedAt: null, right: pack }] : []));
}

/** True for the clocks of a law, which the turns of the case neither pause nor end. */
export function isStatutory({ kind }: Pick<Clock, 'kind'>): boolean {
  return kind.startsWith('statutory_');
}

function after(from: Instant, to: Instant, share: number): Instant {
  return addSeconds(from, Math.floor(secondsBetween(from, to) * share));
}
