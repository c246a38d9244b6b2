import type { Case } from '../../case/case.ts';
import { type Change, type Changed, type Effect, move, note, type Patch } from '../../case/change.ts';
import type { CaseEvent } from '../../case/events.ts';
import { goesOnWith } from '../../case/parts/hand-off.ts';
import { newRound, offerOver, undecided } from '../../case/rounds.ts';
import { hasReturnedRefund, standsAt } from '../../case/standing.ts';
import type { RefundId } from '../../kernel/ids.ts';
import { err, ok } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { afterAnswer, isUnsettled, paidRefunds, type Refund } from '../../payments/refund.ts';
import type { Routing } from '../../policy/routing.ts';
import { escalation } from '../escalation/escalate.rules.ts';
import { failedOffer } from '../plan/choose.rules.ts';

/** What the gateway told of a refund that had been made. */
interface ReturnedRefund {
  readonly id: RefundId;
  readonly failureCode: string;
}

/**
 * A refund that had been made came back from the bank, however late. Specialists get the case, whether it had ended or
 * not, and what was decided, offered or planned without knowing of it is void. While another refund is under way, or
 * engineering has the case, it stays there, and goes to the specialists after that. A case that was merged comes back by
 * itself: its refund is its own. Refused where no such refund was paid, or it is known to have come back.
 */
export function hearReturnedRefund(
  current: Case,
  { id, failureCode }: ReturnedRefund,
  routing: Routing,
  now: Instant,
): Changed<never, Change & { readonly refund: Refund }> {
  const paid = paidRefunds(current).find((one) => one.id === id);
  if (!paid) {
    return err({ code: 'transition_not_allowed', move: 'hear_returned_refund', status: current.status });
  }
  const refund = afterAnswer(paid, { status: 'failed', failureCode }, now);
  const known: Patch = {
    refund: current.refund?.id === id ? refund : current.refund,
    earlierRefunds: current.earlierRefunds.map((one) => (one.id === id ? refund : one)),
    outcome: toldRefund(current)?.id === id ? null : current.outcome,
  };
  const returned: CaseEvent = { type: 'refund_came_back', refund, settledAt: paid.settledAt };
  if (isPaying(current)) {
    return ok({ ...note(current, known, { events: [returned], actor: 'system', now }), refund });
  }
  const change = leftToSpecialists(
    { ...current, ...known },
    { patch: known, events: [returned] },
    routing,
    now,
  );
  return change.ok ? ok({ ...change.value, refund }) : change;
}

/** The next refund is settled; specialists get the case because of the one that came back meanwhile. */
export function leaveToSpecialists(current: Case, routing: Routing, now: Instant): Changed {
  if (!hasReturnedRefund(current) || isPaying(current)) {
    return err({ code: 'transition_not_allowed', move: 'hear_returned_refund', status: current.status });
  }
  return leftToSpecialists(current, { patch: { outcome: null }, events: [] }, routing, now);
}

/** True where the case stands, or stood before it was put aside, with a refund that is not settled. */
function isPaying(current: Case): boolean {
  const { refund } = current;
  return standsAt(current) === 'refunding' && refund !== null && isUnsettled(refund);
}

/** The refund that the outcome tells of: while the next one is being made, that of the decision before. */
function toldRefund(current: Case): Refund | null {
  const told = standsAt(current) === 'refunding' ? { ...current, refund: null } : current;
  return paidRefunds(told).at(-1) ?? null;
}

function leftToSpecialists(
  current: Case,
  { patch: known, events: before }: Effect,
  { assignee }: Routing,
  now: Instant,
): Changed {
  const overtaken = withoutPlan(current, now);
  const holdReasons = [...new Set([...current.holdReasons, 'refund_came_back' as const])];
  const sent = escalated({ ...current, holdReasons }, assignee, now);
  const related = current.mergedInto
    ? [...new Set([...current.related, current.mergedInto])]
    : current.related;
  const events = [...before, ...overtaken.events, ...sent.events];
  const patch: Patch = {
    ...known,
    ...overtaken.patch,
    ...sent.patch,
    ...newRound(),
    ...undecided(),
    mergedInto: null,
    related,
    holdReasons,
  };
  const happening = { events, actor: 'system', now } as const;
  const { handOff, announce } = current;
  // News of an offer that is void is none; the way up is told before anything else.
  const still = (news: Case['announce']) => sent.patch.announce ?? (news === 'offer' ? null : news);
  if (!handOff)
    return move(current, 'hear_returned_refund', { ...patch, announce: still(announce) }, happening);
  const later = goesOnWith(handOff, 'awaiting_staff', still(handOff.untold));
  return ok(note(current, { ...patch, announce, handOff: later }, happening));
}

/** Specialists who have the case go on with it; any other case goes up to them, ahead of other work. */
function escalated(current: Case, assignee: string | null, now: Instant): Effect {
  const ended = current.status === 'resolved' || current.status === 'closed';
  if (current.tier === 'tier2' && !ended) return { patch: {}, events: [] };
  const order = { reasons: ['refund_failed'], by: 'system', assignee } as const;
  const { patch, event } = escalation(current, order, now);
  return { patch, events: [event] };
}

/** A plan made before does not fit any more: what was offered is kept, what waits for approval goes back. */
function withoutPlan(current: Case, now: Instant): Effect {
  const { plan } = current;
  switch (plan?.state) {
    case 'accepted':
      return failedOffer(current, now);
    case 'offered':
      return offerOver(current, plan, { result: 'overtaken' }, now);
    case 'proposed':
      return { patch: {}, events: [{ type: 'plan_returned', hash: plan.hash }] };
    default:
      return { patch: {}, events: [] };
  }
}
