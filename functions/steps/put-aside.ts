import { putAside } from '../../shared/features/engineering/put-aside.use-case.ts';
import type { PutAsideInput } from '../../shared/workflow/step-events.ts';
import { driveDeps } from '../container/driving.ts';
import { noticeDeps } from '../container/notices.ts';
import { stepHandler } from './step-handler.ts';

const deps = { ...noticeDeps(), ...driveDeps() };

export const handler = stepHandler('put-aside', async ({ caseId, execution, step, error }: PutAsideInput) => {
  await putAside(deps, caseId, { step, error }, execution);
  return { failed: step };
});
