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
