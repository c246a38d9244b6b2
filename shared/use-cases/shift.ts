import type { ShiftRequest } from '../contracts/specialist-schemas.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { StaffMember } from '../domain/staff.ts';
import { instant } from '../domain/time.ts';
import type { CaseStore } from '../ports/case-store.ts';

/** A member of a tier goes on shift, so that cases come to them by themselves, or ends it with a time that is over. */
export async function keepShift(
  store: CaseStore,
  { username, groups }: StaffMember,
  { tier, until, skills }: ShiftRequest,
): Promise<Result<ShiftRequest & { readonly username: string }, { readonly code: 'group_may_not' }>> {
  if (!groups.includes(tier)) return err({ code: 'group_may_not' });
  await store.keepShift(tier, { username, skills, until: instant(until) });
  return ok({ username, tier, until: instant(until), skills });
}
