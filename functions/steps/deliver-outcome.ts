import { deliverOutcome } from '../../shared/features/outcome/deliver.use-case.ts';
import { noticeDeps } from '../container/notices.ts';
import { stepHandler } from './step-handler.ts';

const deps = noticeDeps();

export const handler = stepHandler('deliver-outcome', async (input) => {
  await deliverOutcome(deps, input);
  return {};
});
