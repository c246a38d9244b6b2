import type { Tier } from '../../kernel/parties.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Reason } from '../../kernel/words.ts';

/** How long a member of staff is there, and which reasons they know best. */
export interface Shift {
  readonly username: string;
  readonly skills: readonly Reason[];
  readonly until: Instant;
}

/** Keeps who is on shift. */
export interface ShiftStore {
  /** A member of staff goes on shift until `until`, or off it where that is over. */
  keepShift(tier: Tier, shift: Shift): Promise<void>;
}
