import type { Case } from '../../case/case.ts';
import { type CaseError, type Change, move, note } from '../../case/change.ts';
import type { Clock } from '../../case/parts/clock.ts';
import type { Right } from '../../case/parts/right.ts';
import { allows } from '../../case/transitions.ts';
import { heldRight, isRunning } from '../../clocks/run-right.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { PackId } from '../../laws/pack-id.ts';
import { statutoryPacks } from '../../laws/packs.ts';
import { escalation } from '../escalation/escalate.rules.ts';
import type { Routing } from '../escalation/to-people.rules.ts';

/** What is owed to whom when a law's clock has struck. */
export type RightEffect = 'warn_right' | 'hold_right' | 'miss_right' | 'escalate_right' | 'lapse_right';

/** What falls due on a law's date. */
export type StatutoryClockKind = Extract<Clock['kind'], `statutory_${string}`>;

/** The right of a pack, as long as it waits for an answer; null where it does not, or not any more. */
export function runningRightOf({ rights }: Pick<Case, 'rights'>, id: PackId | undefined): Right | null {
  return rights.find((right) => right.pack === id && isRunning(right)) ?? null;
}

/**
 * Turns a law's clock into what it promised: a warning to the owner, a holding reply to the customer, or, where the date
 * passed, the way to Tier 2 and to the lead. Clocks follow from the right, so that each strikes once.
 */
export function strikeRight(
  current: Case,
  clock: Clock & { readonly kind: StatutoryClockKind },
  routing: Routing,
  now: Instant,
): Result<Change & { readonly effect: RightEffect }, CaseError> {
  const right = runningRightOf(current, clock.right);
  if (!right) return err({ code: 'right_not_running' });
  const { pack, answerBy } = right;
  switch (clock.kind) {
    case 'statutory_warning': {
      const rights = withRight(current, { ...right, warnAt: null });
      const events = [{ type: 'right_warned', right: pack, dueAt: answerBy } as const];
      return ok({ ...note(current, { rights }, { events, actor: 'system', now }), effect: 'warn_right' });
    }
    case 'statutory_holding':
      return ok({ ...held(current, right, routing.policy.statutory, 'system', now), effect: 'hold_right' });
    case 'statutory_acknowledgement':
      return missed(current, { ...right, acknowledgeBy: null }, clock.dueAt, routing, now);
    case 'statutory_end':
      return statutoryPacks[pack].atEnd === 'lapse'
        ? ok({ ...lapsed(current, right, now), effect: 'lapse_right' })
        : missed(current, { ...right, passedAt: now, warnAt: null, holdAt: null }, answerBy, routing, now);
  }
}

/** The customer is told of the delay, by the clock job or by a colleague. */
export function held(
  current: Case,
  right: Right,
  shares: Parameters<typeof heldRight>[1],
  actor: 'system' | `staff:${string}`,
  now: Instant,
): Change {
  const later = heldRight(right, shares, now);
  const events = [{ type: 'holding_reply_sent', right: right.pack, until: later.answerBy } as const];
  return note(current, { rights: withRight(current, later) }, { events, actor, now });
}

/** The case's rights with this one as it is now. */
export function withRight({ rights }: Pick<Case, 'rights'>, now: Right): readonly Right[] {
  return rights.map((right) => (right.pack === now.pack ? now : right));
}

function lapsed(current: Case, right: Right, now: Instant): Change {
  const rights = withRight(current, { ...right, passedAt: now, warnAt: null });
  const events = [{ type: 'right_lapsed', right: right.pack, dueAt: right.answerBy } as const];
  return note(current, { rights }, { events, actor: 'system', now });
}

/** The law's date passed: Tier 1 loses the case to Tier 2; elsewhere it becomes urgent where it is. */
function missed(
  current: Case,
  right: Right,
  dueAt: Instant,
  { assignee }: Routing,
  now: Instant,
): Result<Change & { readonly effect: RightEffect }, CaseError> {
  const rights = withRight(current, right);
  const event = { type: 'right_missed', right: right.pack, dueAt } as const;
  if (current.tier === 'tier1' && allows('escalate', current.status)) {
    const order = { reasons: ['deadline_missed'], by: 'system', assignee } as const;
    const { patch, event: escalated } = escalation(current, order, now);
    const happening = { events: [event, escalated], actor: 'system', now } as const;
    const change = move(current, 'escalate', { ...patch, rights }, happening);
    return change.ok ? ok({ ...change.value, effect: 'escalate_right' }) : change;
  }
  const patch = { rights, priority: 'urgent' } as const;
  return ok({ ...note(current, patch, { events: [event], actor: 'system', now }), effect: 'miss_right' });
}
