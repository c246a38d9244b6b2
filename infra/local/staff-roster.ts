import type { StaffGroup } from '../../shared/domain/staff.ts';

/** Who a local stack has as staff. */
export interface RosterEntry {
  readonly username: string;
  readonly groups: readonly StaffGroup[];
}

const people: readonly RosterEntry[] = [
  { username: 'anna.tier1', groups: ['tier1'] },
  { username: 'ben.tier1', groups: ['tier1'] },
  { username: 'tara.tier2', groups: ['tier2'] },
  { username: 'tom.tier2', groups: ['tier2'] },
  { username: 'eva.engineering', groups: ['engineering'] },
  { username: 'ari.approver', groups: ['approver'] },
  { username: 'lena.lead', groups: ['lead'] },
  { username: 'adam.admin', groups: ['admin'] },
];

/** Ten more at Tier 1, for tests of what many do at once: agent01 to agent10. */
const agents = Array.from({ length: 10 }, (_, index): RosterEntry => {
  return { username: `agent${String(index + 1).padStart(2, '0')}`, groups: ['tier1'] };
});

/** Everybody on the staff of a local stack. */
export const roster: readonly RosterEntry[] = [...people, ...agents];
