import type { Case } from './case.ts';
import type { Claim } from './parts/finding.ts';
import type { Personal } from './personal.ts';

/** What the customer of this case says, for the checks. An erased case claims nothing of anybody. */
export function claimOf(current: Case, personal: Personal | null): Claim {
  return {
    paymentReference: current.payment.reference,
    orderReference: current.order?.reference ?? null,
    email: personal?.email ?? '',
    disputedAmount: current.disputedAmount,
  };
}
