import type { AwaitSignalInput } from '../../shared/contracts/step-events.ts';
import { awaitSignal } from '../../shared/use-cases/await-signal.ts';
import { driveDeps } from '../container/driving.ts';
import { stepHandler } from './step-handler.ts';

const deps = driveDeps();

export const handler = stepHandler('await-signal', async (input: AwaitSignalInput) => {
  await awaitSignal(deps, input);
  return { waitsAt: input.step };
});
