import { announce } from '../../shared/jobs/announce.use-case.ts';
import type { AnnounceInput } from '../../shared/workflow/step-events.ts';
import { noticeDeps } from '../container/notices.ts';
import { stepHandler } from './step-handler.ts';

const deps = noticeDeps();

export const handler = stepHandler('announce', async (input: AnnounceInput) => {
  await announce(deps, input);
  return { what: input.what };
});
