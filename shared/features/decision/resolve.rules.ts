import type { Case } from '../../case/case.ts';
import { type Changed, move, type Patch } from '../../case/change.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { Decision, Outcome } from '../../case/parts/outcome.ts';
import { delivered, withDecision } from '../../case/rounds.ts';
import type { Actor } from '../../kernel/parties.ts';
import type { Instant } from '../../kernel/time.ts';
import type { OutcomeKind } from '../../kernel/words.ts';
import { paidRefunds } from '../../payments/refund.ts';

/** A person's answer that moves no money. */
interface Answer {
  readonly decision: Decision;
  readonly outcome: OutcomeKind;
  readonly patch: Patch;
  readonly before: readonly CaseEvent[];
}

/** Resolves a case without a refund. Where a refund was paid already, that outcome goes on standing. */
export function resolvedWithout(
  current: Case,
  { decision, outcome: kind, patch, before }: Answer,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): Changed {
  const stands = standingOutcome(current);
  const outcome: Outcome = {
    kind: stands?.kind ?? kind,
    amount: stands?.amount ?? null,
    policy: decision.policy,
    decidedAt: decision.at,
    at: now,
  };
  const answer = delivered(current, outcome, false);
  return move(
    current,
    'resolve_without_refund',
    { ...patch, ...withDecision(decision), ...answer.patch, announce: 'outcome' },
    { events: [...before, ...answer.events], actor, now },
  );
}

/** What an earlier refund that was paid goes on telling; null where none was, or none is left. */
function standingOutcome(current: Case): Pick<Outcome, 'kind' | 'amount'> | null {
  const last = paidRefunds(current).at(-1);
  if (!last) return null;
  // The outcome went with a later refund that came back.
  if (!current.outcome) return { kind: 'partially_refunded', amount: last.amount };
  return current.outcome;
}
