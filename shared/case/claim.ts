import type { Money } from '../kernel/money.ts';
import type { PaymentFacts } from '../payments/payment-facts.ts';
import type { Case } from './case.ts';
import type { Personal } from './personal.ts';

/** What the customer says, as far as the checks need it. */
export interface Claim {
  readonly paymentReference: string;
  readonly orderReference: string | null;
  /** As stated by whoever opened the case; proves nothing. */
  readonly email: string;
  readonly disputedAmount: Money;
}

/** What the customer of this case says, for the checks. An erased case claims nothing of anybody. */
export function claimOf(current: Case, personal: Personal | null): Claim {
  return {
    paymentReference: current.payment.reference,
    orderReference: current.order?.reference ?? null,
    email: personal?.email ?? '',
    disputedAmount: current.disputedAmount,
  };
}

/** An e-mail address in the form in which two are compared. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * Whose payment it is, by the address on its record: the customer's own, somebody else's, or of nobody whom a record
 * names, because there is none. Naming another order than the record does not make it somebody else's.
 */
export const payerStandings = ['customer', 'somebody_else', 'unknown'] as const;
export type PayerStanding = (typeof payerStandings)[number];

/** Holds the customer's address against the payment's record. An erased customer is nobody's payer. */
export function payerStanding(
  personal: Pick<Personal, 'email'> | null,
  facts: PaymentFacts | null,
): PayerStanding {
  if (!facts) return 'unknown';
  const email = normalEmail(personal?.email ?? '');
  return email !== '' && facts.payment.payerEmail === email ? 'customer' : 'somebody_else';
}

/** True where the payment exists and the claimed address and order are those on its record. No address owns nothing. */
export function isOwnPayment(claim: Claim, facts: PaymentFacts | null): facts is PaymentFacts {
  return (
    facts !== null &&
    payerStanding(claim, facts) === 'customer' &&
    (claim.orderReference === null || claim.orderReference === facts.payment.orderReference)
  );
}
