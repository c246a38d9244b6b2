import type { Money } from '../money.ts';
import type { PaymentFacts } from '../payment-facts.ts';

/** The checks that Tier 1 runs on every case (D5–D9). */
export const checks = [
  'payment_found',
  'amount_mismatch',
  'duplicate_charge',
  'already_refunded',
  'money_collision',
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

/** One check: the claim held against the facts, which are null where the payment is not found. */
export type CheckFunction = (claim: Claim, facts: PaymentFacts | null) => Finding;

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
