import type { Runtime } from '../kernel/runtime.ts';
import type { PayerTotalStore } from '../payments/payer-totals.port.ts';
import { payerKeysOf } from '../payments/payer-totals.ts';
import type { PaymentFacts } from '../payments/payment-facts.ts';
import { grantedBefore } from './authority.ts';
import type { Policy } from './policy.ts';

/** What it takes to know what was granted before. */
export interface GrantedDeps {
  readonly store: PayerTotalStore;
  readonly policy: Policy;
  readonly runtime: Runtime;
}

/** What was granted before on this payment and to its payer, as of now, in minor units; nothing where it is not known. */
export async function grantedNow(
  { store, policy, runtime }: GrantedDeps,
  facts: PaymentFacts | null,
): Promise<number> {
  if (!facts) return 0;
  const { payment } = facts;
  const totals = await store.payerTotals(payerKeysOf(payment), payment.amount.currency);
  return grantedBefore(facts, totals, policy, runtime.now());
}
