import { authorityFor } from '../authority.ts';
import type { Case, Decision, Outcome } from '../case.ts';
import type { Money } from '../money.ts';
import type { Policy } from '../policy.ts';
import { err, type Result } from '../result.ts';
import type { StaffMember } from '../staff.ts';
import { refusalOf } from '../staff-actions.ts';
import type { Instant } from '../time.ts';
import { type CaseError, type Change, move } from './change.ts';

/** What a member of staff decides: money back, whole or in part, or none, with the reason told to the customer. */
export type StaffDecision =
  | { readonly kind: 'refund'; readonly amount: Money }
  | { readonly kind: 'decline' | 'explain' };

/**
 * Decides a case. Where a refund was paid already, declining or explaining more leaves that outcome standing. `refundable` is what is left on the payment, null where the payment is not known. Refused above the
 * member's authority, above what is left, and in another currency than the payment's.
 */
export function decideCase(
  current: Case,
  member: StaffMember,
  decided: StaffDecision,
  refundable: Money | null,
  policy: Policy,
  now: Instant,
): Result<Change, CaseError> {
  const refusal = refusalOf('decide', current, member);
  if (refusal) return err({ code: 'action_refused', action: 'decide', refusal });
  const amount = decided.kind === 'refund' ? decided.amount : null;
  if (amount) {
    if (refundable?.currency !== amount.currency) return err({ code: 'currency_differs' });
    if (amount.amount > refundable.amount) return err({ code: 'amount_not_available' });
  }
  const authority = authorityFor(policy, member, amount);
  if (!authority) return err({ code: 'above_authority' });
  const actor = `staff:${member.username}` as const;
  const rule = { version: policy.version, clause: authority.clause };
  const decision: Decision = { kind: decided.kind, amount, by: actor, policy: rule, at: now };
  const patch = { owner: actor, decision, holdReasons: [], openQuestions: [], confirmation: null };
  const decidedEvent = { type: 'decided', decision } as const;
  if (amount) {
    const earlierRefunds = paidRefunds(current);
    return move(
      current,
      'start_refund',
      { ...patch, refund: null, earlierRefunds },
      { events: [decidedEvent], actor, now },
    );
  }
  const kind = decided.kind === 'decline' ? 'declined' : 'explained';
  const stands = current.refund?.status === 'succeeded' ? current.outcome : null;
  const outcome: Outcome = {
    kind: stands?.kind ?? kind,
    amount: stands?.amount ?? null,
    policy: rule,
    decidedAt: now,
    at: now,
  };
  const events = [decidedEvent, { type: 'outcome_delivered', outcome } as const];
  return move(current, 'resolve_without_refund', { ...patch, outcome }, { events, actor, now });
}

function paidRefunds({ refund, earlierRefunds }: Case): Case['earlierRefunds'] {
  return refund?.status === 'succeeded' ? [...earlierRefunds, refund] : earlierRefunds;
}
