import type { Runtime } from '../../kernel/runtime.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import { addHours, instant } from '../../kernel/time.ts';
import type { ShiftRequest } from './queue.contract.ts';
import type { ShiftStore } from './shifts.port.ts';

/** Nobody works longer; a shift that was forgotten ends. */
const longestHours = 24;

/** A specialist goes on shift, so that escalated cases come to them by themselves, or ends it with a time that is over. */
export async function keepShift(
  { store, runtime }: { readonly store: ShiftStore; readonly runtime: Runtime },
  { username }: StaffMember,
  { until: wished, skills }: ShiftRequest,
): Promise<ShiftRequest & { readonly username: string }> {
  const latest = addHours(runtime.now(), longestHours);
  const until = instant(wished) < latest ? instant(wished) : latest;
  await store.keepShift('tier2', { username, skills, until });
  return { username, until, skills };
}
