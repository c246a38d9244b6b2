import type { Case } from '../case.ts';
import type { RefundId } from '../ids.ts';
import { chosenOption } from '../plan.ts';
import type { Refund } from '../refund.ts';
import { err, ok, type Result } from '../result.ts';
import type { Instant } from '../time.ts';
import { type CaseError, type Change, move, note } from './change.ts';

/** Writes down that the decided refund will be sent, before any gateway hears of it. */
export function intendRefund(current: Case, id: RefundId, now: Instant): Result<Change, CaseError> {
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
