import type { HoldReason, Reason } from './case.ts';
import type { Claim, Finding } from './findings/finding.ts';
import { isOwnPayment } from './findings/finding.ts';
import type { Money } from './money.ts';
import { exceeds } from './money.ts';
import { type PaymentFacts, refundableAmount } from './payment-facts.ts';
import type { Policy } from './policy.ts';
import { daysBetween, type Instant } from './time.ts';

/** What the facts and the policy ask for: a refund now, or a person, and why (D9). */
export type Recommendation =
  | { readonly kind: 'refund'; readonly amount: Money; readonly clause: string }
  | { readonly kind: 'person'; readonly reasons: readonly HoldReason[] };

/**
 * Weighs findings against policy. Refunds only what the findings verify, never more than is left on the payment,
 * within ceiling and window of the policy's rule for the reason; everything else goes to a person.
 */
export function recommend(
  reason: Reason,
  claim: Claim,
  findings: readonly Finding[],
  facts: PaymentFacts | null,
  policy: Policy,
  now: Instant,
): Recommendation {
  if (!isOwnPayment(claim, facts)) return person('payment_not_found');
  const obstacle = obstacleOf(claim, findings, facts);
  const rule = policy.automatic[reason];
  if (!rule) return person('reason_needs_a_person', ...(obstacle ? [obstacle] : []));
  if (obstacle) return person(obstacle);
  const verified = verifiedAmount(reason, claim, findings, facts);
  if ('hold' in verified) return person(verified.hold);
  if (verified.amount.amount === 0) return person('not_confirmed_by_findings');
  const reasons: HoldReason[] = [];
  if (exceeds(claim.disputedAmount, verified.amount)) reasons.push('claim_exceeds_findings');
  if (exceeds(verified.amount, refundableAmount(facts))) reasons.push('nothing_left_to_refund');
  if (daysBetween(facts.payment.createdAt, now) > rule.windowDays) reasons.push('outside_refund_window');
  const ceiling = rule.ceilings[verified.amount.currency] ?? 0;
  if (verified.amount.amount > ceiling) reasons.push('above_automatic_limit');
  return reasons.length > 0
    ? { kind: 'person', reasons }
    : { kind: 'refund', amount: verified.amount, clause: rule.clause };
}

function person(...reasons: HoldReason[]): Recommendation {
  return { kind: 'person', reasons };
}

function obstacleOf(claim: Claim, findings: readonly Finding[], facts: PaymentFacts): HoldReason | null {
  if (facts.payment.status !== 'captured') return 'payment_not_captured';
  if (claim.disputedAmount.currency !== facts.payment.amount.currency) return 'currency_differs';
  if (confirmed(findings, 'money_collision')) return 'money_collision';
  if (facts.refunds.some(({ status }) => status === 'returned')) return 'earlier_refund_returned';
  if (refundableAmount(facts).amount === 0) return 'nothing_left_to_refund';
  return null;
}

type Verified = { readonly amount: Money } | { readonly hold: HoldReason };

function verifiedAmount(
  reason: Reason,
  claim: Claim,
  findings: readonly Finding[],
  facts: PaymentFacts,
): Verified {
  switch (reason) {
    case 'duplicate_charge': {
      const duplicate = confirmed(findings, 'duplicate_charge');
      if (!duplicate) return { hold: 'not_confirmed_by_findings' };
      if (duplicate.facts['position'] !== 'repeated') return { hold: 'first_of_duplicates' };
      return { amount: facts.payment.amount };
    }
    case 'amount_mismatch': {
      if (confirmed(findings, 'already_refunded')) return { hold: 'nothing_left_to_refund' };
      if (capturedPayments(facts) > 1) return { hold: 'several_payments_on_order' };
      const difference = confirmed(findings, 'amount_mismatch')?.facts['difference'];
      return isMoney(difference) ? { amount: difference } : { hold: 'not_confirmed_by_findings' };
    }
    case 'mistaken_payment':
    case 'refund_request': {
      const status = facts.order?.status;
      return status === 'cancelled' || status === 'returned'
        ? { amount: claim.disputedAmount }
        : { hold: 'order_still_valid' };
    }
    default:
      return { hold: 'reason_needs_a_person' };
  }
}

function capturedPayments(facts: PaymentFacts): number {
  return facts.orderPayments.filter((payment) => payment.status === 'captured').length;
}

function confirmed(findings: readonly Finding[], check: Finding['check']): Finding | undefined {
  return findings.find((finding) => finding.check === check && finding.result === 'confirmed');
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}
