import type { Instant } from '../../kernel/time.ts';
import { mostWithin, type PayerTotal } from '../../payments/payer-totals.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Verdict } from './recommend.rules.ts';

/**
 * The verdict as it was, or a person, where with what the payer got by the machine within the policy's window it is more
 * than the machine may pay. `totals` are the payer's, in the verdict's currency.
 */
export function withinPayerWindow(
  verdict: Verdict,
  totals: readonly PayerTotal[],
  { payerWindow: { days, automaticCeilings } }: Policy,
  now: Instant,
): Verdict {
  if (verdict.kind === 'person') return verdict;
  const { amount, currency } = verdict.amount;
  const together = mostWithin(totals, 'automatic', days, now) + amount;
  if (together <= (automaticCeilings[currency] ?? 0)) return verdict;
  return { kind: 'person', reasons: ['payer_limit_reached'] };
}
