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
import { authorityFor } from '../../policy/authority.ts';
import type { Policy } from '../../policy/policy.ts';
import { resolvedWithout } from './resolve.rules.ts';

/** What a member of staff decides: money back, whole or in part, or none, with the reason told to the customer. */
export type StaffDecision =
  | { readonly kind: 'refund'; readonly amount: Money; readonly lines?: readonly NamedLine[] }
  | { readonly kind: 'decline' | 'explain' };

/**
 * Decides a Tier 1 case; at Tier 2 a second person approves a plan. `refundable` is what is left on the payment, null
 * where the payment is not known. Refused above the member's authority, above what is left, and in another currency than
 * the payment's.
 */
export function decideCase(
  current: Case,
  member: StaffMember,
  decided: StaffDecision,
  refundable: Money | null,
  policy: Policy,
  now: Instant,
): Changed<'payment_not_known' | 'currency_differs' | 'amount_not_available' | 'above_authority'> {
  const acting = actorFor('decide', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  const amount = decided.kind === 'refund' ? decided.amount : null;
  if (amount) {
    if (!refundable) return err({ code: 'payment_not_known' });
    if (refundable.currency !== amount.currency) return err({ code: 'currency_differs' });
    if (amount.amount > refundable.amount) return err({ code: 'amount_not_available' });
  }
  const authority = authorityFor(policy, member, amount);
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
