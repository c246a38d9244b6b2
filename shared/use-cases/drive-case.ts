import type { SignalKind } from '../contracts/step-events.ts';
import type { CaseId } from '../domain/ids.ts';
import { nextTier1Step } from '../domain/next-step.ts';
import { isUnsettled } from '../domain/refund.ts';
import type { CaseStore, StoredCase } from '../ports/case-store.ts';
import type { Reporter, Runtime } from '../ports/runtime.ts';
import type { Workflow } from '../ports/workflow.ts';
import { executionName } from './execution-name.ts';

/** A case whose executions die this often without any progress is broken, not unlucky. */
const maxRestarts = 10;

export interface DriveDeps {
  readonly store: CaseStore;
  readonly workflow: Workflow;
  readonly runtime: Runtime;
  readonly reporter: Reporter;
}

/**
 * Brings the workflow to where the case stands: starts what must start, tells what must be told, and begins the
 * next execution where the last one is gone, or where it is `deaf`: running, yet not to be told its signal for long.
 * Harmless to repeat at any time and from several processes at once.
 */
export async function driveCase(deps: DriveDeps, caseId: CaseId, deaf = false): Promise<Driven> {
  const stored = await deps.store.find(caseId);
  if (!stored) return 'driven';
  const { executionNumber, start, wait } = stored.workflow;
  const name = executionName(caseId, executionNumber);
  if (start && (await deps.workflow.start(name, { caseId, resumeAt: start.resumeAt })) === 'started') {
    return 'driven';
  }
  const signal = outstandingSignal(stored);
  if (signal && wait && (await deps.workflow.signal(wait.token, signal)) === 'delivered') return 'driven';
  const unreachable = deaf && signal !== null;
  if (!unreachable && (await deps.workflow.isRunning(name))) return 'driven';
  return startNextExecution(deps, stored);
}

/** `stuck`: executions die again and again without any progress, and no further one was started. */
export type Driven = 'driven' | 'stuck';

/** Drives the case, but leaves a failure to the reconciler: what must happen is written on the case already. */
export async function tryToDrive(deps: DriveDeps, caseId: CaseId): Promise<void> {
  try {
    await driveCase(deps, caseId);
  } catch (error) {
    deps.reporter.warn('drive_failed', { caseId, error: String(error) });
  }
}

/** News of a refund ends a wait for settlement, also to send again what the gateway never received. */
function outstandingSignal({ case: current, workflow }: StoredCase): SignalKind | null {
  if (workflow.wait?.kind !== 'settlement') return workflow.signal;
  const given =
    current.holdReasons.includes('refund_unsettled') && current.refund && isUnsettled(current.refund);
  return given || current.refund?.status === 'pending' ? null : 'settlement';
}

async function startNextExecution(deps: DriveDeps, { case: current, workflow }: StoredCase): Promise<Driven> {
  const resumeAt = nextTier1Step(current);
  if (!resumeAt) {
    if (!current.refund || !isUnsettled(current.refund))
      await deps.store.markIdle(current.id, current.version);
    return 'driven';
  }
  const { executionNumber, restarts } = workflow;
  const count = restarts?.version === current.version ? restarts.count + 1 : 1;
  if (count > maxRestarts) return 'stuck';
  const next = { after: executionNumber, resumeAt, restarts: { version: current.version, count } };
  if (!(await deps.store.nextExecution(current.id, next, deps.runtime.now()))) return 'driven';
  await deps.workflow.start(executionName(current.id, executionNumber + 1), { caseId: current.id, resumeAt });
  return 'driven';
}
