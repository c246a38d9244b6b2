import type { Case } from '../../case/case.ts';
import { type Changed, note } from '../../case/change.ts';
import { ownerAfter } from '../../case/ownership.ts';
import {
  type Consultation,
  consultationOf,
  withConsultation,
  withoutConsultation,
} from '../../case/parts/consultation.ts';
import { actorFor, type StaffAction } from '../../case/who-may.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { DeskId, StaffMember } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import { deskOf, dueAtDesk } from '../../policy/desks.ts';
import type { Policy } from '../../policy/policy.ts';

/** A specialist asks a desk; the words stand in the thread. The case stays where it is, and with its owner. */
export function consultDesk(
  current: Case,
  member: StaffMember,
  desk: DeskId,
  policy: Policy,
  now: Instant,
): Changed<'desk_unknown' | 'desk_already_asked'> {
  const acting = actorFor('consult_desk', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  if (!deskOf(policy, desk)) return err({ code: 'desk_unknown' });
  if (consultationOf(current, desk)) return err({ code: 'desk_already_asked' });
  const dueAt = dueAtDesk(policy, desk, now);
  const asked: Consultation = {
    desk,
    by: actor,
    at: now,
    owner: `desk:${desk}`,
    remindAt: dueAtDesk(policy, desk, now, policy.targetWarningShare),
    dueAt,
    lateAt: dueAt,
    told: current.version + 1,
  };
  const patch = { owner: ownerAfter(current, member), consultations: withConsultation(current, asked) };
  return ok(note(current, patch, { events: [{ type: 'desk_consulted', desk, dueAt }], actor, now }));
}

/** A member of the desk takes the question, be it from a colleague who had it. */
export function takeDeskConsultation(
  current: Case,
  member: StaffMember,
  desk: DeskId,
  now: Instant,
): Changed<'desk_not_asked'> {
  const action = 'take_desk_consultation';
  const asked = askedOf(action, current, member, desk);
  if (!asked.ok) return asked;
  const actor = `staff:${member.username}` as const;
  if (asked.value.owner === actor) return err({ code: 'action_refused', action, refusal: 'already_yours' });
  const consultations = withConsultation(current, { ...asked.value, owner: actor });
  const events = [{ type: 'desk_consultation_taken', desk } as const];
  return ok(note(current, { consultations }, { events, actor, now }));
}

/** A member of the desk answers, whoever took the question. */
export function answerDeskConsultation(
  current: Case,
  member: StaffMember,
  desk: DeskId,
  now: Instant,
): Changed<'desk_not_asked'> {
  const asked = askedOf('answer_desk_consultation', current, member, desk);
  if (!asked.ok) return asked;
  const events = [{ type: 'desk_consultation_answered', desk } as const];
  const actor = `staff:${member.username}` as const;
  return ok(note(current, { consultations: withoutConsultation(current, desk) }, { events, actor, now }));
}

/** The answer is not needed any more. */
export function recallDeskConsultation(
  current: Case,
  member: StaffMember,
  desk: DeskId,
  now: Instant,
): Changed<'desk_not_asked'> {
  const acting = actorFor('recall_desk_consultation', current, member);
  if (!acting.ok) return acting;
  if (!consultationOf(current, desk)) return err({ code: 'desk_not_asked' });
  const events = [{ type: 'desk_consultation_recalled', desk } as const];
  const patch = { consultations: withoutConsultation(current, desk) };
  return ok(note(current, patch, { events, actor: acting.value, now }));
}

/** What the desk is asked, for its members alone. */
function askedOf(
  action: StaffAction,
  current: Case,
  member: StaffMember,
  desk: DeskId,
): Result<Consultation, Extract<Changed<'desk_not_asked'>, { ok: false }>['error']> {
  const acting = actorFor(action, current, member);
  if (!acting.ok) return acting;
  const asked = consultationOf(current, desk);
  if (!asked) return err({ code: 'desk_not_asked' });
  const ofDesk = member.desks?.includes(desk) === true;
  return ofDesk ? ok(asked) : err({ code: 'action_refused', action, refusal: 'group_may_not' });
}
