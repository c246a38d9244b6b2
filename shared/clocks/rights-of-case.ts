import type { Case } from '../case/case.ts';
import type { Refusal } from '../case/change.ts';
import { countriesOf, type KnownPayment, knownPayment } from '../case/known-payment.ts';
import type { Right } from '../case/parts/right.ts';
import { isRunning } from '../case/parts/right.ts';
import type { Status } from '../case/parts/status.ts';
import { dateIn } from '../kernel/calendar/business-days.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { StatutoryPack } from '../laws/pack.ts';
import type { PackId } from '../laws/pack-id.ts';
import { statutoryPacks } from '../laws/packs.ts';
import { askedInTimeUntil } from '../laws/span.ts';
import { calendarFor, type DatedCalendar, type Policy } from '../policy/policy.ts';
import { beginRight } from './run-right.ts';

/** Statuses at which the customer has the answer, or does not want one any more. */
const answered: readonly Status[] = ['resolved', 'closed', 'withdrawn'];

/**
 * The rights of a case in its new state. Those that apply by facts begin when the case is opened, when the findings tell
 * more of the payment, and anew when the case comes back: what is then complained about is the answer. The outcome ends
 * them all, and acknowledging the case ends what only wants that.
 */
export function rightsAfter(
  before: Case | null,
  after: Case,
  policy: Policy,
  now: Instant,
): readonly Right[] {
  if (answered.includes(after.status)) {
    return after.rights.map((right) => (isRunning(right) ? { ...right, endedAt: now } : right));
  }
  const back = before !== null && answered.includes(before.status);
  const looksAgain = before === null || back || before.findings !== after.findings;
  const fresh = looksAgain ? byFacts(after, policy, back ? now : after.openedAt) : [];
  const kept = after.rights.filter(({ pack }) => !fresh.some((right) => right.pack === pack));
  const acknowledged = after.status !== 'received';
  return [...kept, ...fresh].map((right) =>
    acknowledged && right.acknowledgeBy !== null ? { ...right, acknowledgeBy: null } : right,
  );
}

/** How a colleague invokes a right. */
export interface Invoking {
  readonly policy: Policy;
  /** When the customer asked; null for the moment from which the law counts: receipt, or the payment where it is known. */
  readonly since: Instant | null;
  readonly by: Right['by'];
}

/** Why a right does not begin. */
export type NotBegun =
  | 'right_not_in_force'
  | 'right_payment_unknown'
  | 'right_before_payment'
  | 'right_asked_too_late';

/**
 * The right that a colleague invokes. Refused where the policy has it not in force for the customer's country or the day
 * of the payment, where it needs a payment that is known, where it is said to begin before the payment, and where the law's
 * time to ask for it is over, the last two as far as the date of the payment is known.
 */
export function invokedRight(
  current: Case,
  pack: StatutoryPack,
  { policy, since: asked, by }: Invoking,
): Result<Right, Refusal<NotBegun>> {
  const { openedAt } = current;
  const payment = knownPayment(current);
  const paid = payment?.paidAt ?? null;
  const since = asked ?? (pack.from === 'payment' && paid ? paid : openedAt);
  const calendar = inForce(pack, current, policy);
  if (!calendar || !holdsOn(pack, paid ?? since, calendar)) return err({ code: 'right_not_in_force' });
  if (pack.paymentKnown && !payment) return err({ code: 'right_payment_unknown' });
  if (asked && paid && asked < paid) return err({ code: 'right_before_payment' });
  if (!isAskedInTime(pack, payment, since, calendar)) return err({ code: 'right_asked_too_late' });
  return ok(beginRight(pack, { since, by, calendar, shares: policy.statutory }));
}

/** True for a pack and itself, and for two of one group: they cannot run beside each other. */
export function excludes(one: PackId, other: PackId): boolean {
  const { group } = statutoryPacks[one];
  return one === other || (group !== null && group === statutoryPacks[other].group);
}

/** Running rights that the acknowledgement could not tell of: invoked since, or known only once the payment was found. */
export function learnedRights({ rights }: Pick<Case, 'rights'>): readonly Right[] {
  return rights.filter((right) => {
    const { from, paymentKnown } = statutoryPacks[right.pack];
    return isRunning(right) && (right.by !== 'facts' || from === 'payment' || paymentKnown);
  });
}

/** True where a change made facts known by which the customer has a right that no mail has told of. */
export function learnsOfRight(before: Case, after: Case): boolean {
  return learnedRights(after).some(
    ({ pack, by }) => by === 'facts' && !before.rights.some((right) => right.pack === pack),
  );
}

/** The right that runs for the case under a pack, or under one that excludes it. */
function runningRight({ rights }: Pick<Case, 'rights'>, pack: PackId): Right | null {
  return rights.find((right) => isRunning(right) && excludes(right.pack, pack)) ?? null;
}

/**
 * The rights of a case that takes up the same complaint from another one: the earlier complaint's dates count, and what
 * was invoked there goes on. A case that has its answer takes up none.
 */
export function rightsWith(target: Case, from: Case): readonly Right[] {
  if (answered.includes(target.status)) return target.rights;
  const brought = from.rights.filter((right) => {
    const own = runningRight(target, right.pack);
    return isRunning(right) && (own === null || right.since < own.since);
  });
  const kept = target.rights.filter(({ pack }) => !brought.some((right) => excludes(right.pack, pack)));
  return [...kept, ...brought];
}

function byFacts(current: Case, policy: Policy, received: Instant): readonly Right[] {
  const payment = knownPayment(current);
  return policy.statutory.packs.flatMap((id) => {
    const pack = statutoryPacks[id];
    if (pack.applies !== 'facts' || !suits(pack, current, payment) || runningRight(current, id)) return [];
    const since = pack.from === 'payment' ? payment?.paidAt : received;
    const calendar = inForce(pack, current, policy);
    if (!since || !calendar || !holdsOn(pack, payment?.paidAt ?? since, calendar)) return [];
    if (!isAskedInTime(pack, payment, received, calendar)) return [];
    return [beginRight(pack, { since, by: 'facts', calendar, shares: policy.statutory })];
  });
}

function suits(
  { reasons, methods, paymentKnown }: StatutoryPack,
  { reason }: Case,
  payment: KnownPayment | null,
): boolean {
  return (
    (reasons === null || reasons.includes(reason)) &&
    (payment !== null || !paymentKnown) &&
    (methods === null || methods.includes(payment?.method ?? ''))
  );
}

/** By which calendar a pack counts for a case; null where it is not in force for its countries, or binds another firm. */
function inForce(pack: StatutoryPack, current: Case, policy: Policy): DatedCalendar | null {
  const { packs, payersProvider } = policy.statutory;
  const binds = pack.binds === 'anybody' || payersProvider === true;
  return binds && packs.includes(pack.id) ? calendarOf(pack, current, policy) : null;
}

/** The calendar of the first of the case's countries in which the pack holds. */
export function calendarOf(
  { countries }: Pick<StatutoryPack, 'countries'>,
  current: Pick<Case, 'country' | 'findings'>,
  policy: Policy,
): DatedCalendar | null {
  const country = countriesOf(current).find((known) => countries.includes(known));
  return country === undefined ? null : calendarFor(policy, country);
}

/** True where the pack applies to payments of the day of `at`. */
function holdsOn({ paidFrom, paidUntil }: StatutoryPack, at: Instant, { timeZone }: DatedCalendar): boolean {
  const day = dateIn(timeZone, at);
  return (paidFrom === null || day >= paidFrom) && (paidUntil === null || day <= paidUntil);
}

/** False where the law's time to ask was over at `asked`, as far as the payment is known. */
function isAskedInTime(
  { askWithin }: StatutoryPack,
  payment: KnownPayment | null,
  asked: Instant,
  calendar: DatedCalendar,
): boolean {
  const debited = payment?.debitedAt ?? null;
  return !askWithin || !debited || asked <= askedInTimeUntil(askWithin, debited, calendar);
}
