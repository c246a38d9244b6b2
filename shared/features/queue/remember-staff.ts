import type { Reporter } from '../../kernel/runtime.ts';
import type { StaffMember } from '../../kernel/staff.ts';
import type { StaffAddressStore } from '../../mail/staff-addresses.port.ts';
import type { StaffDirectory } from './staff-directory.port.ts';

/** What it takes to keep a colleague's address where mails are sent from. */
export interface RememberDeps {
  readonly staff: StaffDirectory;
  readonly store: Pick<StaffAddressStore, 'keepStaffEmail'>;
  readonly reporter: Reporter;
}

/**
 * Keeps the addresses of those who work on cases, so that a case's owner gets the mails about it. Each process asks the
 * directory once a member; where it cannot answer, the team's address serves.
 */
export function staffMemory({
  staff,
  store,
  reporter,
}: RememberDeps): (member: StaffMember) => Promise<void> {
  const known = new Set<string>();
  return async ({ username }) => {
    if (known.has(username)) return;
    try {
      const email = (await staff.find(username))?.email;
      if (email) await store.keepStaffEmail(username, email);
      known.add(username);
    } catch (error) {
      reporter.warn('staff_look_up_failed', { error: String(error) });
    }
  };
}
