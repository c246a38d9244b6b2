import type { Case } from '../domain/case.ts';
import { announceClosure, announceEscalation } from '../domain/commands/announce.ts';
import type { CaseId } from '../domain/ids.ts';
import { finalStatuses } from '../domain/transitions.ts';
import type { MessageKind } from '../mail/message.ts';
import { runStep } from './run-step.ts';
import type { NoticeDeps } from './send-notices.ts';

/** Tells the customer, once, that the case ended. */
export async function announceCaseClosure(deps: NoticeDeps, caseId: CaseId): Promise<void> {
  await runStep(deps, caseId, ({ case: current, workflow }) => {
    if (workflow.signal !== 'ended' || !finalStatuses.includes(current.status)) return null;
    const notice = closingNotice(current);
    const change = announceClosure(current, deps.runtime.now());
    return { change, by: 'step', idle: true, notices: [notice] };
  });
}

/** Tells customer and team, once, that a higher tier has the case. */
export async function announceCaseEscalation(deps: NoticeDeps, caseId: CaseId): Promise<void> {
  await runStep(deps, caseId, ({ case: current, workflow }) => {
    if (workflow.signal !== 'escalated') return null;
    const change = announceEscalation(current, deps.runtime.now());
    return { change, by: 'step', idle: true, notices: ['waiting_for_person', 'staff_new_item'] };
  });
}

function closingNotice({ status, outcome, confirmation }: Case): MessageKind {
  if (status === 'withdrawn') return 'withdrawn';
  if (outcome?.kind === 'merged') return 'merged';
  return confirmation ? 'closed' : 'closed_by_silence';
}
