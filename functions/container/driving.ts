import type { DriveDeps } from '../../shared/use-cases/drive-case.ts';
import { stepFunctionsWorkflow } from '../adapters/step-functions-workflow.ts';
import { readEnv } from '../env.ts';
import { caseStore } from './records.ts';
import { reporter, runtime } from './runtime.ts';

/** What starts and tells workflows. */
export function driveDeps(): DriveDeps {
  const { TIER1_STATE_MACHINE_ARN } = readEnv(['TIER1_STATE_MACHINE_ARN']);
  return { store: caseStore(), workflow: stepFunctionsWorkflow(TIER1_STATE_MACHINE_ARN), runtime, reporter };
}
