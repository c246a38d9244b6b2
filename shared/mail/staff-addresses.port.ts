/** Keeps where mails about their cases reach members of staff. */
export interface StaffAddressStore {
  /** The address of a member of staff, as far as it was kept. */
  staffEmail(username: string): Promise<string | null>;
  keepStaffEmail(username: string, email: string): Promise<void>;
}
