import type { StaffGroup } from '../../../shared/kernel/staff.ts';

type SampleDesk = 'finance' | 'fraud' | 'legal' | 'shop';

/** Who a local stack has as staff. */
export interface RosterEntry {
  readonly username: string;
  /** Groups of staff, and of the desks in stages/local.json. */
  readonly groups: readonly (StaffGroup | SampleDesk)[];
}

const people: readonly RosterEntry[] = [
  { username: 'anna.tier1', groups: ['tier1'] },
  { username: 'ben.tier1', groups: ['tier1'] },
  { username: 'tara.tier2', groups: ['tier2'] },
  { username: 'tom.tier2', groups: ['tier2'] },
  { username: 'tess.tier2', groups: ['tier2'] },
  { username: 'eva.engineering', groups: ['engineering'] },
  { username: 'ari.approver', groups: ['approver'] },
  { username: 'alma.approver', groups: ['approver'] },
  { username: 'lena.lead', groups: ['lead'] },
  { username: 'leo.lead', groups: ['lead'] },
  { username: 'adam.admin', groups: ['admin'] },
  { username: 'filip.finance', groups: ['finance'] },
  { username: 'fia.fraud', groups: ['fraud'] },
  { username: 'finn.fraud', groups: ['fraud'] },
  { username: 'lea.legal', groups: ['legal'] },
  { username: 'sara.shop', groups: ['shop'] },
];

/** Ten more at a tier, for tests of what many do at once: agent01 to agent10, expert01 to expert10. */
const ten = (name: string, tier: 'tier1' | 'tier2') =>
  Array.from({ length: 10 }, (_, index): RosterEntry => {
    return { username: `${name}${String(index + 1).padStart(2, '0')}`, groups: [tier] };
  });

/** Everybody on the staff of a local stack. */
export const roster: readonly RosterEntry[] = [
  ...people,
  ...ten('agent', 'tier1'),
  ...ten('expert', 'tier2'),
];
