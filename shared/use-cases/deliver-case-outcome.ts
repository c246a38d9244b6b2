import { announceOutcome } from '../domain/commands/announce.ts';
import { deliverOutcome } from '../domain/commands/deliver-outcome.ts';
import type { CaseId } from '../domain/ids.ts';
import { runStep } from './run-step.ts';
import type { NoticeDeps } from './send-notices.ts';

/** Tells the customer the outcome and asks for confirmation (D14, E11). */
export async function deliverCaseOutcome(deps: NoticeDeps, caseId: CaseId): Promise<void> {
  await runStep(deps, caseId, ({ case: current, workflow }) => {
    const now = deps.runtime.now();
    if (workflow.signal === 'resolved' && current.status === 'resolved') {
      const notice = current.outcome?.kind === 'declined' ? 'declined' : 'explained';
      return { change: announceOutcome(current, now), by: 'step', idle: false, notices: [notice] };
    }
    const change = deliverOutcome(current, now);
    return change.ok ? { change: change.value, by: 'step', idle: false, notices: ['outcome'] } : null;
  });
}
