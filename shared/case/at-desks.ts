import type { DeskId, StaffMember } from '../kernel/staff.ts';
import type { Case } from './case.ts';
import type { Plan } from './parts/plan.ts';

/** The desk whose approval the plan waits for now; null where it waits for none. */
export function deskAwaited({ plan, status }: Pick<Case, 'plan' | 'status'>): DeskId | null {
  return status === 'awaiting_approval' && plan?.state === 'proposed' ? (desksLeft(plan)[0] ?? null) : null;
}

/** Desks that the plan needs and that have not approved it, in their order. */
export function desksLeft({ desks = [], deskApprovals = [] }: Plan): readonly DeskId[] {
  return desks.filter((id) => !deskApprovals.some(({ desk }) => desk === id));
}

/** Desks that have something to do on the case now: an answer, or an approval. */
export function desksAt(current: Pick<Case, 'plan' | 'status' | 'consultations'>): readonly DeskId[] {
  const awaited = deskAwaited(current);
  return [...new Set([...current.consultations.map(({ desk }) => desk), ...(awaited ? [awaited] : [])])];
}

/** True where a desk of this member has something to do on the case. */
export function waitsForDeskOf(
  current: Pick<Case, 'plan' | 'status' | 'consultations'>,
  { desks = [] }: StaffMember,
): boolean {
  return desksAt(current).some((id) => desks.includes(id));
}
