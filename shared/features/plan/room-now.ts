import type { CaseAndPayment } from '../../command/case-on-hand.ts';
import type { Policy } from '../../policy/policy.ts';
import { type Room, roomOn } from './room.rules.ts';

/** What may still move on the case's payment, as the gateway knows it now; null where the payment is not known. */
export async function roomNow(
  { facts }: Pick<CaseAndPayment, 'facts'>,
  { goodwill }: Pick<Policy, 'goodwill'>,
): Promise<Room | null> {
  const known = await facts();
  return known && roomOn(known, goodwill);
}
