import type { AwaitSignalInput } from '../contracts/step-events.ts';
import { isUnsettled } from '../domain/refund.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Workflow } from '../ports/workflow.ts';

/** Keeps the token under which the execution waits, and tells it at once what came before the token did. */
export async function awaitSignal(
  deps: { readonly store: CaseStore; readonly workflow: Workflow; readonly runtime: Runtime },
  { caseId, token, waitingFor }: AwaitSignalInput,
): Promise<void> {
  const stored = await deps.store.keepWait(caseId, { token, kind: waitingFor }, deps.runtime.now());
  const { refund } = stored.case;
  const signal =
    waitingFor === 'settlement' ? refund && !isUnsettled(refund) && 'settlement' : stored.workflow.signal;
  if (signal) await deps.workflow.signal(token, signal);
}
