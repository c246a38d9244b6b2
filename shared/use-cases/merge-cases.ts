import type { Case } from '../domain/case.ts';
import { absorb, mergeInto } from '../domain/commands/merge-case.ts';
import { normalEmail } from '../domain/findings/finding.ts';
import { type CaseId, isCaseId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { CaseStore } from '../ports/case-store.ts';
import { act, type StaffAccess, type StaffDeps, type StaffError } from './act-on-case.ts';

/**
 * Merges the same complaint sent twice: the case ends, `into` goes on and its log says so, both in one transaction.
 * Only for one customer and one payment, so that nobody's thread reaches a stranger.
 */
export async function merge(
  deps: StaffDeps,
  access: StaffAccess,
  into: string,
): Promise<Result<Case, StaffError>> {
  const { member } = access;
  const now = deps.runtime.now();
  return act(deps, access, async (current) => {
    const target = isCaseId(into) ? (await deps.store.find(into))?.case : null;
    if (!target || !(await sameCustomer(deps.store, current.id, target.id))) {
      return err({ code: 'not_mergeable' });
    }
    const merged = mergeInto(current, target, member, now);
    const absorbed = absorb(target, current, member, now);
    if (!merged.ok) return merged;
    return absorbed.ok ? ok({ ...merged.value, beside: absorbed.value }) : absorbed;
  });
}

async function sameCustomer(store: CaseStore, one: CaseId, other: CaseId): Promise<boolean> {
  const [mine, theirs] = await Promise.all([store.findPersonal(one), store.findPersonal(other)]);
  return mine !== null && theirs !== null && normalEmail(mine.email) === normalEmail(theirs.email);
}
