import type { Case, Owner } from '../case.ts';
import { err, ok, type Result } from '../result.ts';
import type { StaffMember } from '../staff.ts';
import { refusalOf, type StaffAction } from '../staff-actions.ts';
import type { Instant } from '../time.ts';
import { type CaseError, type Change, note } from './change.ts';

/** A member of the tier takes the case. */
export function claimCase(current: Case, member: StaffMember, now: Instant): Result<Change, CaseError> {
  return handOver(current, member, 'claim', 'claimed', `staff:${member.username}`, now);
}

/** A lead gives the case to somebody. */
export function assignCase(
  current: Case,
  member: StaffMember,
  to: string,
  now: Instant,
): Result<Change, CaseError> {
  return handOver(current, member, 'assign', 'assigned', `staff:${to}`, now);
}

/** The owner gives the case back to the team. */
export function releaseCase(current: Case, member: StaffMember, now: Instant): Result<Change, CaseError> {
  return handOver(current, member, 'release', 'released', `team:${current.tier}`, now);
}

function handOver(
  current: Case,
  member: StaffMember,
  action: StaffAction,
  type: 'claimed' | 'assigned' | 'released',
  owner: Owner,
  now: Instant,
): Result<Change, CaseError> {
  const refusal = refusalOf(action, current, member);
  if (refusal) return err({ code: 'action_refused', action, refusal });
  const actor = `staff:${member.username}` as const;
  return ok(note(current, { owner }, { events: [{ type, owner }], actor, now }));
}
