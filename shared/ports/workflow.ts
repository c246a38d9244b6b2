import type { SignalKind, Tier1Input } from '../contracts/step-events.ts';

/** Drives cases from step to step. */
export interface Workflow {
  /** Starts an execution; `exists` where one of this name was started before, whether it still runs or not. */
  start(name: string, input: Tier1Input): Promise<'started' | 'exists'>;
  /** Ends the wait under `token`; `gone` where nobody waits under it any more. */
  signal(token: string, signal: SignalKind): Promise<'delivered' | 'gone'>;
  /** False where the execution ended or is not known. */
  isRunning(name: string): Promise<boolean>;
}
