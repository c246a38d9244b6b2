import { type Case, type Status, statuses, tiers } from './case.ts';
import type { StaffGroup, StaffMember } from './staff.ts';
import { finalStatuses, transitions } from './transitions.ts';

/** Why a member of staff may not do something now; stable codes that the API and the console show. */
export type StaffRefusal = 'status_does_not_allow' | 'owned_by_another' | 'not_the_owner' | 'group_may_not';

interface ActionRule {
  readonly from: readonly Status[];
  /**
   * `anyone`: of the tier. `team`: only while the team owns the case. `own_or_team`: by its owner, or by anyone of the
   * tier while the team owns it. `own`: by its owner. `lead`: by leads only.
   */
  readonly by: 'anyone' | 'team' | 'own_or_team' | 'own' | 'lead';
  /** Groups of which a member needs one; those of a tier act on their own tier's cases. */
  readonly groups: readonly StaffGroup[];
}

const waiting: readonly Status[] = ['awaiting_staff', 'awaiting_customer'];
const open = statuses.filter((status) => !finalStatuses.includes(status));

const leads = ['lead', 'admin'] as const satisfies readonly StaffGroup[];
const agents = [...tiers, ...leads] as const satisfies readonly StaffGroup[];
/** Money is decided by those who answer for it: neither by engineers nor by who runs the system. */
const deciders = ['tier1', 'tier2', 'lead'] as const satisfies readonly StaffGroup[];

/** What staff can do to a case, from which status, by whom. Statuses of moves are those of the transition table. */
export const staffActions = {
  claim: { from: waiting, by: 'team', groups: agents },
  assign: { from: waiting, by: 'lead', groups: leads },
  release: { from: waiting, by: 'own', groups: agents },
  note: { from: open, by: 'anyone', groups: agents },
  ask: { from: transitions.ask_customer.from, by: 'own_or_team', groups: agents },
  reply: { from: waiting, by: 'own_or_team', groups: agents },
  decide: { from: transitions.resolve_without_refund.from, by: 'own_or_team', groups: deciders },
  merge: { from: transitions.merge.from, by: 'own_or_team', groups: agents },
} as const satisfies Record<string, ActionRule>;

export type StaffAction = keyof typeof staffActions;

/** Why this member may not do this now, or null where it is allowed. Leads and admins may act for every owner. */
export function refusalOf(action: StaffAction, current: Case, member: StaffMember): StaffRefusal | null {
  const rule: ActionRule = staffActions[action];
  const leading = isLead(member);
  const entitled = member.groups.some((group) => rule.groups.includes(group));
  if (!entitled || (!leading && !member.groups.includes(current.tier))) return 'group_may_not';
  if (!rule.from.includes(current.status)) return 'status_does_not_allow';
  const owns = current.owner === `staff:${member.username}`;
  const teams = current.owner.startsWith('team:');
  switch (rule.by) {
    case 'anyone':
    case 'lead':
      return null;
    case 'team':
      return teams ? null : 'owned_by_another';
    case 'own':
      return owns || (leading && !teams) ? null : 'not_the_owner';
    case 'own_or_team':
      return owns || teams || leading ? null : 'owned_by_another';
  }
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
