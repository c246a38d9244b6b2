import type { Case } from '../case/case.ts';
import { confirmed } from '../case/parts/finding.ts';
import type { Money } from '../kernel/money.ts';
import type { StaffMember } from '../kernel/staff.ts';
import type { ApprovalBand, Authority, Policy } from './policy.ts';

/** The rule that lets this member refund so much alone, or null where it is for a higher tier. */
export function authorityFor(policy: Policy, member: StaffMember, amount: Money | null): Authority | null {
  const authorities = member.groups.flatMap((group) => policy.authority[group] ?? []);
  const enough = authorities.filter(
    ({ refundCeilings }) => amount === null || amount.amount <= (refundCeilings[amount.currency] ?? -1),
  );
  return enough[0] ?? null;
}

/** The ceilings of the clause under which people decided alone or approved; null where it has none, or is not known. */
export function ceilingsUnder(
  { authority, approval }: Policy,
  clause: string,
): Readonly<Record<string, number>> | null {
  const alone = Object.values(authority).find((one) => one.clause === clause);
  return alone?.refundCeilings ?? approval.find((band) => band.clause === clause)?.ceilings ?? null;
}

/**
 * The band under which this member may approve a plan that gives back at most `amount`, or null where it is for somebody
 * above. Risky cases are never approved in the first band alone.
 */
export function bandFor(
  policy: Policy,
  { groups }: StaffMember,
  { reason, findings }: Pick<Case, 'reason' | 'findings'>,
  amount: Money | null,
): ApprovalBand | null {
  const risky =
    policy.riskReasons.includes(reason) ||
    confirmed(findings, 'money_collision') !== undefined ||
    confirmed(findings, 'fraud_signs') !== undefined;
  const bands = risky && policy.approval.length > 1 ? policy.approval.slice(1) : policy.approval;
  const reaching = bands.filter(
    ({ ceilings }) =>
      amount === null || ceilings === null || amount.amount <= (ceilings[amount.currency] ?? -1),
  );
  return reaching.find((band) => groups.some((group) => band.groups.includes(group))) ?? null;
}
