import type { Case } from '../../case/case.ts';
import { normalEmail } from '../../case/parts/finding.ts';
import type { CaseStore } from '../../case/store.port.ts';
import {
  act,
  type StaffAccess,
  type StaffDeps,
  type StaffError,
} from '../../command/staff-command.use-case.ts';
import { type CaseId, isCaseId } from '../../kernel/ids.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { MergeRequest } from './merge.contract.ts';
import { absorb, mergeInto } from './merge.rules.ts';

/**
 * Merges the same complaint sent twice: the case ends, `into` goes on and its log says so, both in one transaction.
 * Only for one customer and one payment, so that nobody's thread reaches a stranger.
 */
export async function merge(
  deps: StaffDeps,
  access: StaffAccess,
  { into }: MergeRequest,
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
