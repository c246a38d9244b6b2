import type { StaffGroup, StaffMember } from '../../shared/domain/staff.ts';

const member = (username: string, ...groups: readonly StaffGroup[]): StaffMember => ({ username, groups });

/** Two colleagues of Tier 1, one of Tier 2, and a lead. */
export const anna = member('anna', 'tier1');
export const bert = member('bert', 'tier1');
export const tove = member('tove', 'tier2');
export const lena = member('lena', 'lead');

/** Somebody called `me` who is in these groups. */
export const me = (...groups: readonly StaffGroup[]): StaffMember => member('me', ...groups);
