import type { StoredCase } from '../case/store.port.ts';
import { isUnsettled } from '../payments/refund.ts';
import { afterWait, type DriveDeps, tryToDrive } from './drive.use-case.ts';
import { parseExecutionName } from './execution-name.ts';
import type { AwaitSignalInput } from './step-events.ts';

/**
 * Keeps the token under which the execution waits, and tells it at once where the case has gone on before the token was
 * kept. Where another machine has the case, it is driven there.
 */
export async function awaitSignal(
  deps: DriveDeps,
  { caseId, execution, token, step }: AwaitSignalInput,
): Promise<void> {
  const number = parseExecutionName(execution)?.number ?? 0;
  const stored = await deps.store.keepWait(caseId, number, { token, step }, deps.runtime.now());
  if (!stored) {
    await deps.workflow.signal(token, { next: 'handed_over' });
    return;
  }
  if (step === 'await_settlement' && stillUnsettled(stored)) return;
  const on = afterWait(stored, step);
  if (on === 'here') return;
  if (on === 'elsewhere') await tryToDrive(deps, caseId);
  else await deps.workflow.signal(token, on);
}

function stillUnsettled({ case: { refund, status } }: StoredCase): boolean {
  return status === 'refunding' && refund !== null && isUnsettled(refund);
}
