import type { Case } from '../../case/case.ts';
import type { Payments } from '../../payments/payments.port.ts';
import type { Policy } from '../../policy/policy.ts';
import { type Room, roomOn } from './room.rules.ts';

/** What may still move on the case's payment, as the gateway knows it now; null where the payment is not known. */
export async function roomNow(
  { payments, policy }: { readonly payments: Payments; readonly policy: Policy },
  { payment }: Pick<Case, 'payment'>,
): Promise<Room | null> {
  const facts = await payments.find(payment.reference);
  return facts && roomOn(facts, policy.goodwill);
}
