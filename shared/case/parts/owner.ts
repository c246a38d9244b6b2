import type { Owner, Tier } from '../../kernel/parties.ts';
import type { Priority } from '../../kernel/words.ts';

/** Who works on the case, and how soon. While engineering has it, the owner of the hand-off works on it. */
export interface Owned {
  readonly tier: Tier;
  readonly owner: Owner;
  readonly priority: Priority;
}

/** Tier 1's team, in turn. */
export const tier1Owns: Owned = { tier: 'tier1', owner: 'team:tier1', priority: 'normal' };
