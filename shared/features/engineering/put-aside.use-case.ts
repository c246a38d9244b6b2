import { caseAlone } from '../../command/case-on-hand.ts';
import { commitWith, runCommand } from '../../command/commit.use-case.ts';
import type { NoticeDeps } from '../../command/send-notices.use-case.ts';
import type { CaseId } from '../../kernel/ids.ts';
import { type DriveDeps, driveCase, tryToDrive } from '../../workflow/drive.use-case.ts';
import { parseExecutionName } from '../../workflow/execution-name.ts';
import * as rules from './hand-off.rules.ts';

/**
 * Hands a case whose step failed beyond its retries to engineering, with the error. Does nothing for an `execution` that is
 * not the case's newest any more, nor where the case cannot be put aside. Returns whether it was.
 */
export async function putAside(
  deps: NoticeDeps & DriveDeps,
  caseId: CaseId,
  failure: { readonly step: string; readonly error: string },
  execution: string | null = null,
): Promise<boolean> {
  const number = execution === null ? null : parseExecutionName(execution)?.number;
  const { commit, moved } = await runCommand(deps, caseId, ({ case: current, workflow }) => {
    if (number !== null && workflow.executionNumber !== number) return null;
    const change = rules.putAside(current, failure, deps.runtime.now());
    return change.ok ? { change: change.value, by: 'command' } : null;
  });
  if (moved) await tryToDrive(deps, caseId);
  return commit !== null;
}

/** After the repair: the case goes on where it stood. Does nothing where it was not put aside. */
export async function resume(
  deps: DriveDeps & Pick<NoticeDeps, 'policy' | 'notices'>,
  caseId: CaseId,
): Promise<'resumed' | 'not_put_aside'> {
  const { commit } = await commitWith(deps, caseAlone(deps.store, caseId), ({ case: current }) => {
    const change = rules.resume(current, deps.runtime.now());
    return change.ok ? { change: change.value, by: 'command' } : null;
  });
  if (!commit) return 'not_put_aside';
  await driveCase(deps, caseId);
  return 'resumed';
}
