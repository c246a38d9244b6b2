import type { Case } from '../../case/case.ts';
import { type Changed, note } from '../../case/change.ts';
import { givenTo, workingTier } from '../../case/ownership.ts';
import { actorFor, type StaffAction } from '../../case/who-may.ts';
import type { Owner } from '../../kernel/parties.ts';
import { err, ok } from '../../kernel/result.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';

/** A member of the tier takes the case. */
export function claimCase(current: Case, member: StaffMember, now: Instant): Changed {
  return giveCase(current, member, 'claim', 'claimed', `staff:${member.username}`, now);
}

/** A lead gives the case to somebody. */
export function assignCase(current: Case, member: StaffMember, to: string, now: Instant): Changed {
  if (current.excluded.includes(to)) {
    return err({ code: 'action_refused', action: 'assign', refusal: 'reviewer_excluded' });
  }
  return giveCase(current, member, 'assign', 'assigned', `staff:${to}`, now);
}

/** The owner gives the case back to the team. */
export function releaseCase(current: Case, member: StaffMember, now: Instant): Changed {
  return giveCase(current, member, 'release', 'released', `team:${workingTier(current)}`, now);
}

function giveCase(
  current: Case,
  member: StaffMember,
  action: StaffAction,
  type: 'claimed' | 'assigned' | 'released',
  owner: Owner,
  now: Instant,
): Changed {
  const acting = actorFor(action, current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  return ok(note(current, givenTo(current, owner), { events: [{ type, owner }], actor, now }));
}
