import type { Case } from '../../case/case.ts';
import { claimOf } from '../../case/claim.ts';
import type { Check, Finding } from '../../case/parts/finding.ts';
import type { Personal } from '../../case/personal.ts';
import type { Instant } from '../../kernel/time.ts';
import type { HoldReason } from '../../kernel/words.ts';
import type { PaymentFacts } from '../../payments/payment-facts.ts';
import type { Policy } from '../../policy/policy.ts';
import { runChecks } from './findings/run-checks.ts';
import { recommend } from './recommend.rules.ts';

/** What rests on more than the payment's own records: it stands as it was found. */
const asFound: readonly Check[] = ['known_incident', 'fraud_signs', 'account_history'];

/**
 * Why what the machine decided is not owed any more by the records as they are now, just before it is paid; null where it
 * is, and where a person decided.
 */
export function notOwedAnyMore(
  current: Case,
  personal: Personal | null,
  facts: PaymentFacts,
  policy: Policy,
  now: Instant,
): HoldReason | null {
  const { decision, reason } = current;
  if (decision?.by !== 'automatic' || !decision.amount) return null;
  const claim = claimOf(current, personal);
  const findings = runChecks(claim, facts).map((fresh) => foundBefore(current, fresh));
  const verdict = recommend(reason, claim, findings, facts, policy, now);
  if (verdict.kind === 'person') return verdict.reasons[0] ?? 'not_confirmed_by_findings';
  return verdict.amount.amount < decision.amount.amount ? 'claim_exceeds_findings' : null;
}

function foundBefore({ findings }: Case, fresh: Finding): Finding {
  if (!asFound.includes(fresh.check)) return fresh;
  return findings.find(({ check }) => check === fresh.check) ?? fresh;
}
