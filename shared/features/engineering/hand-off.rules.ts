import type { Case } from '../../case/case.ts';
import { type Changed, move, note } from '../../case/change.ts';
import type { CaseEvent } from '../../case/events.ts';
import { ownerAfter } from '../../case/ownership.ts';
import type { FindingFacts } from '../../case/parts/finding.ts';
import type { FaultResolution, HandOff, Severity } from '../../case/parts/hand-off.ts';
import { handedOff } from '../../case/parts/hand-off.ts';
import type { Outcome } from '../../case/parts/outcome.ts';
import { ended } from '../../case/rounds.ts';
import { isOwnFault } from '../../case/standing.ts';
import { actorFor, type StaffAction } from '../../case/who-may.ts';
import type { IncidentId } from '../../kernel/ids.ts';
import { err, ok } from '../../kernel/result.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import type { CauseCategory } from '../../kernel/words.ts';
import { packetOf } from '../escalation/escalate.rules.ts';

/** Tier 2 asks engineering for the cause: what hurts how much, and what can be looked at again. */
export function handOffCase(
  current: Case,
  member: StaffMember,
  order: { severity: Severity; facts: FindingFacts; incidents: readonly IncidentId[] },
  now: Instant,
): Changed {
  const acting = actorFor('hand_off', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  const owner = ownerAfter(current, member);
  const given = handedOff({ ...order, by: actor, at: now, returnTo: 'awaiting_staff' });
  const packet = packetOf(current, { to: 'engineering', reasons: ['technical_fault'], by: actor }, now);
  const events = [
    { type: 'handed_off', severity: order.severity, incidents: order.incidents } as const,
    { type: 'escalated', packet, owner: given.owner } as const,
  ];
  return move(
    current,
    'hand_off',
    { owner, handOff: given, holdReasons: [], announce: 'hand_off' },
    { events, actor, now },
  );
}

/** Engineering asks Tier 2 something; the words stand in the thread. */
export function consultTier2(current: Case, member: StaffMember, now: Instant): Changed {
  return atWork(current, member, 'ask_tier2', (given) => ({ ...given, askedTier2At: now }), {
    event: { type: 'tier2_asked' },
    now,
  });
}

/** Tier 2 answers engineering. Refused where nothing was asked. */
export function answerConsultation(
  current: Case,
  member: StaffMember,
  now: Instant,
): Changed<'nothing_asked'> {
  const acting = actorFor('answer_engineering', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  if (!current.handOff?.askedTier2At) return err({ code: 'nothing_asked' });
  const answered: HandOff = { ...current.handOff, askedTier2At: null };
  return ok(note(current, { handOff: answered }, { events: [{ type: 'tier2_answered' }], actor, now }));
}

/** Engineering names what lies behind the fault. */
export function diagnoseFault(
  current: Case,
  member: StaffMember,
  cause: CauseCategory,
  now: Instant,
): Changed {
  return atWork(current, member, 'diagnose', (given) => ({ ...given, diagnosis: { cause, at: now } }), {
    event: { type: 'diagnosed', cause },
    now,
  });
}

/** Engineering reports fix or workaround: the case goes on where it was handed off. Needs a diagnosis first. */
export function reportFault(
  current: Case,
  member: StaffMember,
  { resolution, incident }: { resolution: FaultResolution; incident: IncidentId | null },
  now: Instant,
): Changed<'diagnosis_missing'> {
  const acting = actorFor('report_fault', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  const diagnosis = current.handOff?.diagnosis;
  if (!diagnosis) return err({ code: 'diagnosis_missing' });
  const { cause } = diagnosis;
  const fault = { resolution, cause, incident };
  const reported = { type: 'engineering_reported', ...fault } as const;
  if (isOwnFault(current)) return endOwnFault(current, fault, { reported, actor, now });
  return backFromEngineering(current, { fault }, reported, actor, now);
}

/** Nobody waits for a fault that Redress found itself: engineering's report is its closing report too. */
function endOwnFault(
  current: Case,
  fault: NonNullable<Case['fault']>,
  { reported, actor, now }: { reported: CaseEvent; actor: `staff:${string}`; now: Instant },
): Changed {
  const { cause, resolution } = fault;
  const outcome: Outcome = {
    kind: resolution === 'no_fault_found' ? 'explained' : 'fault_fixed',
    amount: null,
    policy: null,
    decidedAt: now,
    at: now,
  };
  const events = [
    reported,
    { type: 'report_filed', cause } as const,
    { type: 'outcome_delivered', outcome } as const,
    { type: 'closed' } as const,
  ];
  const report = { cause, by: actor, at: now, version: current.version + 1 };
  const patch = { ...ended(current, outcome), fault, report };
  return move(current, 'end_own_fault', patch, { events, actor, now });
}

/** A repaired workflow goes on where it stood, without a person's report. */
export function resume(current: Case, now: Instant): Changed {
  const to = current.handOff?.failure ? current.handOff.returnTo : null;
  if (!to)
    return err({ code: 'transition_not_allowed', move: 'return_from_engineering', status: current.status });
  return backFromEngineering(current, {}, { type: 'resumed', to }, 'system', now);
}

/** A step failed beyond its retries: engineering gets the case, with the error, until it is repaired. */
export function putAside(
  current: Case,
  failure: { readonly step: string; readonly error: string },
  now: Instant,
): Changed {
  const given = handedOff({
    by: 'system',
    at: now,
    severity: 'major',
    facts: { paymentReference: current.payment.reference, ...failure },
    incidents: [],
    failure,
    returnTo: current.status,
    untold: current.announce,
  });
  const packet = packetOf(current, { to: 'engineering', reasons: ['technical_fault'], by: 'system' }, now);
  const events = [
    { type: 'put_aside', from: current.status, ...failure } as const,
    { type: 'escalated', packet, owner: given.owner } as const,
  ];
  const priority = current.priority === 'normal' ? 'high' : current.priority;
  return move(
    current,
    'put_aside',
    { handOff: given, priority, announce: 'hand_off' },
    { events, actor: 'system', now },
  );
}

function backFromEngineering(
  current: Case,
  patch: Partial<Pick<Case, 'fault'>>,
  event: Parameters<typeof note>[2]['events'][number],
  actor: 'system' | `staff:${string}`,
  now: Instant,
): Changed {
  const asked = current.handOff?.failure === null;
  return move(
    current,
    'return_from_engineering',
    {
      ...patch,
      handOff: null,
      holdReasons: asked ? ['engineering_reported', ...current.holdReasons] : current.holdReasons,
      announce: asked ? 'fault_report' : (current.handOff?.untold ?? null),
    },
    { events: [event], actor, now },
  );
}

function atWork(
  current: Case,
  member: StaffMember,
  action: StaffAction,
  change: (given: HandOff) => HandOff,
  { event, now }: { event: Parameters<typeof note>[2]['events'][number]; now: Instant },
): Changed {
  const acting = actorFor(action, current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  if (!current.handOff) return err({ code: 'action_refused', action, refusal: 'status_does_not_allow' });
  const owner = ownerAfter(current.handOff, member);
  return ok(
    note(current, { handOff: change({ ...current.handOff, owner }) }, { events: [event], actor, now }),
  );
}
