import type { Instant } from '../../kernel/time.ts';
import type { PayerTotal } from '../../payments/payer-totals.ts';
import { exceedsPayerWindow } from '../../policy/authority.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Verdict } from './recommend.rules.ts';

/**
 * The verdict as it was, or a person, where with what the payer got by the machine within the policy's window it is more
 * than the machine may pay. `totals` are the payer's, in the verdict's currency.
 */
export function withinPayerWindow(
  verdict: Verdict,
  totals: readonly PayerTotal[],
  policy: Policy,
  now: Instant,
): Verdict {
  if (verdict.kind === 'person' || !exceedsPayerWindow(verdict.amount, totals, policy, now)) return verdict;
  return { kind: 'person', reasons: ['payer_limit_reached'] };
}
