import { announced } from '../../case/announced.ts';
import type { Case } from '../../case/case.ts';
import { hasReturnedRefund } from '../../case/standing.ts';
import { runStep } from '../../command/commit.use-case.ts';
import type { NoticeDeps } from '../../command/send-notices.use-case.ts';
import type { Writes } from '../../command/writes.ts';
import type { Instant } from '../../kernel/time.ts';
import type { OutcomeKind } from '../../kernel/words.ts';
import type { Notice } from '../../mail/notice.ts';
import type { StepInput } from '../../workflow/step-events.ts';
import { type AssignmentDeps, assigned, routingOf } from '../escalation/assignment.use-case.ts';
import * as returned from '../refund/returned.rules.ts';
import * as rules from './deliver.rules.ts';
import { declined, explained, faultFixed, outcome } from './outcome.notices.ts';

/** Tells the customer the outcome and asks for confirmation. */
export async function deliverOutcome(deps: NoticeDeps & AssignmentDeps, step: StepInput): Promise<void> {
  await runStep(deps, step, async ({ case: current }) => {
    const now = deps.runtime.now();
    if (hasReturnedRefund(current)) return leaveToSpecialists(deps, current, now);
    if (current.announce === 'outcome' && current.outcome) {
      const change = announced(current, 'outcome', now);
      return { change, by: 'step', notices: [answerNotice(current.decision?.kind, current.outcome.kind)] };
    }
    const change = rules.deliverOutcome(current, now);
    return change.ok ? { change: change.value, by: 'step', notices: [outcome] } : null;
  });
}

/** The customer heard already that another refund came back. */
async function leaveToSpecialists(deps: AssignmentDeps, current: Case, now: Instant): Promise<Writes | null> {
  const routing = await routingOf(deps, current);
  const change = returned.leaveToSpecialists(current, routing, now);
  return change.ok ? { change: change.value, by: 'step', ...assigned(change.value, routing) } : null;
}

/** What was decided now is told, also where an earlier refund goes on standing as the outcome. */
function answerNotice(decided: 'refund' | 'decline' | 'explain' | undefined, outcome: OutcomeKind): Notice {
  if (decided === 'decline') return declined;
  return outcome === 'fault_fixed' ? faultFixed : explained;
}
