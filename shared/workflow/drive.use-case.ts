import { nextPlace, type Place, type Step } from '../case/next-step.ts';
import type { CaseStore, StoredCase } from '../case/store.port.ts';
import type { CaseId } from '../kernel/ids.ts';
import type { Reporter, Runtime } from '../kernel/runtime.ts';
import { isUnderWay, isUnsettled } from '../payments/refund.ts';
import { executionName } from './execution-name.ts';
import type { ExecutionStore } from './executions.port.ts';
import type { StepSignal } from './step-events.ts';
import type { Workflow } from './workflow.port.ts';

/** A case whose executions die this often without any progress is broken, not unlucky. */
const maxRestarts = 10;

export interface DriveDeps {
  readonly store: CaseStore & ExecutionStore;
  readonly workflow: Workflow;
  readonly runtime: Runtime;
  readonly reporter: Reporter;
}

/**
 * Brings the workflow to where the case stands: starts what must start, tells a waiting execution where to go on, and
 * begins the next one where the last is gone, where another machine has the case, or where it is `deaf`: running, yet not
 * to be told for long. Executions that ended before count no more where it begins `anew`. Harmless to repeat at any time and from several processes at once.
 */
export async function driveCase(
  deps: DriveDeps,
  caseId: CaseId,
  { deaf = false, anew = false }: { readonly deaf?: boolean; readonly anew?: boolean } = {},
): Promise<Driven> {
  const stored = await deps.store.find(caseId);
  if (!stored) return 'driven';
  const place = nextPlace(stored.case);
  if (!place) return rest(deps, stored);
  const { machine, executionNumber, start, wait } = stored.workflow;
  if (place.machine !== machine) return handOver(deps, stored, place, anew);
  const name = executionName({ caseId, machine, number: executionNumber });
  if (start && (await deps.workflow.start(machine, name, { caseId, next: start.resumeAt })) === 'started') {
    return 'driven';
  }
  const on = wait ? afterWait(stored, wait.step) : 'here';
  if (wait && on === 'elsewhere') return handOver(deps, stored, place, anew);
  if (wait && typeof on === 'object' && (await deps.workflow.signal(wait.token, on)) === 'delivered') {
    return 'driven';
  }
  const unreachable = deaf && (wait ? on !== 'here' : place.step.startsWith('await_'));
  if (!unreachable && (await deps.workflow.isRunning(machine, name))) return 'driven';
  return startNextExecution(deps, stored, place, anew);
}

/** `stuck`: executions die again and again without any progress, and no further one was started. */
export type Driven = 'driven' | 'stuck';

/** Drives the case, but leaves a failure to the reconciler: where it has to go is written on the case already. */
export async function tryToDrive(deps: DriveDeps, caseId: CaseId): Promise<void> {
  try {
    await driveCase(deps, caseId);
  } catch (error) {
    deps.reporter.warn('drive_failed', { caseId, error: String(error) });
  }
}

/**
 * How an execution that waits at `step` goes on: `here` where it waits on, `elsewhere` where a new execution has to take
 * over. News of a refund ends a wait for settlement, also to send again what the gateway never received.
 */
export function afterWait(
  { case: current, workflow }: StoredCase,
  step: Step,
): StepSignal | 'here' | 'elsewhere' {
  const place = nextPlace(current);
  if (!place) return 'here';
  if (place.machine !== workflow.machine) return 'elsewhere';
  if (place.step === step) return 'here';
  if (step === 'await_settlement') return waitsForSettlement(current) ? 'here' : { next: 'pay_refund' };
  // After the outcome a machine can only close the case; a case that is opened again begins a new round.
  if (step === 'await_confirmation' && place.step !== 'announce_closure') return 'elsewhere';
  return { next: place.step };
}

function waitsForSettlement({ status, refund, holdReasons }: StoredCase['case']): boolean {
  if (status !== 'refunding' || !refund) return false;
  return isUnderWay(refund) || (holdReasons.includes('refund_unsettled') && isUnsettled(refund));
}

async function rest(deps: DriveDeps, { case: current }: StoredCase): Promise<Driven> {
  if (!current.refund || !isUnsettled(current.refund)) await deps.store.markIdle(current.id, current.version);
  return 'driven';
}

/** The execution that waits is told that it is over, and the next one begins. */
async function handOver(deps: DriveDeps, stored: StoredCase, place: Place, anew: boolean): Promise<Driven> {
  const { wait } = stored.workflow;
  if (wait) await deps.workflow.signal(wait.token, { next: 'handed_over' });
  return startNextExecution(deps, stored, place, anew);
}

async function startNextExecution(
  deps: DriveDeps,
  { case: current, workflow }: StoredCase,
  place: Place,
  anew: boolean,
): Promise<Driven> {
  const { executionNumber, restarts } = workflow;
  const count = restarts?.version === current.version && !anew ? restarts.count + 1 : 1;
  if (count > maxRestarts) return 'stuck';
  const next = { after: executionNumber, place, restarts: { version: current.version, count } };
  if (!(await deps.store.nextExecution(current.id, next, deps.runtime.now()))) return 'driven';
  const name = executionName({ caseId: current.id, machine: place.machine, number: executionNumber + 1 });
  await deps.workflow.start(place.machine, name, { caseId: current.id, next: place.step });
  return 'driven';
}
