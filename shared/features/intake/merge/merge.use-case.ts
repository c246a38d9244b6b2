import { normalEmail } from '../../../case/claim.ts';
import type { Personal } from '../../../case/personal.ts';
import {
  act,
  type StaffAccess,
  type StaffDeps,
  type StaffResult,
} from '../../../command/staff-command.use-case.ts';
import { isCaseId } from '../../../kernel/ids.ts';
import { err, ok } from '../../../kernel/result.ts';
import type { MergeRequest, mergeRoutes } from './merge.contract.ts';
import * as rules from './merge.rules.ts';

/**
 * Merges the same complaint sent twice: the case ends, `into` goes on and its log says so, both in one transaction.
 * Only for one customer and one payment, so that nobody's thread reaches a stranger.
 */
export function mergeCase(
  deps: StaffDeps,
  access: StaffAccess,
  { into }: MergeRequest,
): StaffResult<typeof mergeRoutes.mergeCase> {
  const { member } = access;
  const now = deps.runtime.now();
  return act(deps, access, async (current, { personal }) => {
    const target = isCaseId(into) ? (await deps.store.find(into))?.case : null;
    if (!target || !(await sameCustomer(personal(), deps.store.findPersonal(target.id)))) {
      return err({ code: 'not_mergeable' });
    }
    const merged = rules.mergeCase(current, target, member, now);
    const absorbed = rules.absorb(target, current, member, now);
    if (!merged.ok) return merged;
    return absorbed.ok ? ok({ ...merged.value, beside: absorbed.value }) : absorbed;
  });
}

async function sameCustomer(
  one: Promise<Personal | null>,
  other: Promise<Personal | null>,
): Promise<boolean> {
  const [mine, theirs] = await Promise.all([one, other]);
  return mine !== null && theirs !== null && normalEmail(mine.email) === normalEmail(theirs.email);
}
