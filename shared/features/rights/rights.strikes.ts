import type { Case } from '../../case/case.ts';
import { type Changed, move, note } from '../../case/change.ts';
import type { Clock } from '../../case/parts/clock.ts';
import { type Right, runningRightOf, withRight } from '../../case/parts/right.ts';
import { allows } from '../../case/transitions.ts';
import { type Strike, type Strikes, type Struck, struck } from '../../command/strike.ts';
import { err, ok } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { statutoryPacks } from '../../laws/packs.ts';
import type { Routing } from '../../policy/routing.ts';
import { escalation } from '../escalation/escalate.rules.ts';
import { staffRightMissed, staffRightWarning } from './rights.notices.ts';

type Effect = 'warn_right' | 'miss_right' | 'escalate_right' | 'lapse_right';

/**
 * What a law's dates promise: a warning to the owner, a second one where the date can be put off by a holding reply, which
 * only a colleague sends, or, where the date passed, the way to Tier 2 and to the lead. These clocks follow from the right,
 * so that it says what is done with.
 */
export const rightStrikes: Strikes<
  'statutory_acknowledgement' | 'statutory_warning' | 'statutory_holding' | 'statutory_end',
  Effect
> = {
  statutory_acknowledgement: ofRunning((current, right, { dueAt }, routing, now) =>
    rightMissed(current, { ...right, acknowledgeBy: null }, dueAt, routing, now),
  ),
  statutory_warning: ofRunning((current, right, _clock, _routing, now) =>
    warned(current, { ...right, warnAt: null }, now),
  ),
  statutory_holding: ofRunning((current, right, _clock, _routing, now) =>
    warned(current, { ...right, holdAt: null }, now),
  ),
  statutory_end: ofRunning((current, right, _clock, routing, now) => {
    const passed = { ...right, passedAt: now, warnAt: null };
    if (statutoryPacks[right.pack].atEnd === 'miss') {
      return rightMissed(current, { ...passed, holdAt: null }, right.answerBy, routing, now);
    }
    const rights = withRight(current, passed);
    const events = [{ type: 'right_lapsed', right: right.pack, dueAt: right.answerBy } as const];
    return struck(ok(note(current, { rights }, { events, actor: 'system', now })), 'lapse_right');
  }),
};

type StrikeRight = (
  current: Case,
  right: Right,
  clock: Clock,
  routing: Routing,
  now: Instant,
) => ReturnType<Strike<Effect>['strike']>;

/** A clock of a right that does not run any more does nothing. */
function ofRunning(strike: StrikeRight): Strike<Effect> {
  return {
    possible: (current, clock) => runningRightOf(current, clock.right) !== null,
    strike: (current, clock, routing, now) => {
      const right = runningRightOf(current, clock.right);
      return right ? strike(current, right, clock, routing, now) : err({ code: 'right_not_running' });
    },
  };
}

/** The owner is warned of the date. */
function warned(current: Case, right: Right, now: Instant): Changed<never, Struck<Effect>> {
  const rights = withRight(current, right);
  const events = [{ type: 'right_warned', right: right.pack, dueAt: right.answerBy } as const];
  return struck(ok(note(current, { rights }, { events, actor: 'system', now })), 'warn_right', [
    staffRightWarning,
  ]);
}

/** The law's date passed: Tier 1 loses the case to Tier 2; elsewhere it becomes urgent where it is. */
function rightMissed(
  current: Case,
  right: Right,
  dueAt: Instant,
  { assignee }: Routing,
  now: Instant,
): Changed<never, Struck<Effect>> {
  const rights = withRight(current, right);
  const event = { type: 'right_missed', right: right.pack, dueAt } as const;
  if (current.tier === 'tier1' && allows('escalate', current.status)) {
    const order = { reasons: ['deadline_missed'], by: 'system', assignee } as const;
    const { patch, event: escalated } = escalation(current, order, now);
    const happening = { events: [event, escalated], actor: 'system', now } as const;
    const change = move(current, 'escalate', { ...patch, rights }, happening);
    return struck(change, 'escalate_right', [staffRightMissed]);
  }
  const patch = { rights, priority: 'urgent' } as const;
  const change = note(current, patch, { events: [event], actor: 'system', now });
  return struck(ok(change), 'miss_right', [staffRightMissed]);
}
