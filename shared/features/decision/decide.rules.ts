import type { Case } from '../../case/case.ts';
import { type Changed, move } from '../../case/change.ts';
import { ownerAfter } from '../../case/ownership.ts';
import type { Decision } from '../../case/parts/outcome.ts';
import { unpaid, withDecision } from '../../case/rounds.ts';
import { actorFor } from '../../case/who-may.ts';
import type { Money } from '../../kernel/money.ts';
import { err } from '../../kernel/result.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import type { NamedLine } from '../../payments/order-record.ts';
import { paidRefunds } from '../../payments/refund.ts';
import { authorityFor } from '../../policy/authority.ts';
import type { Policy } from '../../policy/policy.ts';
import { resolvedWithout } from './resolve.rules.ts';

/** What a member of staff decides: money back, whole or in part, or none, with the reason told to the customer. */
export type StaffDecision =
  | { readonly kind: 'refund'; readonly amount: Money; readonly lines?: readonly NamedLine[] }
  | { readonly kind: 'decline' | 'explain' };

/** What is known of the payment when somebody decides. */
export interface Refundable {
  /** What is left on it; null where it is not known. */
  readonly left: Money | null;
  /** What was granted on it and to its payer before, as `grantedBefore` tells, in minor units. */
  readonly before: number;
}

/**
 * Decides a Tier 1 case; at Tier 2 a second person approves a plan. Refused above what is left, in another currency than
 * the payment's, above the member's authority, for which everything granted before counts, and where the case was refunded
 * already: a second refund takes a second person.
 */
export function decideCase(
  current: Case,
  member: StaffMember,
  decided: StaffDecision,
  { left, before }: Refundable,
  policy: Policy,
  now: Instant,
): Changed<
  | 'payment_not_known'
  | 'currency_differs'
  | 'amount_not_available'
  | 'above_authority'
  | 'second_refund_needs_plan'
> {
  const acting = actorFor('decide', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  const amount = decided.kind === 'refund' ? decided.amount : null;
  if (amount) {
    if (!left) return err({ code: 'payment_not_known' });
    if (left.currency !== amount.currency) return err({ code: 'currency_differs' });
    if (amount.amount > left.amount) return err({ code: 'amount_not_available' });
    if (paidRefunds(current).length > 0) return err({ code: 'second_refund_needs_plan' });
  }
  const authority = authorityFor(policy, member, amount, before);
  if (!authority) return err({ code: 'above_authority' });
  const decision: Decision = {
    kind: decided.kind,
    amount,
    ...(decided.kind === 'refund' && decided.lines && { lines: decided.lines }),
    by: actor,
    approvedBy: null,
    policy: { version: policy.version, clause: authority.clause },
    at: now,
  };
  const owner = ownerAfter(current, member);
  const decidedEvent = { type: 'decided', decision } as const;
  if (!amount) {
    const outcome = decided.kind === 'decline' ? 'declined' : 'explained';
    return resolvedWithout(
      current,
      { decision, outcome, patch: { owner }, before: [decidedEvent] },
      { actor, now },
    );
  }
  const patch = { owner, ...withDecision(decision), ...unpaid(current) };
  return move(current, 'start_refund', patch, { events: [decidedEvent], actor, now });
}
