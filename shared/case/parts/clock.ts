import type { DeskId } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import type { PackId } from '../../laws/pack-id.ts';

/**
 * What can fall due. `target_warning`, `target_missed`: the service target of the tier; `progress`: a report to the
 * customer; `information_*`: the customer's answer to our questions; `option_*`: the choice between our offers;
 * `confirmation_end`: silence after the outcome; `acceptance_end`: an escalation that nobody took; `approval_end`: a plan
 * that nobody approved; `report_end`: a closing report that is missing; `consultation_*`: the answer of a desk; `statutory_*`: what a law gives the customer.
 */
export const clockKinds = [
  'target_warning',
  'target_missed',
  'progress',
  'information_reminder',
  'information_end',
  'option_reminder',
  'option_end',
  'confirmation_end',
  'acceptance_end',
  'approval_end',
  'report_end',
  'consultation_reminder',
  'consultation_end',
  'statutory_acknowledgement',
  'statutory_warning',
  'statutory_holding',
  'statutory_end',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** One promise with its time. A paused clock runs on, with what was left of it, when the customer has answered. */
export interface Clock {
  readonly kind: ClockKind;
  readonly dueAt: Instant;
  readonly pausedAt: Instant | null;
  /** Of whose right it is; on `statutory_*` clocks, which never pause. */
  readonly right?: PackId;
  /** Of which desk; on `consultation_*` clocks, which never pause either. */
  readonly desk?: DeskId;
}

/** The clocks without those of a kind: they have done their work. */
export function without(clocks: readonly Clock[], kind: ClockKind): readonly Clock[] {
  return clocks.filter((clock) => clock.kind !== kind);
}

/** What falls due on a case, and when. */
export interface Clocked {
  readonly clocks: readonly Clock[];
  /** By when the customer hears of the next step: the end of the service target, or a law's date that comes earlier. */
  readonly nextBy: Instant | null;
}

export const noClocks: Clocked = { clocks: [], nextBy: null };
