import type { CaseAccess } from '../../command/authorise.ts';
import { type CustomerDeps, type CustomerResult, command } from '../../command/customer-command.use-case.ts';
import { err } from '../../kernel/result.ts';
import type { AssignmentDeps } from '../escalation/assignment.use-case.ts';
import { escalateWithWords } from '../escalation/customer-escalation.use-case.ts';
import type { AppealRequest, appealRoutes, ReopeningRequest } from './appeal.contract.ts';
import * as rules from './appeal.rules.ts';
import { appealText } from './appeal.text.ts';

type AppealDeps = CustomerDeps & AssignmentDeps;

/** The customer disagrees with the outcome: somebody who did not decide it looks afresh. */
export function appealOutcome(
  deps: AppealDeps,
  access: CaseAccess,
  { text }: AppealRequest,
): CustomerResult<typeof appealRoutes.appealOutcome> {
  return command(deps, access, {
    decide: async (current) => {
      const exclude = rules.excludedFromReview(current);
      const decided = await escalateWithWords(deps, current, { text, topic: 'appeal', exclude }, (assignee) =>
        rules.appealOutcome(current, deps.policy, assignee, deps.runtime.now()),
      );
      const exhausted = !decided.ok && decided.error.code === 'appeals_exhausted';
      return exhausted
        ? err({ ...decided.error, detail: appealText(current, deps.policy, 'appeal.exhausted') })
        : decided;
    },
    refusal: () => 'nothing_to_appeal',
  });
}

/** The same problem is back after the end of the case. */
export function reopenCase(
  deps: AppealDeps,
  access: CaseAccess,
  { text }: ReopeningRequest,
): CustomerResult<typeof appealRoutes.reopenCase> {
  return command(deps, access, {
    decide: (current) =>
      escalateWithWords(
        deps,
        current,
        { text, topic: 'recurrence', exclude: rules.excludedFromReview(current) },
        (assignee) => rules.reopenCase(current, deps.policy, assignee, deps.runtime.now()),
      ),
    refusal: () => 'nothing_to_reopen',
  });
}
