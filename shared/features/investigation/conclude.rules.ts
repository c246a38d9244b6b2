import type { Case } from '../../case/case.ts';
import { type Changed, move, note } from '../../case/change.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { Finding } from '../../case/parts/finding.ts';
import type { Decision } from '../../case/parts/outcome.ts';
import type { CaseId } from '../../kernel/ids.ts';
import { err, never, ok } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Routing } from '../../policy/routing.ts';
import { leftToPeople } from '../escalation/to-people.rules.ts';
import type { Verdict } from './recommend.rules.ts';

/** What an investigation brought to light. */
export interface Investigation {
  readonly findings: readonly Finding[];
  readonly recommendation: Verdict;
  /** Other cases on the same payment. */
  readonly related: readonly CaseId[];
}

/** Keeps the findings, and either decides by policy or leaves the case to people, with the reasons. */
export function concludeInvestigation(
  current: Case,
  { findings, recommendation, related }: Investigation,
  routing: Routing,
  now: Instant,
): Changed {
  if (current.status !== 'investigating' || current.decision) {
    return err({ code: 'transition_not_allowed', move: 'start_refund', status: current.status });
  }
  const investigated: CaseEvent[] = [{ type: 'investigated', findings }];
  if (related.length > 0) investigated.push({ type: 'siblings_noticed', cases: related });
  switch (recommendation.kind) {
    case 'refund': {
      const { amount, clause } = recommendation;
      const decision: Decision = {
        kind: 'refund',
        amount,
        by: 'automatic',
        approvedBy: null,
        policy: { version: routing.policy.version, clause },
        at: now,
      };
      const events = [...investigated, { type: 'decided', decision } as const];
      return ok(note(current, { findings, decision, related }, { events, actor: 'system', now }));
    }
    case 'person': {
      const found = { ...current, findings };
      const { patch, events } = leftToPeople(found, recommendation.reasons, routing, now);
      return move(
        current,
        'leave_to_people',
        { findings, related, ...patch },
        { events: [...investigated, ...events], actor: 'system', now },
      );
    }
    default:
      return never(recommendation);
  }
}
