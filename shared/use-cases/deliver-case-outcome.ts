import type { StepInput } from '../contracts/step-events.ts';
import type { Case, OutcomeKind } from '../domain/case.ts';
import { announced } from '../domain/commands/announce.ts';
import { deliverOutcome } from '../domain/commands/deliver-outcome.ts';
import { hasReturnedRefund, leaveReturnedRefund } from '../domain/commands/take-back-refund.ts';
import type { Instant } from '../domain/time.ts';
import type { MessageKind } from '../mail/message.ts';
import type { Commit } from '../ports/case-store.ts';
import { assigned, routingOf } from './assignment.ts';
import { runStep } from './run-step.ts';
import type { NoticeDeps } from './send-notices.ts';

/** Tells the customer the outcome and asks for confirmation (D14, E11). */
export async function deliverCaseOutcome(deps: NoticeDeps, step: StepInput): Promise<void> {
  await runStep(deps, step, async ({ case: current }) => {
    const now = deps.runtime.now();
    if (hasReturnedRefund(current)) return leaveToSpecialists(deps, current, now);
    if (current.announce === 'outcome' && current.outcome) {
      const change = announced(current, 'outcome', now);
      return { change, by: 'step', notices: [answerNotice(current.decision?.kind, current.outcome.kind)] };
    }
    const change = deliverOutcome(current, now);
    return change.ok ? { change: change.value, by: 'step', notices: ['outcome'] } : null;
  });
}

/** The customer heard already that another refund came back. */
async function leaveToSpecialists(deps: NoticeDeps, current: Case, now: Instant): Promise<Commit | null> {
  const routing = await routingOf(deps, current);
  const change = leaveReturnedRefund(current, routing, now);
  return change.ok ? { change: change.value, by: 'step', ...assigned(change.value, routing) } : null;
}

/** What was decided now is told, also where an earlier refund goes on standing as the outcome. */
function answerNotice(
  decided: 'refund' | 'decline' | 'explain' | undefined,
  outcome: OutcomeKind,
): MessageKind {
  if (decided === 'decline') return 'declined';
  return outcome === 'fault_fixed' ? 'fault_fixed' : 'explained';
}
