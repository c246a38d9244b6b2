import { announced } from '../case/announced.ts';
import type { Case } from '../case/case.ts';
import { isOwnFault } from '../case/standing.ts';
import type { CaseHistory } from '../case/store.port.ts';
import { wholeCase } from '../command/case-on-hand.ts';
import { runStep, runStepOn } from '../command/commit.use-case.ts';
import type { NoticeDeps } from '../command/send-notices.use-case.ts';
import type { Writes } from '../command/writes.ts';
import { appealReceived, reopened, staffAppealed, staffReopened } from '../features/appeal/appeal.notices.ts';
import { staffBooksDiffer } from '../features/books/books.notices.ts';
import { staffFaultReported, staffHandedOff } from '../features/engineering/engineering.notices.ts';
import { staffEscalated, waitingForPerson } from '../features/escalation/escalation.notices.ts';
import { merged } from '../features/intake/intake.notices.ts';
import { closed, closedBySilence, withdrawn } from '../features/outcome/closing.notices.ts';
import { offer } from '../features/plan/plan.notices.ts';
import { statisticsRowOf } from '../features/statistics/row-of.ts';
import type { Notice } from '../mail/notice.ts';
import type { AnnounceInput } from '../workflow/step-events.ts';

/** Brings outstanding news to customer and staff, once. What is no longer outstanding is no news. */
export async function announce(deps: NoticeDeps, input: AnnounceInput): Promise<void> {
  const { what, caseId, execution } = input;
  if (what === 'closure' || what === 'offer') {
    // The record of an ended case is made of its log; the mail of an offer quotes the thread.
    const whole = wholeCase(deps.store, caseId);
    await runStepOn(deps, execution, whole, (stored) => news(deps, stored.case, what, stored));
  } else {
    await runStep(deps, input, ({ case: current }) => news(deps, current, what));
  }
}

function news(
  { runtime }: NoticeDeps,
  current: Case,
  what: AnnounceInput['what'],
  history: CaseHistory | null = null,
): Writes | null {
  if (current.announce !== what) return null;
  const change = announced(current, what, runtime.now());
  const record = what === 'closure' ? statisticsRowOf(history) : null;
  return { change, by: 'step', notices: noticesOf(what, current), ...(record && { record }) };
}

function noticesOf(what: AnnounceInput['what'], current: Case): readonly Notice[] {
  switch (what) {
    case 'escalation':
      return escalationNotices(current);
    case 'hand_off':
      return isOwnFault(current) ? [staffBooksDiffer] : [waitingForPerson, staffHandedOff];
    case 'fault_report':
      return [staffFaultReported];
    case 'offer':
      return [offer];
    case 'closure':
      return [closingNotice(current)];
    default:
      return what satisfies never;
  }
}

function escalationNotices({ appeal, holdReasons }: Case): readonly Notice[] {
  if (appeal?.open) return [appealReceived, staffAppealed];
  if (holdReasons.includes('recurred')) return [reopened, staffReopened];
  // The customer heard of it when it became known.
  if (holdReasons.includes('refund_came_back')) return [staffEscalated];
  return [waitingForPerson, staffEscalated];
}

function closingNotice({ status, outcome, silent, confirmation }: Case): Notice {
  if (status === 'withdrawn') return withdrawn;
  if (outcome?.kind === 'merged') return merged;
  return confirmation && !silent ? closed : closedBySilence;
}
