import type { Case } from '../../case/case.ts';
import { type Changed, move, note } from '../../case/change.ts';
import { chosenOption } from '../../case/parts/plan.ts';
import type { RefundId } from '../../kernel/ids.ts';
import { err, ok } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Refund } from '../../payments/refund.ts';

/** Writes down that the decided refund will be sent, before any gateway hears of it. */
export function intendRefund(current: Case, id: RefundId, now: Instant): Changed {
  const amount = current.decision?.amount;
  const decidedByStaff = current.status === 'refunding' && current.refund === null;
  // A disputed case keeps the decision that its refund was paid on: it must not be paid on again.
  if (!amount || !(decidedByStaff || current.status === 'investigating'))
    return err({ code: 'transition_not_allowed', move: 'start_refund', status: current.status });
  const option = chosenOption(current.plan);
  const refund: Refund = {
    id,
    status: 'intended',
    amount,
    path: option?.path ?? 'original_method',
    charged: option?.charged ?? null,
    traceReference: null,
    expectedBy: null,
    actBy: null,
    failureCode: null,
    intendedAt: now,
    settledAt: null,
  };
  const events = [{ type: 'refund_intended', refundId: id, amount, path: refund.path } as const];
  const happening = { events, actor: 'system', now } as const;
  return decidedByStaff
    ? ok(note(current, { refund }, happening))
    : move(current, 'start_refund', { refund }, happening);
}
