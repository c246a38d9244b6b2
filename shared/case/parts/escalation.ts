import type { Actor, Owner, Tier } from '../../kernel/parties.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Clock } from './clock.ts';
import type { Finding } from './finding.ts';
import type { OfferRound } from './plan.ts';

/** Why a case goes to a higher tier. */
export const escalationReasons = [
  'complexity',
  'urgency',
  'expertise',
  'dissatisfaction',
  'reputation_risk',
  'recurrence',
  'repeat_contact',
  'deadline_missed',
  'technical_fault',
  'refund_failed',
] as const;
export type EscalationReason = (typeof escalationReasons)[number];

/** The newest escalation of a case, as far as its handling needs it. */
export interface Escalation {
  readonly from: Tier;
  readonly to: Tier;
  readonly reasons: readonly EscalationReason[];
  readonly by: Actor;
  readonly at: Instant;
  /** When somebody took it on; until then the acceptance clock runs. */
  readonly acceptedAt: Instant | null;
}

/** The immutable record of an escalation; an entry of the log, so that nobody can change it afterwards. */
export interface EscalationPacket extends Omit<Escalation, 'acceptedAt'> {
  /** Why the service so far was not enough, from the facts; what a person wrote about it stands in the thread. */
  readonly note: string;
  readonly ownerBefore: Owner;
  readonly findings: readonly Finding[];
  /** Offers that the customer refused, countered or let expire. */
  readonly offers: readonly OfferRound[];
  /** How often the customer wrote unasked. */
  readonly contacts: number;
  readonly clocks: readonly Clock[];
  /** The whole history: every entry of the log up to this version, proven by its hash. */
  readonly history: { readonly version: number; readonly hash: string };
}

/** Whether the case went up. */
export interface Escalated {
  /** The newest escalation; the packets of all of them are in the log. */
  readonly escalation: Escalation | null;
  /** Members of staff to whom the case does not go: they did not take it, or decided what is now appealed. */
  readonly excluded: readonly string[];
}

export const noEscalation: Escalated = { escalation: null, excluded: [] };
