import type { Money } from './money.ts';
import type { Authority, Policy } from './policy.ts';
import type { StaffMember } from './staff.ts';

/** The rule that lets this member refund so much alone, or null where it is for a higher tier. */
export function authorityFor(policy: Policy, member: StaffMember, amount: Money | null): Authority | null {
  const held = member.groups.flatMap((group) => policy.authority[group] ?? []);
  const enough = held.filter(
    ({ refundCeilings }) => amount === null || amount.amount <= (refundCeilings[amount.currency] ?? -1),
  );
  return enough[0] ?? null;
}
