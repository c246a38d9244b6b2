import type { Owner, Tier } from '../kernel/parties.ts';
import type { StaffMember } from '../kernel/staff.ts';
import type { Case } from './case.ts';

/** The working tier: engineering while it has the case, else the case's own. */
export function workingTier({ tier, handOff }: Pick<Case, 'tier' | 'handOff'>): Tier {
  return handOff ? 'engineering' : tier;
}

/** Who owns the case at its working tier. */
export function workingOwner({ owner, handOff }: Pick<Case, 'owner' | 'handOff'>): Owner {
  return handOff ? handOff.owner : owner;
}

/** Who owns the case after a member worked on it: its owner still, or the member where it was the team's. */
export function ownerAfter({ owner }: Pick<Case, 'owner'>, { username }: StaffMember): Owner {
  return owner.startsWith('staff:') ? owner : `staff:${username}`;
}

/** The case goes to this owner, at its working tier. */
export function givenTo(
  { handOff }: Pick<Case, 'handOff'>,
  owner: Owner,
): Partial<Pick<Case, 'owner' | 'handOff'>> {
  return handOff ? { handOff: { ...handOff, owner } } : { owner };
}

/** Members of staff to whom the case does not go any more, besides those to whom it did not go before. */
export function excluding(
  { excluded }: Pick<Case, 'excluded'>,
  usernames: readonly string[],
): readonly string[] {
  return [...new Set([...excluded, ...usernames])];
}
