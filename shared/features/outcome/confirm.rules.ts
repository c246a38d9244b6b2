import type { Case } from '../../case/case.ts';
import { type Changed, type Effect, move, note } from '../../case/change.ts';
import { excluding } from '../../case/ownership.ts';
import { without } from '../../case/parts/clock.ts';
import { lacksReport } from '../../case/parts/closing-report.ts';
import type { Confirmation } from '../../case/parts/outcome.ts';
import { newRound } from '../../case/rounds.ts';
import { decidersOf } from '../../case/standing.ts';
import { usernameOf } from '../../kernel/parties.ts';
import { err, ok } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Priority } from '../../kernel/words.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Routing } from '../../policy/routing.ts';
import { escalation } from '../escalation/escalate.rules.ts';

/**
 * The customer's answer to the outcome, two questions: satisfied and solved close the case, or, where Tier 2 still
 * owes its report, leave it to close with the report. Not satisfied goes up, only not solved reopens it at the same tier,
 * ahead of other work; either way it goes to somebody who did not decide it. After the last appeal any answer closes it.
 */
export function confirmOutcome(
  current: Case,
  answer: Omit<Confirmation, 'at'>,
  { policy, assignee }: Routing,
  now: Instant,
): Changed<'already_confirmed'> {
  if (current.confirmation) return err({ code: 'already_confirmed' });
  if (current.status !== 'resolved') {
    return err({ code: 'transition_not_allowed', move: 'close', status: current.status });
  }
  const confirmation: Confirmation = { ...answer, at: now };
  const confirmed = { type: 'outcome_confirmed', ...answer } as const;
  const by = { actor: 'customer', now } as const;
  const content = answer.satisfied && answer.solved;
  if (content || isFinal(current, policy)) {
    if (lacksReport(current)) {
      const clocks = without(current.clocks, 'confirmation_end');
      return ok(note(current, { confirmation, silent: false, clocks }, { events: [confirmed], ...by }));
    }
    const events = [confirmed, { type: 'closed' } as const];
    return move(current, 'close', { confirmation, announce: 'closure' }, { events, ...by });
  }
  const reopenings = current.reopenings + (answer.solved ? 0 : 1);
  const holdReasons = answer.solved ? [] : (['problem_not_solved'] as const);
  if (answer.satisfied) {
    const fresh = toFreshEyes(current);
    const events = [confirmed, { type: 'reopened', because: 'not_solved' } as const, ...fresh.events];
    const priority = raised(current.priority);
    const patch = {
      ...newRound(),
      ...fresh.patch,
      confirmation,
      priority,
      reopenings,
      holdReasons,
      announce: null,
    };
    return move(current, 'reopen', patch, { events, ...by });
  }
  const order = {
    reasons: ['dissatisfaction'],
    by: 'customer',
    assignee,
    exclude: decidersOf(current),
  } as const;
  const { patch, event } = escalation({ ...current, reopenings, holdReasons }, order, now);
  return move(
    current,
    'escalate',
    { ...patch, ...newRound(), confirmation, reopenings, holdReasons },
    { events: [confirmed, event], ...by },
  );
}

/** Whoever decided what did not help does not get the case back: where it was theirs, it is the team's. */
function toFreshEyes(current: Case): Effect {
  const deciders = decidersOf(current);
  const excluded = excluding(current, deciders);
  const owner = usernameOf(current.owner);
  if (owner === null || !excluded.includes(owner)) return { patch: { excluded }, events: [] };
  const team = `team:${current.tier}` as const;
  return { patch: { excluded, owner: team }, events: [{ type: 'released', owner: team }] };
}

/** Every round of appeal is used up: what the customer thinks of our last word is kept, and the body outside is next. */
function isFinal({ appeal }: Case, { appealRounds }: Policy): boolean {
  return appeal !== null && !appeal.open && appeal.round >= appealRounds;
}

function raised(priority: Priority): Priority {
  return priority === 'normal' ? 'high' : 'urgent';
}
