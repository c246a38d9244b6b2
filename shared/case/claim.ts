import type { Case } from './case.ts';
import type { Claim } from './parts/finding.ts';
import type { CaseStore } from './store.port.ts';

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
