import type { Instant } from '../../kernel/time.ts';
import type { PackId } from '../../laws/pack-id.ts';

/** Reasons for a delay that are beyond our control. */
export const delayReasons = [
  'customer',
  'provider',
  'other_provider',
  'payee',
  'authority',
  'outside_fault',
] as const;
export type DelayReason = (typeof delayReasons)[number];

/** One statutory pack as it runs for one case. Dates are fixed when they begin, whatever policy says later. */
export interface Right {
  readonly pack: PackId;
  /** From when its dates count. */
  readonly since: Instant;
  /** Whether the facts of the case made it apply, or a colleague invoked it. */
  readonly by: 'facts' | `staff:${string}`;
  /** Until when receipt has to be acknowledged; null where that is done, or not asked for. */
  readonly acknowledgeBy: Instant | null;
  /** When its owner is warned of the date; null where that was done. */
  readonly warnAt: Instant | null;
  /** When its owner is told again that only a holding reply puts the date off; null where that was done, or none may. */
  readonly holdAt: Instant | null;
  /** The last moment for the answer, as the law has it now. */
  readonly answerBy: Instant;
  /** To when a delay that the customer is told of puts the answer off; null where to none, or no further. */
  readonly furthestBy: Instant | null;
  /** When the customer was told of the delay and its reasons. */
  readonly heldAt: Instant | null;
  /** What beyond our control delays the answer; absent where the law asks for no such reason. */
  readonly heldBecause?: DelayReason;
  /** When the date passed without the answer. */
  readonly passedAt: Instant | null;
  /** When the outcome was delivered, or the case taken back. */
  readonly endedAt: Instant | null;
}

/** What the law gives the customer in a case, by the packs that the policy has in force. */
export interface Entitled {
  readonly rights: readonly Right[];
}

export const noRights: Entitled = { rights: [] };

/** True while the right waits for an answer. */
export function isRunning({ endedAt }: Pick<Right, 'endedAt'>): boolean {
  return endedAt === null;
}

/** The right of a pack, as long as it waits for an answer; null where it does not, or not any more. */
export function runningRightOf({ rights }: Entitled, id: PackId | undefined): Right | null {
  return rights.find((right) => right.pack === id && isRunning(right)) ?? null;
}

/** The case's rights with this one as it is now. */
export function withRight({ rights }: Entitled, now: Right): readonly Right[] {
  return rights.map((right) => (right.pack === now.pack ? now : right));
}
