import { metrics } from '../../kernel/metrics.ts';
import {
  addDays,
  addHours,
  dateOf,
  daysBetween,
  type Instant,
  instant,
  type PlainDate,
} from '../../kernel/time.ts';
import { hearOfPayment } from '../refund/ask-gateway.use-case.ts';
import type { RefundDeps } from '../refund/pay.use-case.ts';
import {
  type Comparison,
  compareBooks,
  type Difference,
  type DifferenceKind,
  daysOfReturnedRefunds,
} from './compare.rules.ts';
import { type BooksDeps, compareDay, returnedRefundsOn } from './compare.use-case.ts';
import { type OpenDifferenceDeps, openDifference } from './open-difference.use-case.ts';

/** Whole days before today that are compared both ways each day, so that what comes late is seen too. */
const daysCompared = 3;

export type ReconcileBooksDeps = RefundDeps & OpenDifferenceDeps & BooksDeps;

/** What one run did. */
export interface BooksReport {
  readonly daysCompared: number;
  /** Days for which there was no time, or not enough. */
  readonly daysLeft: number;
  /** Differences that asking the gateway again cleared up: news of refunds, now on their cases. */
  readonly cleared: number;
  readonly differences: Readonly<Record<DifferenceKind, number>>;
  /** Cases opened for differences that were not known before. */
  readonly opened: number;
}

/** Thrown at the end of a run in which not everything could be compared, so that it is tried again. */
export class NotAllCompared extends Error {
  override readonly name = 'NotAllCompared';
}

/**
 * Compares our refunds with the gateway's records at `now`: the last whole days both ways, and what was paid in the month
 * before for refunds that came back. What differs is asked about; what still differs then is a fault and becomes a case of
 * engineering's, once. Remembers nothing, is harmless to repeat, and ends where `isTimeUp`; the days of the month take turns
 * in being the first. Throws at the end where a day or a difference failed.
 */
export async function reconcileBooks(
  deps: ReconcileBooksDeps,
  now: Instant,
  isTimeUp: () => boolean,
): Promise<BooksReport> {
  const settledBy = addHours(now, -deps.policy.refundSettlementHours);
  const looks = looksFrom(deps, dateOf(now), settledBy);
  const differences = { not_recorded: 0, not_paid: 0, other_amount: 0, other_payment: 0, paid_twice: 0 };
  let [compared, cleared, opened] = [0, 0, 0];
  const failures: string[] = [];
  const attempt = async (what: Readonly<Record<string, string>>, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      failures.push(...Object.values(what));
      deps.reporter.warn('reconciliation_failed', { ...what, error: String(error) });
    }
  };
  const takeUp = async (difference: Difference) => {
    const kind = await kindAfterAsking(deps, difference, settledBy);
    if (!kind) {
      cleared += 1;
      return;
    }
    differences[kind] += 1;
    deps.reporter.count(metrics.differenceFound);
    deps.reporter.count(metrics.difference[kind]);
    if (await openDifference(deps, { ...difference, kind })) opened += 1;
  };
  for (const { day, look } of looks) {
    if (isTimeUp()) break;
    await attempt({ day }, async () => {
      const found = await look();
      for (const difference of found.differences) {
        if (isTimeUp()) return;
        await attempt({ refundId: difference.refundId }, () => takeUp(difference));
      }
      compared += 1;
    });
  }
  if (failures.length > 0) throw new NotAllCompared(failures.join(', '));
  return { daysCompared: compared, daysLeft: looks.length - compared, cleared, differences, opened };
}

interface Look {
  readonly day: PlainDate;
  readonly look: () => Promise<Comparison>;
}

/** The last whole days both ways, then the month before for refunds that came back. */
function looksFrom(deps: ReconcileBooksDeps, today: PlainDate, settledBy: Instant): Look[] {
  const period = { from: addDays(today, -daysCompared), to: addDays(today, -1) };
  const bothWays = daysBack(today, 1, daysCompared).map((day) => ({
    day,
    look: () => compareDay(deps, day, period, settledBy),
  }));
  const returns = turned(daysBack(today, daysCompared + 1, daysOfReturnedRefunds), today).map((day) => ({
    day,
    look: () => returnedRefundsOn(deps, day, settledBy),
  }));
  return [...bothWays, ...returns];
}

/** A refund that settled, failed or came back is news rather than a fault: what differs still once the case has heard. */
async function kindAfterAsking(
  deps: ReconcileBooksDeps,
  { kind, intent, made }: Difference,
  settledBy: Instant,
): Promise<DifferenceKind | null> {
  if (!intent || (kind !== 'not_paid' && kind !== 'not_recorded')) return kind;
  const { paymentReference, refundId } = intent;
  await hearOfPayment(deps, paymentReference);
  const heard = await deps.store.findIntent(paymentReference, refundId);
  const intents = heard ? [heard] : [];
  return compareBooks({ intents, made }, settledBy).differences[0]?.kind ?? null;
}

/** Days from `from` days before today to `to` days before it, the newest first. */
function daysBack(today: PlainDate, from: number, to: number): PlainDate[] {
  return Array.from({ length: to - from + 1 }, (_, at) => addDays(today, -from - at));
}

/** The same days, beginning with another one each day. */
function turned(days: readonly PlainDate[], today: PlainDate): PlainDate[] {
  const day = daysBetween(instant('2000-01-01T00:00:00Z'), instant(`${today}T00:00:00Z`));
  const first = Math.floor(day) % days.length;
  return [...days.slice(first), ...days.slice(0, first)];
}
