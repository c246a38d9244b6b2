import type { DeskId } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Clock } from './clock.ts';

/** A question to a desk that waits for its answer; question and answer stand in the thread. */
export interface Consultation {
  readonly desk: DeskId;
  readonly by: `staff:${string}`;
  readonly at: Instant;
  /** Who answers: the desk, or the member who has taken it. */
  readonly owner: `desk:${DeskId}` | `staff:${string}`;
  /** When the desk is reminded; null once it was. */
  readonly remindAt: Instant | null;
  /** By when the desk has to answer. */
  readonly dueAt: Instant;
  /** When a lead hears next that it has not answered: first at `dueAt`. */
  readonly lateAt: Instant;
  /** Version of the commit that asked the desk or told of it last: mails of that commit speak of this consultation. */
  readonly told: number;
}

/** Desks that are asked: one question to each at a time. The case stays with its owner meanwhile. */
export interface Consulted {
  readonly consultations: readonly Consultation[];
}

export const nobodyConsulted: Consulted = { consultations: [] };

/** What this desk is asked now, or null. */
export function consultationOf({ consultations }: Consulted, desk: DeskId | undefined): Consultation | null {
  return consultations.find((one) => one.desk === desk) ?? null;
}

/** The consultations with this one in the place of the desk's. */
export function withConsultation(current: Consulted, changed: Consultation): readonly Consultation[] {
  return [...withoutConsultation(current, changed.desk), changed];
}

/** The consultations without the desk's. */
export function withoutConsultation({ consultations }: Consulted, desk: DeskId): readonly Consultation[] {
  return consultations.filter((one) => one.desk !== desk);
}

/** What falls due on consultations; they never pause, for desks do not wait for the customer. */
export function consultationClocks({ consultations }: Consulted): readonly Clock[] {
  return consultations.flatMap(({ desk, remindAt, lateAt }): Clock[] => [
    ...(remindAt ? [{ kind: 'consultation_reminder', dueAt: remindAt, pausedAt: null, desk } as const] : []),
    { kind: 'consultation_end', dueAt: lateAt, pausedAt: null, desk },
  ]);
}
