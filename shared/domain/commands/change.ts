import type { Case, Status } from '../case.ts';
import { type Actor, type LogEntry, logEntry } from '../case-log.ts';
import type { CaseEvent } from '../events.ts';
import { err, ok, type Result } from '../result.ts';
import type { StaffAction, StaffRefusal } from '../staff-actions.ts';
import type { Instant } from '../time.ts';
import { allows, type Move, transitions } from '../transitions.ts';

/** What a command brings about: the case after it, and the log entry that says so. Written together or not at all. */
export interface Change {
  readonly case: Case;
  readonly entry: LogEntry;
}

/** Why a command was refused. `code` is stable and reaches the API. */
export type CaseError =
  | { readonly code: 'transition_not_allowed'; readonly move: Move; readonly status: Status }
  | { readonly code: 'already_confirmed' }
  | { readonly code: 'refund_already_started' }
  | { readonly code: 'action_refused'; readonly action: StaffAction; readonly refusal: StaffRefusal }
  | {
      readonly code:
        | 'above_authority'
        | 'amount_not_available'
        | 'currency_differs'
        | 'question_not_open'
        | 'not_mergeable'
        | 'case_ended';
    };

type Patch = Partial<Omit<Case, 'id' | 'version' | 'status' | 'updatedAt' | 'logHash'>>;

interface Happening {
  readonly events: readonly CaseEvent[];
  readonly actor: Actor;
  readonly now: Instant;
}

/** Moves the case along the transition table. Refused where the table has no such way. */
export function move(current: Case, by: Move, patch: Patch, happening: Happening): Result<Change, CaseError> {
  if (!allows(by, current.status)) {
    return err({ code: 'transition_not_allowed', move: by, status: current.status });
  }
  const { to } = transitions[by];
  const status = to === 'held' ? current.heldFrom : to;
  if (status === null) return err({ code: 'transition_not_allowed', move: by, status: current.status });
  return ok(changed(current, { ...patch, status }, happening));
}

/** Records something that leaves the status as it is. */
export function note(current: Case, patch: Patch, happening: Happening): Change {
  return changed(current, patch, happening);
}

function changed(current: Case, patch: Partial<Case>, { events, actor, now }: Happening): Change {
  const version = current.version + 1;
  const entry = logEntry({
    caseId: current.id,
    version,
    at: now,
    actor,
    events,
    previousHash: current.logHash,
  });
  return { case: { ...current, ...patch, version, updatedAt: now, logHash: entry.hash }, entry };
}
