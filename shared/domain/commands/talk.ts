import type { Case } from '../case.ts';
import type { QuestionId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { StaffMember } from '../staff.ts';
import { refusalOf } from '../staff-actions.ts';
import type { Instant } from '../time.ts';
import { finalStatuses } from '../transitions.ts';
import { type CaseError, type Change, move, note } from './change.ts';

/** Staff ask the customer what is missing (D3): one message, one or more questions; our clocks stand still. */
export function askCustomer(
  current: Case,
  member: StaffMember,
  questions: readonly QuestionId[],
  now: Instant,
): Result<Change, CaseError> {
  const refusal = refusalOf('ask', current, member);
  if (refusal) return err({ code: 'action_refused', action: 'ask', refusal });
  const actor = `staff:${member.username}` as const;
  const patch = { owner: actor, openQuestions: [...current.openQuestions, ...questions] };
  return move(current, 'ask_customer', patch, {
    events: [{ type: 'customer_asked', questions }],
    actor,
    now,
  });
}

/** Staff write to the customer (D18). */
export function replyToCustomer(current: Case, member: StaffMember, now: Instant): Result<Change, CaseError> {
  const refusal = refusalOf('reply', current, member);
  if (refusal) return err({ code: 'action_refused', action: 'reply', refusal });
  const actor = `staff:${member.username}` as const;
  return ok(note(current, { owner: actor }, { events: [{ type: 'staff_replied' }], actor, now }));
}

/** Staff keep something for each other; the customer never sees it. */
export function addNote(current: Case, member: StaffMember, now: Instant): Result<Change, CaseError> {
  const refusal = refusalOf('note', current, member);
  if (refusal) return err({ code: 'action_refused', action: 'note', refusal });
  const actor = `staff:${member.username}` as const;
  return ok(note(current, {}, { events: [{ type: 'note_added' }], actor, now }));
}

/**
 * The customer writes, and perhaps answers questions. The case is ours again when the last open question is answered, and
 * when the customer writes freely instead: somebody has to read it.
 * Refused where a question was not asked or is answered already, and on an ended case.
 */
export function hearCustomer(
  current: Case,
  answered: readonly QuestionId[],
  now: Instant,
): Result<Change, CaseError> {
  if (finalStatuses.includes(current.status)) return err({ code: 'case_ended' });
  const twice = new Set(answered).size < answered.length;
  if (twice || answered.some((question) => !current.openQuestions.includes(question))) {
    return err({ code: 'question_not_open' });
  }
  const free = answered.length === 0 && current.status === 'awaiting_customer';
  const openQuestions = free ? [] : current.openQuestions.filter((question) => !answered.includes(question));
  const events = [{ type: 'customer_wrote', answered } as const];
  const happening = { events, actor: 'customer', now } as const;
  return current.status === 'awaiting_customer' && openQuestions.length === 0
    ? move(current, 'hear_customer', { openQuestions }, happening)
    : ok(note(current, { openQuestions }, happening));
}
