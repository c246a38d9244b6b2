import type { Step } from '../case/next-step.ts';
import type { Announcement } from '../case/parts/status.ts';
import type { CaseId } from '../kernel/ids.ts';

/** Input of an execution, named `<caseId>-<machine>-<number>`. */
export interface WorkflowInput {
  readonly caseId: CaseId;
  /** State at which this execution begins. */
  readonly next: Step;
}

/** Input of every step: the case, and the execution that works on it. */
export interface StepInput {
  readonly caseId: CaseId;
  /** Its name: what an execution does that is not the case's newest any more changes nothing. */
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

/** Input of the step that keeps a task token until the case has moved on. */
export interface AwaitSignalInput extends StepInput {
  readonly token: string;
  readonly step: Step;
}

/** Where a machine goes on after a wait. `handed_over`: another execution has the case, so that this one ends. */
export interface StepSignal {
  readonly next: Step | 'handed_over';
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

/** Input of the step that brings news to customer and staff. */
export interface AnnounceInput extends StepInput {
  readonly what: Exclude<Announcement, 'outcome'>;
}
