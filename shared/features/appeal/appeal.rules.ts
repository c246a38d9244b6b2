import type { Case } from '../../case/case.ts';
import { type Changed, move } from '../../case/change.ts';
import { nextAppeal } from '../../case/parts/appeal.ts';
import { newRound } from '../../case/rounds.ts';
import { decidersOf } from '../../case/standing.ts';
import { err } from '../../kernel/result.ts';
import { daysBetween, type Instant } from '../../kernel/time.ts';
import type { OutcomeKind } from '../../kernel/words.ts';
import type { Policy } from '../../policy/policy.ts';
import { escalation } from '../escalation/escalate.rules.ts';

const nothingDecided: readonly OutcomeKind[] = ['merged', 'withdrawn'];

/**
 * The same problem is back after the case was closed: within the policy's window the case reopens at Tier 2, and does not
 * go to whoever decided it. Refused
 * after it, where a new case has to be opened, which is linked to this one by the payment.
 */
export function reopenCase(
  current: Case,
  policy: Policy,
  assignee: string | null,
  now: Instant,
): Changed<'nothing_to_reopen' | 'reopening_window_over'> {
  const { status, outcome, endedAt } = current;
  if (status !== 'closed' || !endedAt || !outcome || nothingDecided.includes(outcome.kind)) {
    return err({ code: 'nothing_to_reopen' });
  }
  if (daysBetween(endedAt, now) > policy.reopeningDays) return err({ code: 'reopening_window_over' });
  const reopenings = current.reopenings + 1;
  const holdReasons = ['recurred'] as const;
  const order = {
    reasons: ['recurrence'],
    by: 'customer',
    assignee,
    exclude: decidersOf(current),
  } as const;
  const { patch, event } = escalation({ ...current, reopenings, holdReasons }, order, now);
  const events = [{ type: 'reopened', because: 'recurrence' } as const, event];
  return move(
    current,
    'reopen',
    { ...patch, ...newRound(), reopenings, holdReasons },
    { events, actor: 'customer', now },
  );
}

/**
 * The customer disagrees with the outcome and asks for a fresh look. Whoever decided it is excluded. Refused after
 * the window, and when the rounds of the policy are used up: then the external body is next.
 */
export function appealOutcome(
  current: Case,
  policy: Policy,
  assignee: string | null,
  now: Instant,
): Changed<'nothing_to_appeal' | 'appeal_window_over' | 'appeals_exhausted'> {
  const { status, outcome, appeal } = current;
  const decided = status === 'resolved' || status === 'closed';
  if (!decided || !outcome || nothingDecided.includes(outcome.kind))
    return err({ code: 'nothing_to_appeal' });
  if (daysBetween(outcome.at, now) > policy.appealDays) return err({ code: 'appeal_window_over' });
  const next = nextAppeal(appeal, now);
  const { round } = next;
  if (round > policy.appealRounds) return err({ code: 'appeals_exhausted' });
  const holdReasons = ['appealed'] as const;
  const order = {
    reasons: ['dissatisfaction'],
    by: 'customer',
    assignee,
    exclude: decidersOf(current),
  } as const;
  const { patch, event } = escalation({ ...current, holdReasons }, order, now);
  const events = [{ type: 'appealed', round } as const, event];
  return move(
    current,
    'reopen',
    { ...patch, ...newRound(), holdReasons, appeal: next },
    { events, actor: 'customer', now },
  );
}

/** Whom an appeal or escalation of this case must not reach, before the command says so itself. */
export function excludedFromReview(current: Case): readonly string[] {
  return [...current.excluded, ...decidersOf(current)];
}
