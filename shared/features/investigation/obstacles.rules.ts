import type { Claim } from '../../case/claim.ts';
import { confirmed, type Finding } from '../../case/parts/finding.ts';
import type { HoldReason, Reason } from '../../kernel/words.ts';
import {
  chargedBackAmount,
  isTaken,
  type PaymentFacts,
  refundableAmount,
} from '../../payments/payment-facts.ts';

/** What keeps the machine from paying on a payment of the claimant's, whatever the claim's merits; empty where nothing. */
export function obstaclesTo(
  reason: Reason,
  claim: Claim,
  findings: readonly Finding[],
  facts: PaymentFacts,
): readonly HoldReason[] {
  const found = moneyObstacle(claim, findings, facts) ?? trailObstacle(reason, findings, facts);
  const suspected: readonly HoldReason[] = confirmed(findings, 'fraud_signs') ? ['fraud_suspected'] : [];
  return [...(found ? [found] : []), ...suspected];
}

function moneyObstacle(claim: Claim, findings: readonly Finding[], facts: PaymentFacts): HoldReason | null {
  const { payment } = facts;
  if (!isTaken(payment)) return 'payment_not_captured';
  // It may yet go through, and then it paid for the order.
  if (payment.status === 'pending') return 'payment_incomplete';
  if (claim.disputedAmount.currency !== payment.amount.currency) return 'currency_differs';
  const collision = confirmed(findings, 'money_collision');
  if (!collision) return null;
  if (chargedBackAmount(facts) > 0) return 'money_collision';
  return confirmed(findings, 'refund_pending') ? 'payment_busy' : 'sibling_case';
}

/** What became of earlier refunds. A customer who misses one is told by a person what the trail shows. */
function trailObstacle(reason: Reason, findings: readonly Finding[], facts: PaymentFacts): HoldReason | null {
  const isReturned = facts.refunds.some(({ status }) => status === 'returned');
  if (reason !== 'refund_not_received') {
    if (isReturned) return 'earlier_refund_returned';
    return refundableAmount(facts).amount === 0 ? 'nothing_left_to_refund' : null;
  }
  if (confirmed(findings, 'refund_returned')) return 'earlier_refund_returned';
  if (facts.refunds.some(({ status }) => status === 'settled')) return 'refund_settled';
  if (isReturned) return 'earlier_refund_returned';
  return facts.refunds.length > 0 ? 'refund_declined' : 'no_refund_found';
}
