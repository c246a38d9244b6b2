import { offerNeedsVerifiedLink } from '../../case/parts/plan.ts';
import { finalStatuses } from '../../case/transitions.ts';
import type { CaseAccess } from '../../command/authorise.ts';
import { type CustomerDeps, type CustomerResult, command } from '../../command/customer-command.use-case.ts';
import { err, ok } from '../../kernel/result.ts';
import type { outcomeRoutes, WithdrawalRequest } from './outcome.contract.ts';
import * as rules from './withdraw.rules.ts';

/** The customer takes the complaint back. */
export function withdrawCase(
  deps: CustomerDeps,
  access: CaseAccess,
  { comment }: WithdrawalRequest,
): CustomerResult<typeof outcomeRoutes.withdrawCase> {
  return command(deps, access, {
    decide: (current, { scope }) => {
      const change = rules.withdrawCase(current, deps.runtime.now());
      if (!change.ok) return change;
      if (offerNeedsVerifiedLink(current, scope)) return err({ code: 'verified_link_needed' });
      return ok({
        change: change.value,
        ...(comment !== undefined && { personal: { closingComment: comment } }),
      });
    },
    refusal: ({ status }) =>
      finalStatuses.includes(status) ? 'case_already_ended' : 'refund_already_started',
  });
}
