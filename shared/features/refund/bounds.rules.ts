import type { Case } from '../../case/case.ts';
import type { Instant } from '../../kernel/time.ts';
import type { HoldReason } from '../../kernel/words.ts';
import { mostWithin, type PayerTotal } from '../../payments/payer-totals.ts';
import { ceilingIn, ceilingsUnder } from '../../policy/authority.ts';
import type { Policy } from '../../policy/policy.ts';

/** What bounds a decided refund beside what is left on the payment; in minor units of its currency. */
export interface Bounds {
  /** Most that all refunds of the payment come to together. */
  readonly onPayment: number;
  /** Most that the payer gets within the policy's window: of what the machine grants, or of everything. */
  readonly ofPayer: { readonly of: 'automatic' | 'all'; readonly most: number };
  /** Why a person has to look where the payer's is reached. */
  readonly reached: HoldReason;
}

const unbounded = Number.MAX_SAFE_INTEGER;

/**
 * The bounds by who decided. The machine's are those of its rule, and a difference to the order goes back once, however
 * many cases claim it. People's are the ceilings of the clause under which they decided; a clause that the policy does
 * not know any more, or that has no ceiling, bounds nothing.
 */
export function boundsOf({ reason, decision, disputedAmount }: Case, policy: Policy): Bounds {
  const { currency } = decision?.amount ?? disputedAmount;
  if (decision?.by === 'automatic') {
    const once = reason === 'amount_mismatch' && decision.amount ? decision.amount.amount : unbounded;
    return {
      onPayment: Math.min(once, policy.automatic[reason]?.ceilings[currency] ?? 0),
      ofPayer: { of: 'automatic', most: policy.payerWindow.automaticCeilings[currency] ?? 0 },
      reached: 'payer_limit_reached',
    };
  }
  const ceilings = decision && ceilingsUnder(policy, decision.policy.clause);
  const most = ceilings ? (ceilingIn(currency, ceilings, policy) ?? 0) : unbounded;
  return { onPayment: most, ofPayer: { of: 'all', most }, reached: 'authority_reached' };
}

/** True where the payer got so much within the window that `amount` (minor units) is too much. */
export function exceedsPayerBound(
  amount: number,
  totals: readonly PayerTotal[],
  { ofPayer: { of, most } }: Bounds,
  { payerWindow }: Policy,
  now: Instant,
): boolean {
  return mostWithin(totals, of, payerWindow.days, now) + amount > most;
}
