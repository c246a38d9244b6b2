import type { Case } from '../case.ts';
import type { RefundId } from '../ids.ts';
import type { Refund } from '../refund.ts';
import { err, type Result } from '../result.ts';
import type { Instant } from '../time.ts';
import { type CaseError, type Change, move } from './change.ts';

/** Writes down that the decided refund will be sent, before any gateway hears of it. */
export function intendRefund(current: Case, id: RefundId, now: Instant): Result<Change, CaseError> {
  if (!current.decision) {
    return err({ code: 'transition_not_allowed', move: 'start_refund', status: current.status });
  }
  const { amount } = current.decision;
  const refund: Refund = {
    id,
    status: 'intended',
    amount,
    path: 'original_method',
    traceReference: null,
    expectedBy: null,
    failureCode: null,
    intendedAt: now,
    settledAt: null,
  };
  const events = [{ type: 'refund_intended', refundId: id, amount } as const];
  return move(current, 'start_refund', { refund }, { events, actor: 'system', now });
}
