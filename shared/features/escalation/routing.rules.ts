import type { Case } from '../../case/case.ts';
import type { EscalationReason } from '../../case/parts/escalation.ts';
import type { HoldReason } from '../../kernel/words.ts';
import { authorityFor, isWeighed } from '../../policy/authority.ts';
import type { Policy } from '../../policy/policy.ts';

/**
 * Why policy takes a case that the machine cannot settle past Tier 1's people: they lack the knowledge (the reason,
 * what holds it, or a currency that policy cannot weigh) or the authority (so much is at stake). Empty where Tier 1 is the right place.
 */
export function reasonsForTier2(
  { tier, reason, disputedAmount }: Case,
  leftFor: readonly HoldReason[],
  policy: Policy,
): readonly EscalationReason[] {
  if (tier !== 'tier1') return [];
  const tier1 = { username: '', groups: ['tier1'] } as const;
  // Of a currency that the policy cannot weigh, nobody can say that much is at stake.
  const tooMuch: EscalationReason = isWeighed(disputedAmount.currency, policy)
    ? 'reputation_risk'
    : 'expertise';
  const reasons = [
    policy.escalatedReasons[reason],
    ...leftFor.map((hold) => policy.escalatedHolds[hold]),
    authorityFor(policy, tier1, disputedAmount, 0) ? undefined : tooMuch,
  ];
  return [...new Set(reasons.flatMap((found) => found ?? []))];
}
