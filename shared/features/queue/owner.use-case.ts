import { workingTier } from '../../case/ownership.ts';
import { isLead } from '../../case/who-may.ts';
import {
  act,
  type StaffAccess,
  type StaffDeps,
  type StaffResult,
} from '../../command/staff-command.use-case.ts';
import { err } from '../../kernel/result.ts';
import type { StaffAddressStore } from '../../mail/staff-addresses.port.ts';
import { staffNewItem } from '../escalation/escalation.notices.ts';
import * as rules from './owner.rules.ts';
import type { AssignRequest, queueRoutes } from './queue.contract.ts';
import type { StaffDirectory } from './staff-directory.port.ts';

export type AssignDeps = StaffDeps & {
  readonly staff: StaffDirectory;
  readonly store: Pick<StaffAddressStore, 'keepStaffEmail'>;
};

export const claimCase = (deps: StaffDeps, access: StaffAccess): StaffResult<typeof queueRoutes.claimCase> =>
  act(deps, access, (current) => rules.claimCase(current, access.member, deps.runtime.now()));

/** Gives the case to somebody who can work on it: of its tier, or above the tiers. */
export const assignCase = (
  deps: AssignDeps,
  access: StaffAccess,
  { to }: AssignRequest,
): StaffResult<typeof queueRoutes.assignCase> =>
  act(
    deps,
    access,
    async (current) => {
      const assignee = await deps.staff.find(to);
      if (!assignee) return err({ code: 'assignee_unknown' });
      const change = rules.assignCase(current, access.member, assignee.username, deps.runtime.now());
      const able = isLead(assignee) || assignee.groups.includes(workingTier(current));
      if (!change.ok) return change;
      if (!able) return err({ code: 'assignee_not_in_tier' });
      if (assignee.email) await deps.store.keepStaffEmail(assignee.username, assignee.email);
      return change;
    },
    { notices: [staffNewItem] },
  );

export const releaseCase = (
  deps: StaffDeps,
  access: StaffAccess,
): StaffResult<typeof queueRoutes.releaseCase> =>
  act(deps, access, (current) => rules.releaseCase(current, access.member, deps.runtime.now()));
