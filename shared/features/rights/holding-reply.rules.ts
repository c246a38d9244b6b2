import type { Case } from '../../case/case.ts';
import { type Changed, note } from '../../case/change.ts';
import { type DelayReason, runningRightOf, withRight } from '../../case/parts/right.ts';
import { actorFor } from '../../case/who-may.ts';
import { afterHoldingReply } from '../../clocks/run-right.ts';
import { err, ok } from '../../kernel/result.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import type { PackId } from '../../laws/pack-id.ts';
import { statutoryPacks } from '../../laws/packs.ts';
import type { Policy } from '../../policy/policy.ts';

/** Which answer is put off, and what beyond our control delays it; null where the law asks for no such reason. */
export interface Delay {
  readonly pack: PackId;
  readonly because: DelayReason | null;
}

/**
 * A colleague tells the customer, in words of their own, why the answer takes longer; for a credit, that it was given.
 * Refused where the law knows no such delay, or the customer was told of it already, and where the law wants a reason
 * beyond our control and none is named.
 */
export function sendHoldingReply(
  current: Case,
  member: StaffMember,
  { pack: id, because }: Delay,
  policy: Policy,
  now: Instant,
): Changed<'right_not_running' | 'delay_not_open' | 'delay_needs_reason'> {
  const acting = actorFor('send_holding_reply', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  const right = runningRightOf(current, id);
  if (!right) return err({ code: 'right_not_running' });
  const { extension } = statutoryPacks[id];
  if (!extension || right.heldAt !== null || right.passedAt !== null) return err({ code: 'delay_not_open' });
  const beyondControl = extension.needs === 'reason_beyond_control';
  if (beyondControl && because === null) return err({ code: 'delay_needs_reason' });
  const later = afterHoldingReply(right, beyondControl ? because : null, policy.statutory, now);
  const events = [{ type: 'holding_reply_sent', right: id, until: later.answerBy } as const];
  return ok(note(current, { rights: withRight(current, later) }, { events, actor, now }));
}
