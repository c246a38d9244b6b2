import type { Case } from '../../case/case.ts';
import type { Changed } from '../../case/change.ts';
import type { ThreadTopic } from '../../case/store.port.ts';
import { finalStatuses } from '../../case/transitions.ts';
import type { CaseAccess } from '../../command/authorise.ts';
import {
  type CustomerDeps,
  type CustomerResult,
  command,
  type Decided,
  said,
} from '../../command/customer-command.use-case.ts';
import { err, ok } from '../../kernel/result.ts';
import { type AssignmentDeps, assigned, routingOf } from '../escalation/assignment.use-case.ts';
import { escalateByCustomer } from '../escalation/escalate.rules.ts';
import type { CustomerEscalationRequest, escalationRoutes } from '../escalation/escalation.contract.ts';
import type { AppealRequest, appealRoutes, ReopeningRequest } from './appeal.contract.ts';
import { appealOutcome, excludedFromReview, reopenForRecurrence } from './appeal.rules.ts';
import { appealView } from './appeal.text.ts';

type AppealDeps = CustomerDeps & AssignmentDeps;

/** The customer asks for somebody with more authority. */
export function escalateCase(
  deps: AppealDeps,
  access: CaseAccess,
  { reason, text }: CustomerEscalationRequest,
): CustomerResult<typeof escalationRoutes.escalateCase> {
  return command(deps, access, {
    decide: async (current) => {
      if (finalStatuses.includes(current.status)) return err({ code: 'cannot_escalate_now' });
      return sentUp(deps, current, { text, topic: 'escalation' }, (assignee) =>
        escalateByCustomer(current, reason, assignee, deps.runtime.now()),
      );
    },
    refusal: () => 'cannot_escalate_now',
  });
}

/** The customer disagrees with the outcome: somebody who did not decide it looks afresh. */
export function appealCaseOutcome(
  deps: AppealDeps,
  access: CaseAccess,
  { text }: AppealRequest,
): CustomerResult<typeof appealRoutes.appealOutcome> {
  return command(deps, access, {
    decide: async (current) => {
      const exclude = excludedFromReview(current);
      const decided = await sentUp(deps, current, { text, topic: 'appeal', exclude }, (assignee) =>
        appealOutcome(current, deps.policy, assignee, deps.runtime.now()),
      );
      const exhausted = !decided.ok && decided.error.code === 'appeals_exhausted';
      return exhausted ? err({ ...decided.error, detail: appealView(current, deps.policy) }) : decided;
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
      sentUp(deps, current, { text, topic: 'recurrence' }, (assignee) =>
        reopenForRecurrence(current, deps.policy, assignee, deps.runtime.now()),
      ),
    refusal: () => 'nothing_to_reopen',
  });
}

/** Gives the case to whoever of Tier 2 is next, with what the customer says; the workflow tells them of it. */
async function sentUp<Code extends string>(
  deps: AppealDeps,
  current: Case,
  { text, topic, exclude }: { text: string; topic: ThreadTopic; exclude?: readonly string[] },
  change: (assignee: string | null) => Changed<Code>,
): Promise<Decided<Code>> {
  const routing = await routingOf(deps, current, exclude);
  const changed = change(routing.assignee);
  if (!changed.ok) return changed;
  const message = said(text, topic);
  return ok({ change: changed.value, message, ...assigned(changed.value, routing) });
}
