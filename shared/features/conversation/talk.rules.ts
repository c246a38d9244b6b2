import type { Case } from '../../case/case.ts';
import { type Changed, move, note } from '../../case/change.ts';
import type { CaseEvent } from '../../case/events.ts';
import { ownerAfter } from '../../case/ownership.ts';
import { without } from '../../case/parts/clock.ts';
import { goesOnWith } from '../../case/parts/hand-off.ts';
import { standsAt } from '../../case/standing.ts';
import { finalStatuses } from '../../case/transitions.ts';
import { actorFor } from '../../case/who-may.ts';
import { confirmationClock } from '../../clocks/clocks.ts';
import type { QuestionId } from '../../kernel/ids.ts';
import { err, ok } from '../../kernel/result.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Routing } from '../../policy/routing.ts';
import { escalation } from '../escalation/escalate.rules.ts';

/** Staff ask the customer what is missing: one message, one or more questions; our clocks stand still. */
export function askCustomer(
  current: Case,
  member: StaffMember,
  questions: readonly QuestionId[],
  now: Instant,
): Changed {
  const acting = actorFor('ask', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  const patch = {
    owner: ownerAfter(current, member),
    openQuestions: [...current.openQuestions, ...questions],
  };
  return move(current, 'ask_customer', patch, {
    events: [{ type: 'customer_asked', questions }],
    actor,
    now,
  });
}

/** Staff write to the customer. */
export function replyToCustomer(current: Case, member: StaffMember, now: Instant): Changed {
  const acting = actorFor('reply', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  const patch = current.status === 'resolved' ? {} : { owner: ownerAfter(current, member) };
  return ok(note(current, patch, { events: [{ type: 'staff_replied' }], actor, now }));
}

/** Staff keep something for each other; the customer never sees it. */
export function addNote(current: Case, member: StaffMember, now: Instant): Changed {
  const acting = actorFor('note', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  return ok(note(current, {}, { events: [{ type: 'note_added' }], actor, now }));
}

/** Staff play back what they understood, and the customer says whether it is right. Paused like any question. */
export function playBackUnderstanding(
  current: Case,
  member: StaffMember,
  question: QuestionId,
  now: Instant,
): Changed {
  const acting = actorFor('play_back', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  const patch = {
    owner: ownerAfter(current, member),
    openQuestions: [...current.openQuestions, question],
    understanding: { question, agreed: null },
  };
  return move(current, 'ask_customer', patch, {
    events: [{ type: 'understanding_asked' }],
    actor,
    now,
  });
}

/** What the customer says: questions answered, and whether what we played back is right. */
export interface Heard {
  readonly answered: readonly QuestionId[];
  /** Null where our understanding is not among the answers. */
  readonly agreed: boolean | null;
}

/** The customer writes freely. Refused on an ended case. */
export function sendMessage(current: Case, routing: Routing, now: Instant): Changed<'case_already_ended'> {
  return hear(current, { answered: [], agreed: null }, routing, now);
}

/** The customer answers questions. Refused where one was not asked or is answered already, and on an ended case. */
export function answerQuestions(
  current: Case,
  heard: Heard,
  routing: Routing,
  now: Instant,
): Changed<'case_already_ended' | 'question_not_open'> {
  const { answered } = heard;
  const twice = new Set(answered).size < answered.length;
  const unasked = twice || answered.some((question) => !current.openQuestions.includes(question));
  if (unasked && !finalStatuses.includes(current.status)) return err({ code: 'question_not_open' });
  return hear(current, heard, routing, now);
}

/**
 * The case is ours again when the last open question is answered, and
 * when the customer writes freely instead: somebody has to read it. Free messages are contacts: too many of them bring
 * the case to Tier 2, and one to a resolved case starts the confirmation window anew.
 */
function hear(
  current: Case,
  { answered, agreed }: Heard,
  { policy, assignee }: Routing,
  now: Instant,
): Changed<'case_already_ended'> {
  if (finalStatuses.includes(current.status)) return err({ code: 'case_already_ended' });
  const unasked = answered.length === 0;
  const contacts = current.contacts + (unasked ? 1 : 0);
  const offered = current.plan?.state === 'offered';
  const { handOff } = current;
  const waited = !offered && standsAt(current) === 'awaiting_customer';
  const free = unasked && waited;
  const openQuestions = free ? [] : current.openQuestions.filter((question) => !answered.includes(question));
  const understanding = current.understanding &&
    answered.includes(current.understanding.question) && { ...current.understanding, agreed };
  const wrote: CaseEvent = { type: 'customer_wrote', answered };
  const events: CaseEvent[] = understanding
    ? [wrote, { type: 'understanding_answered', agreed: agreed === true }]
    : [wrote];
  const patch = { openQuestions, contacts, ...(understanding && { understanding }) };
  const happening = { events, actor: 'customer', now } as const;
  if (unasked && contacts >= policy.contactsBeforeEscalation && mayEscalate(current)) {
    const order = { reasons: ['repeat_contact'], by: 'system', assignee } as const;
    const { patch: up, event } = escalation({ ...current, contacts }, order, now);
    return move(current, 'escalate', { ...patch, ...up }, { ...happening, events: [...events, event] });
  }
  if (current.status === 'resolved') {
    if (current.confirmation) return ok(note(current, patch, happening));
    const clocks = [...without(current.clocks, 'confirmation_end'), confirmationClock(policy, now)];
    return ok(note(current, { ...patch, silent: false, clocks }, happening));
  }
  if (!waited || openQuestions.length > 0) return ok(note(current, patch, happening));
  return handOff
    ? ok(note(current, { ...patch, handOff: goesOnWith(handOff, 'awaiting_staff') }, happening))
    : move(current, 'hear_customer', patch, happening);
}

function mayEscalate({ tier, status }: Case): boolean {
  return tier === 'tier1' && (status === 'awaiting_staff' || status === 'awaiting_customer');
}
