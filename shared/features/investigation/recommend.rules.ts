import { type Claim, isOwnPayment } from '../../case/claim.ts';
import { confirmed, type Finding } from '../../case/parts/finding.ts';
import type { Money } from '../../kernel/money.ts';
import { exceeds } from '../../kernel/money.ts';
import { daysBetween, type Instant } from '../../kernel/time.ts';
import type { HoldReason, Reason } from '../../kernel/words.ts';
import { type PaymentFacts, refundableAmount, refundedAmount } from '../../payments/payment-facts.ts';
import type { Policy } from '../../policy/policy.ts';
import { type Confidence, confidenceIn } from './confidence.ts';
import { obstaclesTo } from './obstacles.rules.ts';
import { type Owed, owedOfDifference, owedOnEndedOrder, owedOnFailedPayment } from './owed.rules.ts';

/** A refund now, under a clause of the policy, or a person, and why. */
export type Verdict =
  | { readonly kind: 'refund'; readonly amount: Money; readonly clause: string }
  | { readonly kind: 'person'; readonly reasons: readonly HoldReason[] };

/** What the facts and the policy ask for, and how far the findings carry it. */
export type Recommendation = Verdict & { readonly confidence: Confidence };

/**
 * Weighs findings against policy. Refunds only what the findings verify, never more than is left on the payment, with
 * all that went back on it before within ceiling and window of the policy's rule for the reason; everything else goes to a
 * person. What the payer got on other payments is weighed by `withinPayerWindow`.
 */
export function recommend(
  reason: Reason,
  claim: Claim,
  findings: readonly Finding[],
  facts: PaymentFacts | null,
  policy: Policy,
  now: Instant,
): Recommendation {
  const confidence = confidenceIn(findings);
  return { ...verdictOn(reason, claim, findings, facts, policy, now), confidence };
}

function verdictOn(
  reason: Reason,
  claim: Claim,
  findings: readonly Finding[],
  facts: PaymentFacts | null,
  policy: Policy,
  now: Instant,
): Verdict {
  if (!isOwnPayment(claim, facts)) return person('payment_not_found');
  const obstacles = obstaclesTo(reason, claim, findings, facts);
  const rule = policy.automatic[reason];
  if (!rule) return person('reason_needs_a_person', ...obstacles);
  if (obstacles.length > 0) return person(...obstacles);
  const verified = owed(reason, claim, findings, facts, policy);
  if ('hold' in verified) return person(verified.hold);
  if (verified.amount.amount === 0) return person('not_confirmed_by_findings');
  const reasons: HoldReason[] = [];
  if (exceeds(claim.disputedAmount, verified.amount)) reasons.push('claim_exceeds_findings');
  if (exceeds(verified.amount, refundableAmount(facts))) reasons.push('nothing_left_to_refund');
  if (daysBetween(facts.payment.createdAt, now) > rule.windowDays) reasons.push('outside_refund_window');
  const ceiling = rule.ceilings[verified.amount.currency] ?? 0;
  const together = refundedAmount(facts) + verified.amount.amount;
  if (together > ceiling) reasons.push('above_automatic_limit');
  return reasons.length > 0
    ? { kind: 'person', reasons }
    : { kind: 'refund', amount: verified.amount, clause: rule.clause };
}

function person(...reasons: HoldReason[]): Verdict {
  return { kind: 'person', reasons };
}

function owed(
  reason: Reason,
  claim: Claim,
  findings: readonly Finding[],
  facts: PaymentFacts,
  policy: Policy,
): Owed {
  switch (reason) {
    case 'duplicate_charge':
      return owedOfDuplicate(findings, facts);
    case 'amount_mismatch':
      return owedOfDifference(findings, facts);
    case 'mistaken_payment':
    case 'refund_request':
      return owedOnEndedOrder(claim.disputedAmount, facts, policy);
    case 'payment_failed':
      return confirmed(findings, 'payment_failed_but_captured')
        ? owedOnFailedPayment(facts)
        : { hold: 'not_confirmed_by_findings' };
    default:
      return { hold: 'reason_needs_a_person' };
  }
}

/** All of the repeated payment. Which of two is repeated, only an order tells whose price is known. */
function owedOfDuplicate(findings: readonly Finding[], { payment, order }: PaymentFacts): Owed {
  const finding = findings.find(({ check }) => check === 'duplicate_charge');
  if (finding?.result === 'unknown') return { hold: order ? 'order_in_other_currency' : 'order_unknown' };
  if (finding?.result !== 'confirmed') return { hold: 'not_confirmed_by_findings' };
  return finding.facts['position'] === 'repeated'
    ? { amount: payment.amount }
    : { hold: 'first_of_duplicates' };
}
