import type { Case } from '../../case/case.ts';
import { type Changed, move, type Patch } from '../../case/change.ts';
import type { CaseEvent } from '../../case/events.ts';
import { excluding } from '../../case/ownership.ts';
import type { EscalationPacket, EscalationReason } from '../../case/parts/escalation.ts';
import { decidersOf } from '../../case/standing.ts';
import { actorFor } from '../../case/who-may.ts';
import type { Actor, Owner, Tier } from '../../kernel/parties.ts';
import { err } from '../../kernel/result.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Priority } from '../../kernel/words.ts';

/** Why a case goes up, who sends it, and who gets it: a member of staff on shift, or the team where nobody is there. */
export interface EscalationOrder {
  readonly reasons: readonly EscalationReason[];
  readonly by: Actor;
  readonly assignee: string | null;
  /** Whom the case must not go back to, besides those it must not go back to already. */
  readonly exclude?: readonly string[];
}

/**
 * What an escalation does to a case (E1–E5): Tier 2, ahead of other work, an owner at once, and the packet for the log.
 * Already at Tier 2 it becomes more urgent and gets a fresh owner.
 */
export function escalation(
  current: Case,
  { reasons, by, assignee, exclude = [] }: EscalationOrder,
  now: Instant,
): { readonly patch: Patch; readonly event: CaseEvent } {
  const from = current.tier;
  const owner: Owner = assignee === null ? 'team:tier2' : `staff:${assignee}`;
  const packet = packetOf(current, { to: 'tier2', reasons, by }, now);
  const urgent = reasons.includes('urgency') || from === 'tier2';
  const priority: Priority = urgent ? 'urgent' : 'high';
  return {
    patch: {
      tier: 'tier2',
      owner,
      priority,
      escalation: { from, to: 'tier2', reasons, by, at: now, acceptedAt: null },
      excluded: excluding(current, exclude),
      openQuestions: [],
      announce: 'escalation',
    },
    event: { type: 'escalated', packet, owner },
  };
}

/** Staff of Tier 1 hand a case up; what they write about it is kept in the thread. */
export function escalateToTier2(
  current: Case,
  member: StaffMember,
  reasons: readonly EscalationReason[],
  assignee: string | null,
  now: Instant,
): Changed {
  const acting = actorFor('escalate', current, member);
  if (!acting.ok) return acting;
  const actor = acting.value;
  const { patch, event } = escalation(current, { reasons, by: actor, assignee }, now);
  return move(current, 'escalate', patch, { events: [event], actor, now });
}

/** The customer asks for somebody with more authority. Refused where Tier 2 has the case already. */
export function escalateCase(
  current: Case,
  reason: 'dissatisfaction' | 'urgency',
  assignee: string | null,
  now: Instant,
): Changed<'already_escalated'> {
  if (current.tier !== 'tier1') return err({ code: 'already_escalated' });
  const order = { reasons: [reason], by: 'customer', assignee, exclude: decidersOf(current) } as const;
  const { patch, event } = escalation(current, order, now);
  const contacts = current.contacts + 1;
  return move(current, 'escalate', { ...patch, contacts }, { events: [event], actor: 'customer', now });
}

/** All that whoever gets the case has to know of what was done before. */
export function packetOf(
  current: Case,
  { to, reasons, by }: { to: Tier; reasons: readonly EscalationReason[]; by: Actor },
  now: Instant,
): EscalationPacket {
  const { tier: from, findings, offers, contacts, clocks, owner: ownerBefore, version, logHash } = current;
  return {
    from,
    to,
    reasons,
    by,
    at: now,
    note: noteOf(current),
    ownerBefore,
    findings,
    offers,
    contacts,
    clocks,
    history: { version, hash: logHash },
  };
}

/** Why the service so far was not enough, said from what is known. */
function noteOf({
  tier,
  status,
  contacts,
  findings,
  holdReasons,
  offers,
  outcome,
  reopenings,
}: Case): string {
  const unclear = findings.filter(({ result }) => result !== 'confirmed').length;
  const parts = [
    `at ${tier}, ${status}`,
    holdReasons.length > 0 && `held for ${holdReasons.join(', ')}`,
    findings.length > 0 && `${findings.length - unclear} of ${findings.length} checks confirmed`,
    outcome && `the outcome was ${outcome.kind}`,
    offers.length > 0 && `${offers.length} offers not taken up`,
    contacts > 0 && `the customer wrote ${contacts} times`,
    reopenings > 0 && `reopened ${reopenings} times`,
  ];
  return parts.filter((part) => part !== false && part !== null).join('; ');
}
