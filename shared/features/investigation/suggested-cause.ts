import { confirmed, type Finding } from '../../case/parts/finding.ts';
import { type CauseCategory, causeCategories } from '../../kernel/words.ts';

/** The cause of the incident that explains the payment; null where none does. */
export function incidentCause(findings: readonly Finding[]): CauseCategory | null {
  const named = confirmed(findings, 'known_incident')?.facts['cause'];
  return causeCategories.find((cause) => cause === named) ?? null;
}

/** Captures of one order this close together were made by a system; later ones by somebody who paid again. In seconds. */
const sameMomentSeconds = 60;

/** Failures of the line to a payment system, as payment systems name them. */
const networkFailure = /network|time_?d?_?out|unreachable|connection/i;

/**
 * The cause that the findings speak for; null where they tell of none. A known incident explains first, then signs of
 * fraud. Two payments for one order are first of all a repeated one, only then a wrong amount.
 */
export function suggestedCause(findings: readonly Finding[]): CauseCategory | null {
  const incident = incidentCause(findings);
  if (incident) return incident;
  if (confirmed(findings, 'fraud_signs')) return 'fraud';
  const failed = confirmed(findings, 'payment_failed_but_captured');
  if (failed) {
    return networkFailure.test(`${failed.facts['failureCode']}`) ? 'outside_interference' : 'provider_fault';
  }
  const duplicate = confirmed(findings, 'duplicate_charge');
  if (duplicate) return causeOfDuplicate(duplicate, findings);
  const tooMuch = confirmed(findings, 'amount_mismatch');
  return tooMuch ? causeOfDifference(tooMuch) : null;
}

/** Whoever pays again, or by another card, is the customer; what takes the same card twice in a moment is a system. */
function causeOfDuplicate({ facts }: Finding, findings: readonly Finding[]): CauseCategory | null {
  const tried = findings.find(({ check }) => check === 'fraud_signs')?.facts['instruments'];
  if (typeof tried === 'number' && tried > 1) return 'customer_mistake';
  const [one, other] = [facts['capturedAt'], facts['otherCapturedAt']].map((at) => Date.parse(`${at}`));
  if (one === undefined || other === undefined || Number.isNaN(one - other)) return null;
  return Math.abs(one - other) <= sameMomentSeconds * 1000 ? 'system_error' : 'customer_mistake';
}

/** Several payments that come to too much are the customer's; whose exchange rate was wrong, no record tells. */
function causeOfDifference({ facts }: Finding): CauseCategory | null {
  if (facts['conversion']) return null;
  return Number(facts['payments'] ?? 1) > 1 ? 'customer_mistake' : 'merchant_mistake';
}
