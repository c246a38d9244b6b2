import type { AnnounceInput } from '../../shared/contracts/step-events.ts';
import { announce } from '../../shared/use-cases/announce.ts';
import { noticeDeps } from '../container/notices.ts';
import { stepHandler } from './step-handler.ts';

const deps = noticeDeps();

export const handler = stepHandler('announce', async (input: AnnounceInput) => {
  await announce(deps, input);
  return { what: input.what };
});
