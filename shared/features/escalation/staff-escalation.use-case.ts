import {
  act,
  type StaffAccess,
  type StaffDeps,
  type StaffResult,
  said,
} from '../../command/staff-command.use-case.ts';
import { ok } from '../../kernel/result.ts';
import { type AssignmentDeps, assigned, routingOf } from './assignment.use-case.ts';
import * as rules from './escalate.rules.ts';
import type { escalationRoutes, StaffEscalationRequest } from './escalation.contract.ts';

/** Tier 1 hands a case up, with the reasons and why the service so far was not enough. */
export const escalateToTier2 = (
  deps: StaffDeps & AssignmentDeps,
  access: StaffAccess,
  { reasons, note }: StaffEscalationRequest,
): StaffResult<typeof escalationRoutes.escalateToTier2> =>
  act(
    deps,
    access,
    async (current) => {
      const routing = await routingOf(deps, current);
      const { assignee } = routing;
      const change = rules.escalateToTier2(current, access.member, reasons, assignee, deps.runtime.now());
      return change.ok ? ok({ ...change.value, effects: assigned(change.value, routing) }) : change;
    },
    { message: said(access, 'note', note, { topic: 'escalation' }) },
  );
