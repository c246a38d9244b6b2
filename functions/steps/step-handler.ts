import middy from '@middy/core';
import type { StepInput } from '../../shared/workflow/step-events.ts';
import { freshPolicy } from '../middleware/fresh-policy.ts';
import { oneLine } from '../middleware/one-line.ts';

/** The one middleware stack of every step: a line in the log; errors go to Step Functions, which retries. */
export function stepHandler<Input extends StepInput, Output extends object>(
  step: string,
  run: (input: Input) => Promise<Output>,
) {
  return middy<Input, Output>()
    .use(oneLine<Input, Output>(({ caseId, execution }, output) => ({ step, caseId, execution, ...output })))
    .use(freshPolicy<Input, Output>())
    .handler(run);
}
