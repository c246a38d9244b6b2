/** What a member of staff may be; groups of the identity provider. `lead` and `admin` stand above the tiers. */
export const staffGroups = ['tier1', 'tier2', 'engineering', 'approver', 'lead', 'admin'] as const;
export type StaffGroup = (typeof staffGroups)[number];

/** Name of a department beside the tiers, as the policy lists them: `finance`. */
export type DeskId = string;

/** Who acts: the user name of the identity provider and the groups that it vouches for. */
export interface StaffMember {
  readonly username: string;
  readonly groups: readonly StaffGroup[];
  /** Desks of which they are a member; none where left out. */
  readonly desks?: readonly DeskId[];
}
