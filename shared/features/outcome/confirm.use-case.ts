import type { Case } from '../../case/case.ts';
import type { CaseAccess } from '../../command/authorise.ts';
import {
  type CustomerDeps,
  type CustomerResult,
  command,
  said,
} from '../../command/customer-command.use-case.ts';
import { ok } from '../../kernel/result.ts';
import { reopened, staffReopened } from '../appeal/appeal.notices.ts';
import { excludedFromReview } from '../appeal/appeal.rules.ts';
import { type AssignmentDeps, assigned, routingOf } from '../escalation/assignment.use-case.ts';
import * as rules from './confirm.rules.ts';
import type { ConfirmationRequest, outcomeRoutes } from './outcome.contract.ts';

/** The customer says whether the outcome satisfies and solves. Not satisfied, the case goes to somebody else. */
export function confirmOutcome(
  deps: CustomerDeps & AssignmentDeps,
  access: CaseAccess,
  { satisfied, solved, rating, comment }: ConfirmationRequest,
): CustomerResult<typeof outcomeRoutes.confirmOutcome> {
  const answer = { satisfied, solved, rating: rating ?? null };
  const content = satisfied && solved;
  return command(deps, access, {
    decide: async (current) => {
      const unrouted = { policy: deps.policy, assignee: null };
      const routing = satisfied ? unrouted : await routingOf(deps, current, excludedFromReview(current));
      const change = rules.confirmOutcome(current, answer, routing, deps.runtime.now());
      if (!change.ok) return change;
      return ok({
        change: change.value,
        ...assigned(change.value, routing),
        notices: isReopenedAtItsTier(change.value.case) ? [reopened, staffReopened] : [],
        ...(comment !== undefined && { personal: { closingComment: comment } }),
        ...(comment !== undefined && !content && { message: said(comment, satisfied ? null : 'escalation') }),
      });
    },
    refusal: () => 'nothing_to_confirm',
  });
}

/** True where a case was reopened at its own tier, of which no step of the workflow tells. */
function isReopenedAtItsTier({ status, announce }: Case): boolean {
  return status === 'awaiting_staff' && announce === null;
}
