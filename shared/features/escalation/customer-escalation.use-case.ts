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
import { type AssignmentDeps, assigned, routingOf } from './assignment.use-case.ts';
import * as rules from './escalate.rules.ts';
import type { CustomerEscalationRequest, escalationRoutes } from './escalation.contract.ts';

type EscalateDeps = CustomerDeps & AssignmentDeps;

/** The customer asks for somebody with more authority. */
export function escalateCase(
  deps: EscalateDeps,
  access: CaseAccess,
  { reason, text }: CustomerEscalationRequest,
): CustomerResult<typeof escalationRoutes.escalateCase> {
  return command(deps, access, {
    decide: async (current) => {
      if (finalStatuses.includes(current.status)) return err({ code: 'cannot_escalate_now' });
      return escalateWithWords(deps, current, { text, topic: 'escalation' }, (assignee) =>
        rules.escalateCase(current, reason, assignee, deps.runtime.now()),
      );
    },
    refusal: () => 'cannot_escalate_now',
  });
}

/** Gives the case to whoever of Tier 2 is next, with what the customer says; the workflow tells them of it. */
export async function escalateWithWords<Code extends string>(
  deps: EscalateDeps,
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
