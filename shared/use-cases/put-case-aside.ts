import { putAside, resume } from '../domain/commands/put-aside.ts';
import type { CaseId } from '../domain/ids.ts';
import { isUnsettled } from '../domain/refund.ts';
import { type DriveDeps, driveCase } from './drive-case.ts';
import { commitWith, runStep } from './run-step.ts';
import type { NoticeDeps } from './send-notices.ts';

/** Hands a case whose step failed beyond its retries to engineering, with the error. */
export async function putCaseAside(
  deps: NoticeDeps,
  caseId: CaseId,
  failure: { readonly step: string; readonly error: string },
): Promise<void> {
  await runStep(deps, caseId, ({ case: current }) => {
    const change = putAside(current, failure, deps.runtime.now());
    if (!change.ok) return null;
    const idle = current.refund === null || !isUnsettled(current.refund);
    return { change: change.value, by: 'step', idle, notices: ['waiting_for_person', 'staff_new_item'] };
  });
}

/** After the repair: the case goes on where it stood. Does nothing where it was not put aside. */
export async function resumeCase(
  deps: DriveDeps & Pick<NoticeDeps, 'policy'>,
  caseId: CaseId,
): Promise<'resumed' | 'not_put_aside'> {
  const { commit } = await commitWith(deps, caseId, ({ case: current }) => {
    const change = resume(current, deps.runtime.now());
    return change.ok ? { change: change.value, by: 'command', idle: false } : null;
  });
  if (!commit) return 'not_put_aside';
  await driveCase(deps, caseId);
  return 'resumed';
}
