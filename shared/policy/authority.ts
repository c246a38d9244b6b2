import type { Case } from '../case/case.ts';
import { confirmed } from '../case/parts/finding.ts';
import { type Currency, convertedDown, type Money } from '../kernel/money.ts';
import type { StaffMember } from '../kernel/staff.ts';
import type { ApprovalBand, Authority, Policy } from './policy.ts';

/** The rule that lets this member refund so much alone, or null where it is for a higher tier. */
export function authorityFor(policy: Policy, member: StaffMember, amount: Money | null): Authority | null {
  const authorities = member.groups.flatMap((group) => policy.authority[group] ?? []);
  const enough = authorities.filter(({ refundCeilings }) => isWithin(refundCeilings, amount, policy));
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
  const reaching = bands.filter(({ ceilings }) => ceilings === null || isWithin(ceilings, amount, policy));
  return reaching.find((band) => groups.some((group) => band.groups.includes(group))) ?? null;
}

/** True where the policy can hold an amount of this currency against what somebody may decide. */
export function isWeighed(currency: Currency, { authority, authorityRates }: Policy): boolean {
  return (
    Object.values(authority).some(({ refundCeilings }) => Object.hasOwn(refundCeilings, currency)) ||
    (authorityRates !== undefined && Object.hasOwn(authorityRates.perUnit, currency))
  );
}

/**
 * The ceiling in a currency, minor units: its own, else what the ceiling of the policy's `authorityRates` comes to in it,
 * rounded down; null where there is neither.
 */
export function ceilingIn(
  currency: Currency,
  ceilings: Readonly<Record<string, number>>,
  { authorityRates }: Policy,
): number | null {
  const own = ceilings[currency];
  if (own !== undefined) return own;
  const rate = authorityRates?.perUnit[currency];
  const base = authorityRates && ceilings[authorityRates.currency];
  if (!authorityRates || rate === undefined || base === undefined) return null;
  return convertedDown({ amount: base, currency: authorityRates.currency }, rate, currency).amount;
}

function isWithin(ceilings: Readonly<Record<string, number>>, amount: Money | null, policy: Policy): boolean {
  return amount === null || amount.amount <= (ceilingIn(amount.currency, ceilings, policy) ?? -1);
}
