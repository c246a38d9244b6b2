import type { Case } from '../domain/case.ts';
import type { Claim } from '../domain/findings/finding.ts';
import type { CaseStore } from '../ports/case-store.ts';

/** What the customer of this case says, for the checks. An erased case claims nothing of anybody. */
export async function claimOf(store: CaseStore, current: Case): Promise<Claim> {
  const personal = await store.findPersonal(current.id);
  return {
    paymentReference: current.payment.reference,
    orderReference: current.order?.reference ?? null,
    email: personal?.email ?? '',
    disputedAmount: current.disputedAmount,
  };
}
