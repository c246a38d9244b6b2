import type { CaseId } from '../domain/ids.ts';
import type { Tier1Step } from '../domain/next-step.ts';

/** Input of a Tier 1 execution, named `<caseId>-tier1-<number>`. */
export interface Tier1Input {
  readonly caseId: CaseId;
  /** State at which this execution begins. */
  readonly resumeAt: Tier1Step;
}

/** Input of every step: the case, and the execution that works on it. */
export interface StepInput {
  readonly caseId: CaseId;
  readonly execution: string;
}

/** What the investigation came to. `ended`: the customer withdrew meanwhile. */
export interface InvestigateOutput {
  readonly decision: 'refund' | 'person' | 'ended';
}

/** Where the refund stands. `person`: it failed and a person has to look. */
export interface PayRefundOutput {
  readonly refund: 'succeeded' | 'unsettled' | 'person' | 'ended';
}

/** Input of the step that keeps a task token until somebody answers. */
export interface AwaitSignalInput extends StepInput {
  readonly token: string;
  readonly waitingFor: WaitKind;
}

/** What a workflow can wait for. */
export type WaitKind = 'person' | 'settlement' | 'confirmation';

/** What ends the wait for the customer's answer. `ended`: closed or withdrawn; `escalated`: gone to a higher tier. */
export type AnswerSignal = 'ended' | 'escalated';

/** What a command makes known to the workflow. `refund`, `resolved`: a person decided, with or without money back. */
export type CommandSignal = AnswerSignal | 'refund' | 'resolved';

/** What ends a wait: a command, or news of the refund (`settlement`), which the case itself holds. */
export type SignalKind = CommandSignal | 'settlement';

/** Result of a wait, as the state machine reads it. */
export interface SignalOutput {
  readonly signal: SignalKind;
}

/** Input of the step that hands a failed step's case to engineering. */
export interface PutAsideInput extends StepInput {
  readonly step: string;
  /** Error name and cause as Step Functions reports them. */
  readonly error: string;
}

/** Input of the reconciler: the minute's schedule, a failed execution, or cases to resume after a repair. */
export type ReconcileInput =
  | { readonly time: string; readonly 'detail-type'?: string; readonly detail?: { readonly name: string } }
  | { readonly resume: readonly string[] };

/** Input of the step that tells customer and team how a round of work ended. */
export interface AnnounceInput extends StepInput {
  readonly announcement: 'closure' | 'escalation';
}
