import type { Case } from '../../case/case.ts';
import { type Changed, type Effect, move, type Patch, type Refusal } from '../../case/change.ts';
import type { Decision } from '../../case/parts/outcome.ts';
import type { OfferRound, Plan } from '../../case/parts/plan.ts';
import { offerOver, unpaid, withDecision } from '../../case/rounds.ts';
import type { OptionId } from '../../kernel/ids.ts';
import type { Money } from '../../kernel/money.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { HoldReason } from '../../kernel/words.ts';

import type { Policy } from '../../policy/policy.ts';
import { resolvedWithout } from '../decision/resolve.rules.ts';

/** The customer agrees to one of the options: its money is paid, or its explanation is the outcome. */
export function acceptOption(
  current: Case,
  id: OptionId,
  policy: Policy,
  now: Instant,
): Changed<OfferRefusal | 'option_not_found'> {
  const offer = openOffer(current, now);
  if (!offer.ok) return offer;
  const plan = offer.value;
  const option = plan.options.find((candidate) => candidate.id === id);
  if (!option || !plan.approval) return err({ code: 'option_not_found' });
  const { by: approvedBy } = plan.approval;
  const clause = option.kind === 'goodwill' ? policy.goodwill.clause : plan.approval.clause;
  const decision: Decision = {
    kind: option.amount ? 'refund' : 'explain',
    amount: option.amount,
    ...(option.lines && { lines: option.lines }),
    by: plan.proposedBy,
    approvedBy,
    policy: { version: policy.version, clause },
    at: now,
  };
  const chosen = { type: 'option_chosen', hash: plan.hash, option: id } as const;
  const decided = { type: 'decided', decision } as const;
  const accepted: Plan = { ...plan, state: 'accepted', chosen: id };
  if (!option.amount) {
    return resolvedWithout(
      current,
      {
        decision,
        outcome: isRepaired(current) ? 'fault_fixed' : 'explained',
        patch: { plan: { ...accepted, state: 'carried_out' } },
        before: [chosen, decided],
      },
      { actor: 'customer', now },
    );
  }
  const patch = { ...withDecision(decision), ...unpaid(current), plan: accepted, announce: null };
  return move(current, 'start_refund', patch, { events: [chosen, decided], actor: 'customer', now });
}

/** The customer wants none of it, or something else: the specialist has the next word. */
export function refuseOffer(
  current: Case,
  result: 'declined' | 'countered',
  counter: Money | null,
  now: Instant,
): Changed<OfferRefusal> {
  const offer = openOffer(current, now);
  if (!offer.ok) return offer;
  return endOffer(current, offer.value, { result, counter }, 'customer', now);
}

/** The customer accepted what cannot be kept any more. */
export function failOffer(current: Case, now: Instant): Changed<OfferRefusal> {
  const offer = openOffer(current, now);
  if (!offer.ok) return offer;
  return endOffer(current, offer.value, { result: 'failed', counter: null }, 'customer', now);
}

/** The customer said nothing in time. */
export function expireOffer(current: Case, now: Instant): Changed<'no_offer'> {
  const { plan } = current;
  if (plan?.state !== 'offered') return err({ code: 'no_offer' });
  return endOffer(current, plan, { result: 'expired', counter: null }, 'system', now);
}

/** How the customer, or silence, ends an offer. */
type OfferEnd = Exclude<OfferRound['result'], 'overtaken'>;

const reasonOfEnd: Readonly<Record<OfferEnd, HoldReason>> = {
  declined: 'plan_refused',
  countered: 'plan_countered',
  expired: 'plan_expired',
  failed: 'plan_failed',
};

/** Keeps and tells the offer that the customer accepted, where it could not be carried out. */
export function failedOffer(current: Case, now: Instant): Effect {
  const { plan } = current;
  return plan?.state === 'accepted'
    ? offerOver(current, plan, { result: 'failed' }, now)
    : { patch: {}, events: [] };
}

function endOffer(
  current: Case,
  plan: Plan,
  { result, counter }: Pick<OfferRound, 'counter'> & { readonly result: OfferEnd },
  actor: 'customer' | 'system',
  now: Instant,
): Changed {
  const over = offerOver(current, plan, { result, counter }, now);
  const patch: Patch = { ...over.patch, holdReasons: [reasonOfEnd[result]], announce: null };
  return move(current, 'refuse_plan', patch, { events: over.events, actor, now });
}

function isRepaired({ fault }: Case): boolean {
  return fault !== null && fault.resolution !== 'no_fault_found';
}

type OfferRefusal = 'no_offer' | 'option_expired';

function openOffer({ plan }: Case, now: Instant): Result<Plan, Refusal<OfferRefusal>> {
  if (plan?.state !== 'offered') return err({ code: 'no_offer' });
  if (plan.expiresAt !== null && plan.expiresAt <= now) return err({ code: 'option_expired' });
  return ok(plan);
}
