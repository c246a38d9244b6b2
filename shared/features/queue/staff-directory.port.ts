import type { StaffMember } from '../../kernel/staff.ts';

/** Knows who is on the staff, and in which groups. */
export interface StaffDirectory {
  /**
   * The member of this user name, under the name as the directory spells it; null where there is none who may sign in.
   */
  find(username: string): Promise<(StaffMember & { readonly email: string | null }) | null>;
}
