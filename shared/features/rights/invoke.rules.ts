import type { Case } from '../../case/case.ts';
import { type CaseError, type Change, note } from '../../case/change.ts';
import { refusalOf } from '../../case/who-may.ts';
import { excludes, invokedRight } from '../../clocks/rights-of-case.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import type { PackId } from '../../laws/pack-id.ts';
import { statutoryPacks } from '../../laws/packs.ts';
import type { Policy } from '../../policy/policy.ts';
import { held, runningRightOf } from './strike.rules.ts';

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
): Result<Change, CaseError> {
  const refusal = refusalOf('invoke_right', current, member);
  if (refusal) return err({ code: 'action_refused', action: 'invoke_right', refusal });
  const pack = statutoryPacks[id];
  const actor = `staff:${member.username}` as const;
  if (since && since > now) return err({ code: 'right_begins_later' });
  if (runningRightOf(current, id)) return err({ code: 'right_already_runs' });
  const right = invokedRight(current, pack, { policy, since, by: actor });
  if (!right.ok) return right;
  const rights = [...current.rights.filter((other) => !excludes(other.pack, id)), right.value];
  const events = [{ type: 'right_invoked', right: id, since: right.value.since } as const];
  return ok(note(current, { rights }, { events, actor, now }));
}

/**
 * A colleague tells the customer, in words of their own, why the answer takes longer; for a credit, that it was given.
 * Refused where the law knows no such delay, or the customer was told of it already.
 */
export function sendHoldingReply(
  current: Case,
  member: StaffMember,
  id: PackId,
  policy: Policy,
  now: Instant,
): Result<Change, CaseError> {
  const refusal = refusalOf('send_holding_reply', current, member);
  if (refusal) return err({ code: 'action_refused', action: 'send_holding_reply', refusal });
  const right = runningRightOf(current, id);
  if (!right) return err({ code: 'right_not_running' });
  if (!statutoryPacks[id].extension || right.heldAt !== null || right.passedAt !== null) {
    return err({ code: 'delay_not_open' });
  }
  return ok(held(current, right, policy.statutory, `staff:${member.username}`, now));
}
