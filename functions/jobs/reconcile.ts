import middy from '@middy/core';
import { type ReconcileDeps, reconcile } from '../../shared/jobs/reconcile.use-case.ts';
import { goOn, revive } from '../../shared/jobs/stuck.use-case.ts';
import { isCaseId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/time.ts';
import { parseExecutionName } from '../../shared/workflow/execution-name.ts';
import type { ReconcileInput } from '../../shared/workflow/step-events.ts';
import { driveDeps } from '../container/driving.ts';
import { noticeDeps } from '../container/notices.ts';
import { payments } from '../container/payments.ts';
import { freshPolicy } from '../middleware/fresh-policy.ts';
import { oneLine } from '../middleware/one-line.ts';

const deps: ReconcileDeps = { ...noticeDeps(), ...driveDeps(), payments: payments() };

export const handler = middy<ReconcileInput, object>()
  .use(oneLine<ReconcileInput, object>((_event, report) => ({ job: 'reconcile', ...report })))
  .use(freshPolicy<ReconcileInput, object>())
  .handler(async (event) => {
    if ('resume' in event) return resumeAll(event.resume);
    const execution = event.detail && parseExecutionName(event.detail.name);
    if (execution) {
      return { [await revive(deps, execution.caseId)]: execution.caseId };
    }
    return reconcile(deps, instant(event.time));
  });

async function resumeAll(ids: readonly string[]): Promise<Record<string, string>> {
  const results: Record<string, string> = {};
  for (const id of ids) results[id] = isCaseId(id) ? await goOn(deps, id) : 'not_a_case_id';
  return results;
}
