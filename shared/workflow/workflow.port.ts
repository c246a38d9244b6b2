import type { Tier } from '../kernel/parties.ts';
import type { StepSignal, WorkflowInput } from './step-events.ts';

/** Drives cases from step to step, on one machine for each tier. */
export interface Workflow {
  /** Starts an execution; `exists` where one of this name was started before, whether it still runs or not. */
  start(machine: Tier, name: string, input: WorkflowInput): Promise<'started' | 'exists'>;
  /** Ends the wait under `token`; `gone` where nobody waits under it any more. */
  signal(token: string, signal: StepSignal): Promise<'delivered' | 'gone'>;
  /** False where the execution ended or is not known. */
  isRunning(machine: Tier, name: string): Promise<boolean>;
}
