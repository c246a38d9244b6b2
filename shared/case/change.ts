import type { Actor } from '../kernel/parties.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';
import { type LogEntry, logEntry } from './log.ts';
import { nobodyConsulted } from './parts/consultation.ts';
import { type Status, withPeople } from './parts/status.ts';
import { allows, finalStatuses, type Move, transitions } from './transitions.ts';
import type { ActionRefused } from './who-may.ts';

/** What a command brings about: the case after it, and the log entry that says so. Written together or not at all. */
export interface Change {
  readonly case: Case;
  readonly entry: LogEntry;
}

/** Why a case does not allow what every command may ask of it: a move, or an action of staff. */
export type CaseError =
  | { readonly code: 'transition_not_allowed'; readonly move: Move; readonly status: Status }
  | ActionRefused;

/** Why one command refuses, for reasons of its own; the codes stand in its contract and reach the API. */
export interface Refusal<Code extends string> {
  readonly code: Code;
}

/** True where the ground refuses, and not the command for a reason of its own. */
export function isCaseError(error: CaseError | Refusal<string>): error is CaseError {
  return error.code === 'transition_not_allowed' || error.code === 'action_refused';
}

/** What a rule makes of a case, or why not: `Code` are its own reasons. */
export type Changed<Code extends string = never, C extends Change = Change> = Result<
  C,
  CaseError | Refusal<Code>
>;

/** What a command changes besides the status. */
export type Patch = Partial<Omit<Case, 'id' | 'version' | 'revision' | 'status' | 'updatedAt' | 'logHash'>>;

/** What one thing brings about, before it is written. */
export interface Effect {
  readonly patch: Patch;
  readonly events: readonly CaseEvent[];
}

interface Happening {
  readonly events: readonly CaseEvent[];
  readonly actor: Actor;
  readonly now: Instant;
}

/** Moves the case along the transition table. Refused where the table has no such way. */
export function move(current: Case, by: Move, patch: Patch, happening: Happening): Changed {
  if (!allows(by, current.status)) {
    return err({ code: 'transition_not_allowed', move: by, status: current.status });
  }
  const { to } = transitions[by];
  const status = to === 'returnTo' ? (current.handOff?.returnTo ?? null) : to;
  if (status === null) return err({ code: 'transition_not_allowed', move: by, status: current.status });
  const endedAt = finalStatuses.includes(status) ? happening.now : null;
  // Nobody needs a desk's answer once the case is decided.
  const asked = withPeople.includes(status) ? {} : nobodyConsulted;
  return ok(changed(current, { ...patch, ...asked, status, endedAt }, happening));
}

/** Records something that leaves the status as it is. */
export function note(current: Case, patch: Patch, happening: Happening): Change {
  return changed(current, patch, happening);
}

/** Events that tell somebody something, and change nothing that anybody decides on. */
const telling: ReadonlySet<CaseEvent['type']> = new Set([
  'announced',
  'progress_reported',
  'customer_reminded',
  'target_warned',
  'right_warned',
  'right_lapsed',
  'holding_reply_sent',
  'approval_overdue',
  'report_overdue',
  'desk_consultation_reminded',
  'desk_consultation_overdue',
  'access_renewed',
]);

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
  const revision = events.every(({ type }) => telling.has(type)) ? current.revision : version;
  const next = { ...current, ...patch, version, revision, updatedAt: now, logHash: entry.hash };
  return { case: accepted(next, actor, now), entry };
}

/** Whoever owns an escalated case and works on it has taken it on. */
function accepted(next: Case, actor: Actor, now: Instant): Case {
  const { escalation, owner } = next;
  if (!escalation || escalation.acceptedAt !== null || owner !== actor) return next;
  return { ...next, escalation: { ...escalation, acceptedAt: now } };
}
