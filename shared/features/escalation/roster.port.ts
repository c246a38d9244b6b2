import type { Tier } from '../../kernel/parties.ts';
import type { Instant } from '../../kernel/time.ts';
import type { RosterEntry } from './next-assignee.rules.ts';

/** Knows who could take a case now. */
export interface RosterStore {
  /** The tier's members on shift at `now`, with how many cases each owns. */
  roster(tier: Tier, now: Instant): Promise<readonly RosterEntry[]>;
}
