import type { Case } from '../../case/case.ts';
import { type CaseError, type Changed, move, note, type Refusal } from '../../case/change.ts';
import { ownerAfter } from '../../case/ownership.ts';
import type { Decision } from '../../case/parts/outcome.ts';
import {
  highestAmount,
  type Plan,
  type PlanKind,
  type PlanOption,
  type PlanWords,
  planHash,
} from '../../case/parts/plan.ts';
import { actorFor } from '../../case/who-may.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { DeskId, StaffMember } from '../../kernel/staff.ts';
import { addHours, type Instant } from '../../kernel/time.ts';
import { bandFor } from '../../policy/authority.ts';
import { desksNeeded } from '../../policy/desks.ts';
import type { Policy } from '../../policy/policy.ts';
import { resolvedWithout } from '../decision/resolve.rules.ts';
import { type Room, type RoomObstacle, roomObstacle } from './room.rules.ts';

/** What a specialist lays before a second person: options for the customer, or an answer without a choice. */
export interface Proposal {
  readonly kind: PlanKind;
  readonly options: readonly PlanOption[];
  readonly words: PlanWords;
  /** Desks that have to approve it, in this order. */
  readonly desks?: readonly DeskId[];
}

/**
 * Proposes a plan, or puts another in the place of one that waits for approval. `room` is what may still move on the
 * payment, null where the payment is not known. Refused where an option gives more than that, in another currency, by a
 * path that the gateway cannot pay, or to a customer who is not the payer by the payment's record: nobody could take it up.
 */
export function proposePlan(
  current: Case,
  member: StaffMember,
  { kind, options, words, desks = [] }: Proposal,
  room: Room | null,
  now: Instant,
): Changed<RoomObstacle | 'payer_not_verified'> {
  const acting = actorFor('propose', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  const obstacle = roomObstacleOf(options, room);
  if (obstacle) return err({ code: obstacle });
  const steered = options.some(({ amount }) => amount !== null);
  if (steered && !current.access.some(({ scope }) => scope === 'verified')) {
    return err({ code: 'payer_not_verified' });
  }
  const plan: Plan = {
    hash: planHash({ kind, options }, words),
    kind,
    options,
    proposedBy: actor,
    proposedAt: now,
    version: current.version + 1,
    state: 'proposed',
    approval: null,
    expiresAt: null,
    chosen: null,
    ...(desks.length > 0 && { desks }),
  };
  const patch = { plan, owner: ownerAfter(current, member), holdReasons: [] };
  return move(current, 'propose_plan', patch, { events: [{ type: 'plan_proposed', plan }], actor, now });
}

/**
 * A second person agrees to exactly the plan of this hash. Where desks have to approve it, a member of each agrees, one
 * desk after another. Then an offer goes to the customer; any other plan is the outcome from here on. `before`: what was
 * granted on the payment and to its payer, as `grantedBefore` tells.
 */
export function approvePlan(
  current: Case,
  member: StaffMember,
  hash: string,
  { room, before }: { readonly room: Room | null; readonly before: number },
  policy: Policy,
  now: Instant,
): Changed<RoomObstacle | ApprovalObstacle> {
  const waiting = waitingPlan(current, member, hash);
  if (!waiting.ok) return waiting;
  const plan = waiting.value;
  const obstacle = roomObstacleOf(plan.options, room);
  if (obstacle) return err({ code: obstacle });
  const authority = approvalBy(member, current, plan, policy, before);
  if (!authority.ok) return authority;
  const { clause, desk, next } = authority.value;
  const actor = `staff:${member.username}` as const;
  const ofDesk = desk === null ? {} : { desk };
  const deskApprovals =
    desk === null ? {} : { deskApprovals: [...(plan.deskApprovals ?? []), { desk, by: actor, at: now }] };
  if (desk !== null && next.length > 0) {
    const desks = [...(plan.deskApprovals ?? []).map((one) => one.desk), desk, ...next];
    const events = [{ type: 'plan_approved_by_desk', hash, desk, clause } as const];
    return ok(note(current, { plan: { ...plan, ...deskApprovals, desks } }, { events, actor, now }));
  }
  const approval = { by: actor, at: now, clause, ...ofDesk };
  const approved = { type: 'plan_approved', hash, clause, ...ofDesk } as const;
  if (plan.kind === 'offer') {
    const offered: Plan = {
      ...plan,
      ...deskApprovals,
      approval,
      state: 'offered',
      expiresAt: addHours(now, policy.optionHours),
    };
    return move(
      current,
      'offer_plan',
      { plan: offered, announce: 'offer' },
      { events: [approved], actor, now },
    );
  }
  const decision: Decision = {
    kind: plan.kind === 'decline' ? 'decline' : 'explain',
    amount: null,
    by: plan.proposedBy,
    approvedBy: actor,
    policy: { version: policy.version, clause },
    at: now,
  };
  const outcome = outcomes[plan.kind];
  const carriedOut: Plan = { ...plan, ...deskApprovals, approval, state: 'carried_out' };
  return resolvedWithout(
    current,
    { decision, outcome, patch: { plan: carriedOut }, before: [approved] },
    { actor, now },
  );
}

type ApprovalObstacle = 'plan_changed' | 'above_authority' | 'desk_must_approve';

/** By which clause somebody approves, as a member of which desk, and which desks come after it. */
interface ApprovalRight {
  readonly clause: string;
  readonly desk: DeskId | null;
  readonly next: readonly DeskId[];
}

/** What lets this member approve the plan, by the policy in force and what is known of the case now. */
function approvalBy(
  member: StaffMember,
  current: Case,
  plan: Plan,
  policy: Policy,
  before: number,
): Result<ApprovalRight, Refusal<'above_authority' | 'desk_must_approve'>> {
  const [desk, ...later] = desksNeeded(policy, current, plan, before).filter(
    ({ id }) => !plan.deskApprovals?.some((one) => one.desk === id),
  );
  if (desk) {
    if (!member.desks?.includes(desk.id)) return err({ code: 'desk_must_approve' });
    return ok({ clause: desk.approves.clause, desk: desk.id, next: later.map(({ id }) => id) });
  }
  const band = bandFor(policy, member, current, highestAmount(plan), before);
  return band ? ok({ clause: band.clause, desk: null, next: [] }) : err({ code: 'above_authority' });
}

/** True where this member would be let approve the plan that waits, had nothing been granted before. */
export function mayApprove(current: Case, member: StaffMember, policy: Policy): boolean {
  return current.plan !== null && approvalBy(member, current, current.plan, policy, 0).ok;
}

/** A second person sends the plan back; the reason is kept in the thread. */
export function returnPlan(
  current: Case,
  member: StaffMember,
  hash: string,
  now: Instant,
): Changed<'plan_changed'> {
  const waiting = waitingPlan(current, member, hash);
  if (!waiting.ok) return waiting;
  const actor = `staff:${member.username}` as const;
  const plan: Plan = { ...waiting.value, state: 'returned' };
  return move(
    current,
    'return_plan',
    { plan, holdReasons: ['plan_returned'] },
    { events: [{ type: 'plan_returned', hash }], actor, now },
  );
}

const outcomes = { decline: 'declined', explain: 'explained', fault_fixed: 'fault_fixed' } as const;

function waitingPlan(
  current: Case,
  member: StaffMember,
  hash: string,
): Result<Plan, CaseError | Refusal<'plan_changed'>> {
  const acting = actorFor('approve', current, member);
  if (!acting.ok) return acting;
  if (current.plan?.hash !== hash) return err({ code: 'plan_changed' });
  return ok(current.plan);
}

function roomObstacleOf(options: readonly PlanOption[], room: Room | null): RoomObstacle | null {
  return options.map((option) => roomObstacle(option, room)).find((obstacle) => obstacle !== null) ?? null;
}
