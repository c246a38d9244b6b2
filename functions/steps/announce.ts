import type { AnnounceInput } from '../../shared/contracts/step-events.ts';
import { announceCaseClosure, announceCaseEscalation } from '../../shared/use-cases/announce.ts';
import { noticeDeps } from '../container/notices.ts';
import { stepHandler } from './step-handler.ts';

const deps = noticeDeps();
const announcements = { closure: announceCaseClosure, escalation: announceCaseEscalation };

export const handler = stepHandler('announce', async ({ caseId, announcement }: AnnounceInput) => {
  await announcements[announcement](deps, caseId);
  return {};
});
