import { deliverOutcome } from '../domain/commands/deliver-outcome.ts';
import type { CaseId } from '../domain/ids.ts';
import { runStep } from './run-step.ts';
import type { NoticeDeps } from './send-notices.ts';

/** Tells the customer the outcome and asks for confirmation (D14, E11). */
export async function deliverCaseOutcome(deps: NoticeDeps, caseId: CaseId): Promise<void> {
  await runStep(deps, caseId, ({ case: current }) => {
    const change = deliverOutcome(current, deps.runtime.now());
    return change.ok ? { change: change.value, by: 'step', idle: false, notices: ['outcome'] } : null;
  });
}
