import type { DriveDeps } from '../../shared/workflow/drive.use-case.ts';
import { stepFunctionsWorkflow } from '../aws/step-functions-workflow.ts';
import { readEnv } from '../env.ts';
import type { Store } from '../store/store.ts';
import { reporter, runtime } from './runtime.ts';
import { caseStore } from './stores.ts';

/** What starts and tells workflows. */
export function driveDeps(): DriveDeps & { readonly store: Store } {
  const env = readEnv([
    'TIER1_STATE_MACHINE_ARN',
    'TIER2_STATE_MACHINE_ARN',
    'ENGINEERING_STATE_MACHINE_ARN',
  ]);
  const workflow = stepFunctionsWorkflow({
    tier1: env.TIER1_STATE_MACHINE_ARN,
    tier2: env.TIER2_STATE_MACHINE_ARN,
    engineering: env.ENGINEERING_STATE_MACHINE_ARN,
  });
  return { store: caseStore(), workflow, runtime, reporter };
}
