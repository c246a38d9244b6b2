import type { Money } from '../../kernel/money.ts';
import type { HoldReason } from '../../kernel/words.ts';
import type { Incident } from '../../payments/incident.ts';
import type { PaymentFacts } from '../../payments/payment-facts.ts';

/** The checks that Tier 1 runs on every case (D5–D9). */
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

/** What the customer says, as far as the checks need it. */
export interface Claim {
  readonly paymentReference: string;
  readonly orderReference: string | null;
  /** As stated by whoever opened the case; proves nothing. */
  readonly email: string;
  readonly disputedAmount: Money;
}

/** What the payer's other cases on the same payment come to. Anybody may name a payment: strangers' cases do not count. */
export interface RelatedCases {
  /** Cases that got as far as our checks. */
  readonly earlier: number;
  /** Those of them by which money of the payment may still move: it was granted, or people are deciding. */
  readonly live: number;
}

/** What Redress knows itself, beside the claim and the payment system. */
export interface Surroundings {
  /** Incidents that colleagues registered. */
  readonly incidents: readonly Incident[];
  readonly related: RelatedCases;
}

/** Nothing is known but the claim and the payment. */
export const nothingAround: Surroundings = { incidents: [], related: { earlier: 0, live: 0 } };

/** One check: the claim held against the facts, which are null where the payment is not found. */
export type CheckFunction = (claim: Claim, facts: PaymentFacts | null, around: Surroundings) => Finding;

/** The finding of this check, where it was confirmed. */
export function confirmed(findings: readonly Finding[], check: Check): Finding | undefined {
  return findings.find((finding) => finding.check === check && finding.result === 'confirmed');
}

/** An e-mail address in the form in which two are compared. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** True where the payment exists and the claimed address and order are those on its record. No address owns nothing. */
export function isOwnPayment(claim: Claim, facts: PaymentFacts | null): facts is PaymentFacts {
  const email = normalEmail(claim.email);
  return (
    facts !== null &&
    email !== '' &&
    facts.payment.payerEmail === email &&
    (claim.orderReference === null || claim.orderReference === facts.payment.orderReference)
  );
}

/** What our checks brought to light. */
export interface Investigated {
  readonly findings: readonly Finding[];
  /** Why a person has to look, empty while the machine works. */
  readonly holdReasons: readonly HoldReason[];
}

export const noFindings: Investigated = { findings: [], holdReasons: [] };
