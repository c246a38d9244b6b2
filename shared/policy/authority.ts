import type { Case } from '../case/case.ts';
import { confirmed } from '../case/parts/finding.ts';
import { isRefundId } from '../kernel/ids.ts';
import { type Currency, convertedDown, type Money } from '../kernel/money.ts';
import type { StaffMember } from '../kernel/staff.ts';
import type { Instant } from '../kernel/time.ts';
import { mostWithin, type PayerTotal } from '../payments/payer-totals.ts';
import { type PaymentFacts, refundedAmount } from '../payments/payment-facts.ts';
import type { ApprovalBand, Authority, Policy } from './policy.ts';

/**
 * The rule that lets this member refund so much alone, or null where it is for a higher tier. `before` (minor units): what
 * was granted on the payment and to its payer before, as `grantedBefore` tells; it counts as if it were given now.
 */
export function authorityFor(
  policy: Policy,
  member: StaffMember,
  amount: Money | null,
  before: number,
): Authority | null {
  const authorities = member.groups.flatMap((group) => policy.authority[group] ?? []);
  const total = withBefore(amount, before);
  return authorities.find(({ refundCeilings }) => isWithin(refundCeilings, total, policy)) ?? null;
}

/** What is given now and what was granted before, as one sum. */
function withBefore(amount: Money | null, before: number): Money | null {
  return amount && { ...amount, amount: before + amount.amount };
}

/**
 * What was granted before, in minor units of the payment's currency, whoever decided it: on this payment, or to its payer
 * within the policy's window, whichever is more. By it nobody's authority grows with the number of decisions.
 */
export function grantedBefore(
  { refunds, compensations }: PaymentFacts,
  ofPayer: readonly PayerTotal[],
  { payerWindow }: Policy,
  now: Instant,
): number {
  const own = [...refunds, ...compensations].filter(({ reference }) => isRefundId(reference));
  return Math.max(refundedAmount({ refunds: own }), mostWithin(ofPayer, 'all', payerWindow.days, now));
}

/**
 * True where the machine may not pay this amount, since with what it paid its payer within the policy's window that is more
 * than the payer may get by the machine. `ofPayer` are in the amount's currency.
 */
export function exceedsPayerWindow(
  { amount, currency }: Money,
  ofPayer: readonly PayerTotal[],
  { payerWindow: { days, automaticCeilings } }: Policy,
  now: Instant,
): boolean {
  return mostWithin(ofPayer, 'automatic', days, now) + amount > (automaticCeilings[currency] ?? 0);
}

/**
 * True where the clause under which people decided alone or approved allows this much in all; one that has no ceiling, or
 * that the policy does not know any more, allows anything.
 */
export function isUnderClause(policy: Policy, clause: string, total: Money): boolean {
  const alone = Object.values(policy.authority).find((one) => one.clause === clause);
  const ceilings = alone?.refundCeilings ?? policy.approval.find((band) => band.clause === clause)?.ceilings;
  return !ceilings || isWithin(ceilings, total, policy);
}

/**
 * The band under which this member may approve a plan that gives back at most `amount`, or null where it is for somebody
 * above; `before` counts as for `authorityFor`. Risky cases are never approved in the first band alone.
 */
export function bandFor(
  policy: Policy,
  { groups }: StaffMember,
  { reason, findings }: Pick<Case, 'reason' | 'findings'>,
  amount: Money | null,
  before: number,
): ApprovalBand | null {
  const risky =
    policy.riskReasons.includes(reason) ||
    confirmed(findings, 'money_collision') !== undefined ||
    confirmed(findings, 'fraud_signs') !== undefined;
  const bands = risky && policy.approval.length > 1 ? policy.approval.slice(1) : policy.approval;
  const total = withBefore(amount, before);
  const reaching = bands.filter(({ ceilings }) => ceilings === null || isWithin(ceilings, total, policy));
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
