import type { ShiftRequest } from '../contracts/specialist-schemas.ts';
import type { StaffMember } from '../domain/staff.ts';
import { addHours, instant } from '../domain/time.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { Runtime } from '../ports/runtime.ts';

/** Nobody works longer; a shift that was forgotten ends. */
const longestHours = 24;

/** A specialist goes on shift, so that escalated cases come to them by themselves, or ends it with a time that is over. */
export async function keepShift(
  { store, runtime }: { readonly store: CaseStore; readonly runtime: Runtime },
  { username }: StaffMember,
  { until: wished, skills }: ShiftRequest,
): Promise<ShiftRequest & { readonly username: string }> {
  const latest = addHours(runtime.now(), longestHours);
  const until = instant(wished) < latest ? instant(wished) : latest;
  await store.keepShift('tier2', { username, skills, until });
  return { username, until, skills };
}
