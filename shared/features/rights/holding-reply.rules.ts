import type { Case } from '../../case/case.ts';
import { type Change, type Changed, note } from '../../case/change.ts';
import { type Right, runningRightOf, withRight } from '../../case/parts/right.ts';
import { refusalOf } from '../../case/who-may.ts';
import { afterHoldingReply, type Shares } from '../../clocks/run-right.ts';
import { err, ok } from '../../kernel/result.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import type { PackId } from '../../laws/pack-id.ts';
import { statutoryPacks } from '../../laws/packs.ts';
import type { Policy } from '../../policy/policy.ts';

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
): Changed<'right_not_running' | 'delay_not_open'> {
  const refusal = refusalOf('send_holding_reply', current, member);
  if (refusal) return err({ code: 'action_refused', action: 'send_holding_reply', refusal });
  const right = runningRightOf(current, id);
  if (!right) return err({ code: 'right_not_running' });
  if (!statutoryPacks[id].extension || right.heldAt !== null || right.passedAt !== null) {
    return err({ code: 'delay_not_open' });
  }
  return ok(holdingReplySent(current, right, policy.statutory, `staff:${member.username}`, now));
}

/** The customer is told of the delay, by the clock job or by a colleague. */
export function holdingReplySent(
  current: Case,
  right: Right,
  shares: Shares,
  actor: 'system' | `staff:${string}`,
  now: Instant,
): Change {
  const later = afterHoldingReply(right, shares, now);
  const events = [{ type: 'holding_reply_sent', right: right.pack, until: later.answerBy } as const];
  return note(current, { rights: withRight(current, later) }, { events, actor, now });
}
