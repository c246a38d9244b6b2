import type { Money } from '../../kernel/money.ts';
import type { HoldReason } from '../../kernel/words.ts';

/** The checks that Tier 1 runs on every case. */
export const checks = [
  'payment_found',
  'amount_mismatch',
  'duplicate_charge',
  'payment_failed_but_captured',
  'already_refunded',
  'refund_pending',
  'refund_returned',
  'money_collision',
  'known_incident',
  'account_history',
  'fraud_signs',
] as const;
export type Check = (typeof checks)[number];

/** What a check saw, by name: the payment system's own words, for whoever has to explain the decision. */
export type FindingFacts = Readonly<Record<string, string | number | Money | null>>;

/** The answer of one check. `unknown` where the payment system lacks what the check needs. */
export interface Finding {
  readonly check: Check;
  readonly result: 'confirmed' | 'refuted' | 'unknown';
  readonly facts: FindingFacts;
}

/** The finding of this check, where it was confirmed. */
export function confirmed(findings: readonly Finding[], check: Check): Finding | undefined {
  return findings.find((finding) => finding.check === check && finding.result === 'confirmed');
}

/** What our checks brought to light. */
export interface Investigated {
  readonly findings: readonly Finding[];
  /** Why a person has to look, empty while the machine works. */
  readonly holdReasons: readonly HoldReason[];
}

export const noFindings: Investigated = { findings: [], holdReasons: [] };
