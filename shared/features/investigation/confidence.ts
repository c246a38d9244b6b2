import { type Check, confirmed, type Finding } from '../../case/parts/finding.ts';

/** How far the findings carry a decision. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** Checks without whose answer the picture of the money has a hole. */
const weighty: readonly Check[] = [
  'amount_mismatch',
  'duplicate_charge',
  'payment_failed_but_captured',
  'money_collision',
];
/** Findings that set the records at odds with each other. */
const contrary: readonly Check[] = ['money_collision', 'refund_returned'];

/**
 * `low`: the payment is not the customer's, or somebody else may have paid. `medium`: a check that weighs could not tell,
 * or money moves elsewhere. `high`: everything that weighs was answered.
 */
export function confidenceIn(findings: readonly Finding[]): Confidence {
  if (!confirmed(findings, 'payment_found') || confirmed(findings, 'fraud_signs')) return 'low';
  const holes = findings.some(({ check, result }) => weighty.includes(check) && result === 'unknown');
  return holes || contrary.some((check) => confirmed(findings, check)) ? 'medium' : 'high';
}
