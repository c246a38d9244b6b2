import type { Case } from '../../case/case.ts';
import { type Change, type Changed, move, note } from '../../case/change.ts';
import { undecided } from '../../case/rounds.ts';
import { hasReturnedRefund } from '../../case/standing.ts';
import { err, ok } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { afterAnswer, isUnsettled, type Refund, type RefundAnswer } from '../../payments/refund.ts';
import type { Routing } from '../../policy/routing.ts';
import { leftToPeople } from '../escalation/to-people.rules.ts';
import { failedOffer } from '../plan/choose.rules.ts';
import { stopsShipment } from './stop-shipment.rules.ts';

/**
 * Records the gateway's answer. A failed refund leaves the case to a person, with the gateway's reason; a case that
 * was put aside meanwhile stays where it is.
 */
export function settleRefund(
  current: Case,
  answer: RefundAnswer,
  routing: Routing,
  now: Instant,
): Changed<never, Change & { readonly refund: Refund }> {
  if (!current.refund || !isUnsettled(current.refund)) {
    return err({ code: 'transition_not_allowed', move: 'resolve', status: current.status });
  }
  const refund = afterAnswer(current.refund, answer, now);
  const answered = { type: 'refund_answered', refund } as const;
  if (refund.status !== 'failed' || current.status !== 'refunding') {
    const holdReasons = refund.status === 'succeeded' ? [] : current.holdReasons;
    const events = [answered, ...stopsShipment(current, refund)];
    const change = note(current, { refund, holdReasons }, { events, actor: 'system', now });
    return ok({ ...change, refund });
  }
  const returned = hasReturnedRefund(current) ? (['refund_came_back'] as const) : [];
  const reasons = ['refund_declined', ...returned] as const;
  const { patch, events } = leftToPeople({ ...current, refund }, reasons, routing, now);
  const failed = failedOffer(current, now);
  const change = move(
    current,
    'leave_to_people',
    { ...patch, ...failed.patch, refund, ...undecided() },
    { events: [answered, ...failed.events, ...events], actor: 'system', now },
  );
  return change.ok ? ok({ ...change.value, refund }) : change;
}
