import { awaitSignal } from '../../shared/workflow/await-signal.use-case.ts';
import type { AwaitSignalInput } from '../../shared/workflow/step-events.ts';
import { driveDeps } from '../container/driving.ts';
import { stepHandler } from './step-handler.ts';

const deps = driveDeps();

export const handler = stepHandler('await-signal', async (input: AwaitSignalInput) => {
  await awaitSignal(deps, input);
  return { waitsAt: input.step };
});
