import type { StaffGroup, StaffMember } from '../../shared/kernel/staff.ts';

const member = (username: string, ...groups: readonly StaffGroup[]): StaffMember => ({ username, groups });

/** Two colleagues of Tier 1, of Tier 2 and of engineering, an approver, and two leads. */
export const anna = member('anna', 'tier1');
export const bert = member('bert', 'tier1');
export const tove = member('tove', 'tier2');
export const timo = member('timo', 'tier2');
export const elin = member('elin', 'engineering');
export const emil = member('emil', 'engineering');
export const ada = member('ada', 'approver');
export const lena = member('lena', 'lead');
export const lars = member('lars', 'lead');

/** Somebody called `me` who is in these groups. */
export const me = (...groups: readonly StaffGroup[]): StaffMember => member('me', ...groups);
