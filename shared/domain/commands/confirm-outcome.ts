import type { Case, Confirmation, Escalation } from '../case.ts';
import { err, type Result } from '../result.ts';
import type { Instant } from '../time.ts';
import { type CaseError, type Change, move } from './change.ts';

/**
 * The customer's answer to the outcome (E11): satisfied and solved close the case; anything else marks it for
 * Tier 2 with the reason, ahead of other work (E1, E2).
 */
export function confirmOutcome(
  current: Case,
  answer: Omit<Confirmation, 'at'>,
  now: Instant,
): Result<Change, CaseError> {
  if (current.confirmation) return err({ code: 'already_confirmed' });
  const confirmation: Confirmation = { ...answer, at: now };
  const confirmed = { type: 'outcome_confirmed', ...answer } as const;
  if (answer.satisfied && answer.solved) {
    const events = [confirmed, { type: 'closed' } as const];
    return move(current, 'close', { confirmation }, { events, actor: 'customer', now });
  }
  const escalation: Escalation = {
    to: 'tier2',
    reasons: ['dissatisfaction'],
    note: answer.solved ? 'outcome_not_satisfying' : 'problem_not_solved',
    at: now,
  };
  const owner = 'team:tier2';
  const patch = {
    confirmation,
    escalation,
    owner,
    tier: 'tier2',
    priority: 'high',
  } as const;
  const events = [confirmed, { type: 'escalated', escalation, owner } as const];
  return move(current, 'dispute_outcome', patch, { events, actor: 'customer', now });
}
