import type { Case } from '../domain/case.ts';
import { absorb, mergeInto } from '../domain/commands/merge-case.ts';
import { normalEmail } from '../domain/findings/finding.ts';
import { isCaseId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { commitWith } from './run-step.ts';
import { act, type StaffAccess, type StaffDeps, type StaffError } from './staff-cases.ts';

/**
 * Merges the same complaint sent twice: the case ends, `into` goes on and its log says so. Only for one customer and
 * one payment, so that nobody's thread reaches a stranger.
 */
export async function merge(
  deps: StaffDeps,
  access: StaffAccess,
  into: string,
): Promise<Result<Case, StaffError>> {
  const target = isCaseId(into) ? (await deps.store.find(into))?.case : undefined;
  if (!target || !isCaseId(access.caseId)) return err({ code: 'not_mergeable' });
  const [mine, theirs] = await Promise.all([
    deps.store.findPersonal(access.caseId),
    deps.store.findPersonal(target.id),
  ]);
  if (!mine || !theirs || normalEmail(mine.email) !== normalEmail(theirs.email)) {
    return err({ code: 'not_mergeable' });
  }
  const now = deps.runtime.now();
  const merged = await act(deps, access, (current) => mergeInto(current, target, access.member, now), {
    signal: 'ended',
  });
  if (!merged.ok) return merged;
  await commitWith(deps, target.id, ({ case: current }) => {
    const change = absorb(current, merged.value, access.member, now);
    return change.ok ? { change: change.value, by: 'command' } : null;
  });
  return ok(merged.value);
}
