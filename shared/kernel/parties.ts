/** Which level works on the case. */
export const tiers = ['tier1', 'tier2', 'engineering'] as const;
export type Tier = (typeof tiers)[number];

/** Who answers for the case now: a team at least, always. `team:lead` where nobody took it in time. */
export type Owner = `team:${Tier}` | 'team:lead' | `staff:${string}`;

/** Who caused an entry: the customer, the machine, or a member of staff. */
export type Actor = 'customer' | 'system' | `staff:${string}`;

/** The user name of a party who is a member of staff; null for customer, machine, teams and desks. */
export function usernameOf(party: Owner | Actor | 'automatic' | `desk:${string}`): string | null {
  return party.startsWith('staff:') ? party.slice('staff:'.length) : null;
}
