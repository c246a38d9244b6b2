import { confirmed, type Finding } from '../../case/parts/finding.ts';
import { type CauseCategory, causeCategories } from '../../kernel/words.ts';

/** The cause of the incident that explains the payment; null where none does. */
export function incidentCause(findings: readonly Finding[]): CauseCategory | null {
  const named = confirmed(findings, 'known_incident')?.facts['cause'];
  return causeCategories.find((cause) => cause === named) ?? null;
}

/**
 * The cause that the findings speak for; null where they tell of none. Two payments for one order are first of
 * all a repeated one, only then a wrong amount.
 */
export function suggestedCause(findings: readonly Finding[]): CauseCategory | null {
  const incident = incidentCause(findings);
  if (incident) return incident;
  if (confirmed(findings, 'fraud_signs')) return 'fraud';
  if (confirmed(findings, 'payment_failed_but_captured')) return 'provider_fault';
  if (confirmed(findings, 'duplicate_charge')) return 'system_error';
  return confirmed(findings, 'amount_mismatch') ? 'merchant_mistake' : null;
}
