import type { Case, Decision } from '../case.ts';
import type { Finding } from '../findings/finding.ts';
import type { Policy } from '../policy.ts';
import type { Recommendation } from '../recommendation.ts';
import { err, never, ok, type Result } from '../result.ts';
import type { Instant } from '../time.ts';
import { type CaseError, type Change, move, note } from './change.ts';

/** Keeps the findings, and either decides by policy or leaves the case to Tier 1's people, with the reasons. */
export function concludeInvestigation(
  current: Case,
  findings: readonly Finding[],
  recommendation: Recommendation,
  policy: Policy,
  now: Instant,
): Result<Change, CaseError> {
  if (current.status !== 'investigating' || current.decision) {
    return err({ code: 'transition_not_allowed', move: 'start_refund', status: current.status });
  }
  const investigated = { type: 'investigated', findings } as const;
  switch (recommendation.kind) {
    case 'refund': {
      const { amount, clause } = recommendation;
      const decision: Decision = {
        kind: 'refund',
        amount,
        by: 'automatic',
        policy: { version: policy.version, clause },
        at: now,
      };
      const events = [investigated, { type: 'decided', decision } as const];
      return ok(note(current, { findings, decision }, { events, actor: 'system', now }));
    }
    case 'person': {
      const { reasons } = recommendation;
      const events = [investigated, { type: 'held_for_staff', owner: current.owner, reasons } as const];
      const patch = { findings, holdReasons: reasons };
      return move(current, 'wait_for_staff', patch, { events, actor: 'system', now });
    }
    default:
      return never(recommendation);
  }
}
