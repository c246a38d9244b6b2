import type { Case } from '../../case/case.ts';
import { type Changed, move } from '../../case/change.ts';
import type { Outcome } from '../../case/parts/outcome.ts';
import { chosenOption } from '../../case/parts/plan.ts';
import { delivered } from '../../case/rounds.ts';
import { hasReturnedRefund } from '../../case/standing.ts';
import { err } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';

/**
 * Names the outcome of a paid refund; from here on the case waits for the customer's confirmation. Refused where another
 * refund came back meanwhile.
 */
export function deliverOutcome(current: Case, now: Instant): Changed {
  const { refund, decision } = current;
  if (refund?.status !== 'succeeded' || !decision || hasReturnedRefund(current)) {
    return err({ code: 'transition_not_allowed', move: 'resolve', status: current.status });
  }
  const outcome: Outcome = {
    kind: outcomeKind(current),
    amount: refund.amount,
    policy: decision.policy,
    decidedAt: decision.by === 'automatic' ? null : decision.at,
    at: now,
  };
  const { patch, events } = delivered(current, outcome, true);
  const plan = current.plan && { ...current.plan, state: 'carried_out' as const };
  return move(current, 'resolve', { ...patch, plan, announce: null }, { events, actor: 'system', now });
}

function outcomeKind({ reason, decision, disputedAmount, plan }: Case): Outcome['kind'] {
  const chosen = chosenOption(plan)?.kind;
  if (chosen === 'credit' || chosen === 'goodwill') return 'compensated';
  if (chosen === 'correction' || (reason === 'amount_mismatch' && !chosen)) return 'amount_corrected';
  return decision?.amount && decision.amount.amount < disputedAmount.amount
    ? 'partially_refunded'
    : 'refunded';
}
