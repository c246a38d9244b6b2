import {
  act,
  type StaffAccess,
  type StaffDeps,
  type StaffResult,
  said,
} from '../../command/staff-command.use-case.ts';
import { instant } from '../../kernel/time.ts';
import * as holding from './holding-reply.rules.ts';
import * as invoking from './invoke.rules.ts';
import type { HoldingReplyRequest, RightRequest, rightsRoutes } from './rights.contract.ts';
import { holdingReply, rightApplies } from './rights.notices.ts';

/** Notes that a right applies; the customer is told what it gives and by when. */
export const invokeRight = (
  deps: StaffDeps,
  access: StaffAccess,
  { right, since }: RightRequest,
): StaffResult<typeof rightsRoutes.invokeRight> => {
  const now = deps.runtime.now();
  const invocation = { pack: right, since: since === undefined ? null : instant(since) };
  return act(
    deps,
    access,
    (current) => invoking.invokeRight(current, access.member, invocation, deps.policy, now),
    {
      notices: [rightApplies],
    },
  );
};

/** Tells the customer in a colleague's words why the answer takes longer; the later date counts from then on. */
export const sendHoldingReply = (
  deps: StaffDeps,
  access: StaffAccess,
  { right, because, text }: HoldingReplyRequest,
): StaffResult<typeof rightsRoutes.sendHoldingReply> =>
  act(
    deps,
    access,
    (current) =>
      holding.sendHoldingReply(
        current,
        access.member,
        { pack: right, because: because ?? null },
        deps.policy,
        deps.runtime.now(),
      ),
    { notices: [holdingReply], message: said(access, 'staff', text) },
  );
