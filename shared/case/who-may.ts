import { type Tier, tiers } from '../kernel/parties.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { DeskId, StaffGroup, StaffMember } from '../kernel/staff.ts';
import { deskAwaited, waitsForDeskOf } from './at-desks.ts';
import type { Case } from './case.ts';
import { workingOwner } from './ownership.ts';
import { type Status, statuses, withPeople } from './parts/status.ts';
import { isOwnFault } from './standing.ts';
import { finalStatuses, transitions } from './transitions.ts';

/** Why a member of staff may not do something now; stable codes that the API and the console show. */
export type StaffRefusal =
  | 'status_does_not_allow'
  | 'owned_by_another'
  | 'already_yours'
  | 'not_the_owner'
  | 'group_may_not'
  | 'tier_does_not_allow'
  | 'second_person_needed'
  | 'reviewer_excluded';

/** What a rule of staff answers where this member may not do this now. */
export interface ActionRefused {
  readonly code: 'action_refused';
  readonly action: StaffAction;
  readonly refusal: StaffRefusal;
}

interface ActionRule {
  readonly from: readonly Status[];
  /**
   * `anyone`: of the working tier. `team`: only while the team owns the case, or while its owner has not taken it on.
   * `own_or_team`: by its owner, or by anyone of that tier while the team owns it. `own`: by its owner. `lead`: by leads
   * only. `second`: by anyone of the groups who neither proposed the plan nor decided what is now appealed.
   */
  readonly by: 'anyone' | 'team' | 'own_or_team' | 'own' | 'lead' | 'second' | 'asked_desk';
  /**
   * True where it is also for those who are in none of these groups, but members of a desk that has something to do on the
   * case.
   */
  readonly desks?: true;
  /** Groups of which a member needs one; those of a tier act while it is the working tier. */
  readonly groups: readonly StaffGroup[];
  /** Working tiers at which it can be done; all where left out. Engineering is one while the case is handed off. */
  readonly tiers?: readonly Tier[];
  /** True where those whom the case must not go back to may not do it; leads may, so that no case is left with nobody, but never approve. */
  readonly fresh?: true;
}

const waiting: readonly Status[] = ['awaiting_staff', 'awaiting_customer', 'awaiting_approval'];
const open = statuses.filter((status) => !finalStatuses.includes(status));
const engineering: readonly Status[] = ['awaiting_engineering'];

const leads = ['lead', 'admin'] as const satisfies readonly StaffGroup[];
const agents = [...tiers, ...leads] as const satisfies readonly StaffGroup[];
/** Engineering is consulted by Tier 2, and neither talks to customers nor moves their cases. */
const supporters = ['tier1', 'tier2', ...leads] as const satisfies readonly StaffGroup[];
/** What the law gives a customer is invoked and put off by those who answer to the customer. */
const handlers = ['tier1', 'tier2', 'lead'] as const satisfies readonly StaffGroup[];
/** Money is decided by those who answer for it: neither by engineers nor by who runs the system. */
const deciders = ['tier1', 'lead'] as const satisfies readonly StaffGroup[];
const specialists = ['tier2', 'lead'] as const satisfies readonly StaffGroup[];
const engineers = ['engineering', ...leads] as const satisfies readonly StaffGroup[];
const approvers = ['tier2', 'approver', 'lead'] as const satisfies readonly StaffGroup[];

/** What staff can do to a case, from which status, at which tier, by whom. Statuses of moves are those of the transition table. */
export const staffActions = {
  claim: { from: withPeople, by: 'team', groups: agents, fresh: true },
  assign: { from: withPeople, by: 'lead', groups: leads },
  release: { from: withPeople, by: 'own', groups: agents },
  note: { from: open, by: 'anyone', groups: agents, desks: true },
  ask: { from: transitions.ask_customer.from, by: 'own_or_team', groups: supporters },
  play_back: { from: transitions.ask_customer.from, by: 'own_or_team', groups: supporters },
  reply: { from: [...withPeople, 'resolved'], by: 'own_or_team', groups: supporters },
  decide: {
    from: ['awaiting_staff'],
    by: 'own_or_team',
    groups: deciders,
    tiers: ['tier1'],
    fresh: true,
  },
  invoke_right: { from: withPeople, by: 'own_or_team', groups: handlers },
  send_holding_reply: { from: withPeople, by: 'own_or_team', groups: handlers },
  merge: { from: transitions.merge.from, by: 'own_or_team', groups: supporters },
  escalate: {
    from: ['awaiting_staff', 'awaiting_customer'],
    by: 'own_or_team',
    groups: ['tier1', ...leads],
    tiers: ['tier1'],
  },
  propose: {
    from: transitions.propose_plan.from,
    by: 'own_or_team',
    groups: specialists,
    tiers: ['tier2'],
    fresh: true,
  },
  approve: {
    from: ['awaiting_approval'],
    by: 'second',
    groups: approvers,
    tiers: ['tier2'],
    fresh: true,
    desks: true,
  },
  consult_desk: { from: waiting, by: 'own_or_team', groups: specialists, tiers: ['tier2'] },
  recall_desk_consultation: { from: withPeople, by: 'own_or_team', groups: specialists, tiers: ['tier2'] },
  take_desk_consultation: { from: withPeople, by: 'asked_desk', groups: [], desks: true },
  answer_desk_consultation: { from: withPeople, by: 'asked_desk', groups: [], desks: true },
  hand_off: { from: transitions.hand_off.from, by: 'own_or_team', groups: specialists, tiers: ['tier2'] },
  answer_engineering: { from: engineering, by: 'anyone', groups: [...specialists, 'tier1'] },
  ask_tier2: { from: engineering, by: 'own_or_team', groups: engineers },
  diagnose: { from: engineering, by: 'own_or_team', groups: engineers },
  report_fault: { from: engineering, by: 'own_or_team', groups: engineers },
  file_report: {
    from: ['resolved'],
    by: 'own_or_team',
    groups: specialists,
    tiers: ['tier2'],
  },
} as const satisfies Record<string, ActionRule>;

export type StaffAction = keyof typeof staffActions;

/** Actions of engineering and those that follow whoever works on the case now. */
const atHandOff: ReadonlySet<StaffAction> = new Set([
  'claim',
  'assign',
  'release',
  'ask_tier2',
  'diagnose',
  'report_fault',
]);

/** By which tier the action is done: some by engineering while the case is handed off, all others by the case's tier. */
function tierOf(action: StaffAction, { tier, handOff }: Case, { groups }: StaffMember): Tier {
  if (!handOff) return tier;
  return atHandOff.has(action) || (action === 'note' && groups.includes('engineering'))
    ? 'engineering'
    : tier;
}

/** Why this member may not do this now, or null where it is allowed. Leads and admins may act for every owner. */
export function refusalOf(action: StaffAction, current: Case, member: StaffMember): StaffRefusal | null {
  const rule: ActionRule = staffActions[action];
  const tier = tierOf(action, current, member);
  const leading = isLead(member);
  const entitled = member.groups.filter((group) => rule.groups.includes(group));
  const tiered = entitled.every((group) => (tiers as readonly string[]).includes(group));
  const ofGroup = entitled.length > 0 && (!tiered || leading || member.groups.includes(tier));
  if (!ofGroup && !(rule.desks && isTurnOfDesk(rule, current, member))) return 'group_may_not';
  if (!rule.from.includes(current.status)) return 'status_does_not_allow';
  // Nobody is there to be answered.
  if (action === 'reply' && isOwnFault(current)) return 'status_does_not_allow';
  if (rule.tiers && !rule.tiers.includes(tier)) return 'tier_does_not_allow';
  const bound = rule.fresh && !(leading && rule.by !== 'second');
  if (bound && current.excluded.includes(member.username)) return 'reviewer_excluded';
  const owner = tier === 'engineering' ? workingOwner(current) : current.owner;
  const owns = owner === `staff:${member.username}`;
  const teams = owner.startsWith('team:');
  switch (rule.by) {
    case 'anyone':
    case 'lead':
      return null;
    case 'team':
      if (teams || (owns && current.escalation?.acceptedAt === null)) return null;
      return owns ? 'already_yours' : 'owned_by_another';
    case 'own':
      return owns || (leading && !teams) ? null : 'not_the_owner';
    case 'own_or_team':
      return owns || teams || leading ? null : 'owned_by_another';
    case 'asked_desk':
      return consultedDesksOf(current, member).length > 0 ? null : 'group_may_not';
    case 'second':
      return current.plan?.proposedBy === `staff:${member.username}` ? 'second_person_needed' : null;
  }
}

/** Desks of this member that are asked something on the case. */
export function consultedDesksOf({ consultations }: Case, { desks = [] }: StaffMember): readonly DeskId[] {
  return consultations.map(({ desk }) => desk).filter((desk) => desks.includes(desk));
}

/** A plan is for the desk that it waits for; all else for any desk that has something to do on the case. */
function isTurnOfDesk({ by }: ActionRule, current: Case, member: StaffMember): boolean {
  if (by !== 'second') return waitsForDeskOf(current, member);
  const awaited = deskAwaited(current);
  return awaited !== null && member.desks?.includes(awaited) === true;
}

/** Who acts, where this member may do this now. */
export function actorFor(
  action: StaffAction,
  current: Case,
  member: StaffMember,
): Result<`staff:${string}`, ActionRefused> {
  const refusal = refusalOf(action, current, member);
  return refusal === null
    ? ok(`staff:${member.username}` as const)
    : err({ code: 'action_refused', action, refusal });
}

const ofOwner: Readonly<Record<ActionRule['by'], readonly StaffRefusal[]>> = {
  anyone: [],
  lead: [],
  team: ['owned_by_another', 'already_yours'],
  own: ['not_the_owner'],
  own_or_team: ['owned_by_another'],
  second: ['second_person_needed'],
  asked_desk: [],
};

/** Every reason for which an action may not be allowed, to whomever and on whatever case. */
export function refusalsTo(action: StaffAction): readonly StaffRefusal[] {
  const { by, tiers: limited, fresh }: ActionRule = staffActions[action];
  return [
    'group_may_not',
    'status_does_not_allow',
    ...(limited ? (['tier_does_not_allow'] as const) : []),
    ...(fresh ? (['reviewer_excluded'] as const) : []),
    ...ofOwner[by],
  ];
}

/** True where members of desks may do it who are in none of its groups. */
export function isOpenToDesks(action: StaffAction): boolean {
  const rule: ActionRule = staffActions[action];
  return rule.desks === true;
}

/** Every action with the reason why it is not allowed now, or null. */
export function actionsFor(
  current: Case,
  member: StaffMember,
): { readonly action: StaffAction; readonly refusal: StaffRefusal | null }[] {
  const actions = Object.keys(staffActions) as StaffAction[];
  return actions.map((action) => ({ action, refusal: refusalOf(action, current, member) }));
}

/** True for those who stand above the tiers. */
export function isLead({ groups }: StaffMember): boolean {
  return leads.some((group) => groups.includes(group));
}
