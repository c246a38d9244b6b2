import type { StaffDirectory } from '../../shared/features/queue/staff-directory.port.ts';
import type { StaffMember } from '../../shared/kernel/staff.ts';

/** A directory of these members, each with an address; like a user pool it takes names in any case. */
export const staffDirectoryOf = (...members: readonly StaffMember[]): StaffDirectory => ({
  async find(name) {
    const member = members.find(({ username }) => username === name.toLowerCase());
    return member ? { ...member, email: `${member.username}@shop.example` } : null;
  },
});
