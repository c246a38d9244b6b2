import { type Claim, isOwnPayment } from '../../case/claim.ts';
import { confirmed, type Finding } from '../../case/parts/finding.ts';
import type { Money } from '../../kernel/money.ts';
import { exceeds } from '../../kernel/money.ts';
import { daysBetween, type Instant } from '../../kernel/time.ts';
import type { HoldReason, Reason } from '../../kernel/words.ts';
import {
  isCapturedAnyway,
  type PaymentFacts,
  refundableAmount,
  refundedAmount,
} from '../../payments/payment-facts.ts';
import type { Policy } from '../../policy/policy.ts';
import { type Confidence, confidenceIn } from './confidence.ts';
import { obstaclesTo } from './obstacles.rules.ts';

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
  const verified = verifiedAmount(reason, claim, findings, facts);
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
      if (isCapturedAnyway(facts.payment)) return { hold: 'payment_incomplete' };
      if (capturedPayments(facts).length > 1) return { hold: 'several_payments_on_order' };
      const { difference, conversion } = confirmed(findings, 'amount_mismatch')?.facts ?? {};
      // Whose exchange rate counts, the shop's or the payment provider's, no record tells.
      if (conversion) return { hold: 'order_in_other_currency' };
      return isMoney(difference) ? { amount: difference } : { hold: 'not_confirmed_by_findings' };
    }
    case 'mistaken_payment':
    case 'refund_request': {
      const status = facts.order?.status;
      return status === 'cancelled' || status === 'returned'
        ? { amount: claim.disputedAmount }
        : { hold: 'order_still_valid' };
    }
    case 'payment_failed': {
      if (!confirmed(findings, 'payment_failed_but_captured')) return { hold: 'not_confirmed_by_findings' };
      return orderRestsOn(facts) ? { hold: 'order_still_valid' } : { amount: facts.payment.amount };
    }
    default:
      return { hold: 'reason_needs_a_person' };
  }
}

/** True where goods may have gone out for this payment: the order was fulfilled without another that covers it. */
function orderRestsOn(facts: PaymentFacts): boolean {
  const { payment, order, refundedSiblings } = facts;
  if (!order) return payment.orderReference !== null;
  if (order.status !== 'fulfilled') return false;
  const others = capturedPayments(facts).filter(
    ({ reference, amount }) =>
      reference !== payment.reference &&
      amount.currency === order.total.currency &&
      !refundedSiblings.includes(reference),
  );
  return others.reduce((sum, { amount }) => sum + amount.amount, 0) < order.total.amount;
}

function capturedPayments(facts: PaymentFacts): readonly PaymentFacts['payment'][] {
  return facts.orderPayments.filter((payment) => payment.status === 'captured');
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}
