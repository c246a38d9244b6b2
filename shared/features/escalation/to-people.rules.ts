import type { Case } from '../../case/case.ts';
import type { Effect } from '../../case/change.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { Instant } from '../../kernel/time.ts';
import type { HoldReason } from '../../kernel/words.ts';
import type { Routing } from '../../policy/routing.ts';
import { escalation } from './escalate.rules.ts';
import { reasonsForTier2 } from './routing.rules.ts';

/** Leaves the case to people, with the reasons: to its own tier's, or past Tier 1 where policy says so. */
export function leftToPeople(
  current: Case,
  reasons: readonly HoldReason[],
  { policy, assignee }: Routing,
  now: Instant,
): Effect {
  const left: CaseEvent = { type: 'held_for_staff', owner: current.owner, reasons };
  const why = reasonsForTier2(current, reasons, policy);
  if (why.length === 0) return { patch: { holdReasons: reasons }, events: [left] };
  const holding = { ...current, holdReasons: reasons };
  const { patch, event } = escalation(holding, { reasons: why, by: 'system', assignee }, now);
  return { patch: { ...patch, holdReasons: reasons }, events: [left, event] };
}
