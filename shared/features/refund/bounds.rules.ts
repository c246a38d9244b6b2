import type { Case } from '../../case/case.ts';
import type { Money } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { HoldReason } from '../../kernel/words.ts';
import type { PayerTotal } from '../../payments/payer-totals.ts';
import type { PaymentFacts } from '../../payments/payment-facts.ts';
import { exceedsPayerWindow, grantedBefore, isUnderClause } from '../../policy/authority.ts';
import type { Policy } from '../../policy/policy.ts';

/**
 * Most that all refunds of the payment come to with an automatic one, in minor units: the ceiling of its rule, and a
 * difference to the order goes back once, however many cases claim it at the same moment. No bound where people decided.
 */
export function automaticLimit({ reason, decision }: Case, policy: Policy): number {
  if (decision?.by !== 'automatic' || !decision.amount) return Number.MAX_SAFE_INTEGER;
  const { amount, currency } = decision.amount;
  const ceiling = policy.automatic[reason]?.ceilings[currency] ?? 0;
  return reason === 'amount_mismatch' ? Math.min(amount, ceiling) : ceiling;
}

/**
 * Why the decided refund is too much by now with what was granted before, on the payment or to its payer within the
 * policy's window; null where it is not. The machine's refunds count against the machine, all of them against people.
 */
export function boundReached(
  { decision }: Case,
  amount: Money,
  known: { readonly facts: PaymentFacts; readonly payers: readonly PayerTotal[] },
  policy: Policy,
  now: Instant,
): HoldReason | null {
  if (decision?.by === 'automatic') {
    return exceedsPayerWindow(amount, known.payers, policy, now) ? 'payer_limit_reached' : null;
  }
  const before = grantedBefore(known.facts, known.payers, policy, now);
  const total = { ...amount, amount: before + amount.amount };
  return !decision || isUnderClause(policy, decision.policy.clause, total) ? null : 'authority_reached';
}
