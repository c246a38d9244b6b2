import type { Case } from '../../case/case.ts';
import { type Changed, note } from '../../case/change.ts';
import { runningRightOf } from '../../case/parts/right.ts';
import { actorFor } from '../../case/who-may.ts';
import { excludes, invokedRight, type NotBegun } from '../../clocks/rights-of-case.ts';
import { err, ok } from '../../kernel/result.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import type { PackId } from '../../laws/pack-id.ts';
import { statutoryPacks } from '../../laws/packs.ts';
import type { Policy } from '../../policy/policy.ts';

/** Which right is invoked. */
export interface Invocation {
  readonly pack: PackId;
  /** When the customer asked; null for the moment from which the law counts: receipt, or the payment where it is known. */
  readonly since: Instant | null;
}

/**
 * A colleague notes that the customer invokes a right, or that the facts of one are met that the case does not show. It
 * takes the place of another one of its group. Refused where the policy has it not in force for the customer's country,
 * where it runs already, where it would begin before the payment, and where the law's time to ask is over.
 */
export function invokeRight(
  current: Case,
  member: StaffMember,
  { pack: id, since }: Invocation,
  policy: Policy,
  now: Instant,
): Changed<NotBegun | 'right_begins_later' | 'right_already_runs'> {
  const acting = actorFor('invoke_right', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  const pack = statutoryPacks[id];
  if (since && since > now) return err({ code: 'right_begins_later' });
  if (runningRightOf(current, id)) return err({ code: 'right_already_runs' });
  const right = invokedRight(current, pack, { policy, since, by: actor });
  if (!right.ok) return right;
  const rights = [...current.rights.filter((other) => !excludes(other.pack, id)), right.value];
  const events = [{ type: 'right_invoked', right: id, since: right.value.since } as const];
  return ok(note(current, { rights }, { events, actor, now }));
}
