import type { Case } from '../case.ts';
import type { Instant } from '../time.ts';
import { type Change, note } from './change.ts';

/** The customer is told that the case ended. */
export function announceClosure(current: Case, now: Instant): Change {
  return note(current, {}, { events: [{ type: 'closure_announced' }], actor: 'system', now });
}

/** The customer is told what a person decided. */
export function announceOutcome(current: Case, now: Instant): Change {
  return note(current, {}, { events: [{ type: 'outcome_announced' }], actor: 'system', now });
}

/** Customer and team are told that the case went to a higher tier. */
export function announceEscalation(current: Case, now: Instant): Change {
  return note(current, {}, { events: [{ type: 'escalation_announced' }], actor: 'system', now });
}
