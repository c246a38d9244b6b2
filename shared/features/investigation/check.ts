import type { Claim } from '../../case/claim.ts';
import type { Finding } from '../../case/parts/finding.ts';
import type { Incident } from '../../payments/incident.ts';
import type { PaymentFacts } from '../../payments/payment-facts.ts';

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
