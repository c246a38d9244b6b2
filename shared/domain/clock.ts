import type { Instant } from './time.ts';

/**
 * What can fall due. `target_warning`, `target_missed`: the service target of the tier; `progress`: a report to the
 * customer; `information_*`: the customer's answer to our questions; `confirmation_end`: silence after the outcome.
 */
export const clockKinds = [
  'target_warning',
  'target_missed',
  'progress',
  'information_reminder',
  'information_end',
  'confirmation_end',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** One promise with its time. A paused clock runs on, with what was left of it, when the customer has answered. */
export interface Clock {
  readonly kind: ClockKind;
  readonly dueAt: Instant;
  readonly pausedAt: Instant | null;
}
