/** Which level works on the case (T1–T3). */
export const tiers = ['tier1', 'tier2', 'engineering'] as const;
export type Tier = (typeof tiers)[number];

/** Who answers for the case now: a team at least, always (E4). `team:lead` where nobody took it in time. */
export type Owner = `team:${Tier}` | 'team:lead' | `staff:${string}`;

/** Who caused an entry: the customer, the machine, or a member of staff. */
export type Actor = 'customer' | 'system' | `staff:${string}`;
