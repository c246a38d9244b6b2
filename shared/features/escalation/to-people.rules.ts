import type { Case } from '../../case/case.ts';
import type { Effect } from '../../case/change.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { Instant } from '../../kernel/time.ts';
import type { HoldReason } from '../../kernel/words.ts';
import type { Routing } from '../../policy/routing.ts';
import { escalation } from './escalate.rules.ts';
import { routedPastTier1 } from './routing.rules.ts';

/** Leaves the case to people, with the reasons: to its own tier's, or past Tier 1 where policy says so. */
export function heldForPeople(
  current: Case,
  reasons: readonly HoldReason[],
  { policy, assignee }: Routing,
  now: Instant,
): Effect {
  const held: CaseEvent = { type: 'held_for_staff', owner: current.owner, reasons };
  const why = routedPastTier1(current, reasons, policy);
  if (why.length === 0) return { patch: { holdReasons: reasons }, events: [held] };
  const holding = { ...current, holdReasons: reasons };
  const { patch, event } = escalation(holding, { reasons: why, by: 'system', assignee }, now);
  return { patch: { ...patch, holdReasons: reasons }, events: [held, event] };
}
