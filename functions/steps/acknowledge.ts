import { acknowledge } from '../../shared/features/intake/acknowledge.use-case.ts';
import { noticeDeps } from '../container/notices.ts';
import { payments } from '../container/payments.ts';
import { stepHandler } from './step-handler.ts';

const deps = { ...noticeDeps(), payments: payments() };

export const handler = stepHandler('acknowledge', async (input) => {
  await acknowledge(deps, input);
  return {};
});
