import type { Case } from '../case/case.ts';
import { workingDesk, workingOwner } from '../case/ownership.ts';
import type { ClockKind } from '../case/parts/clock.ts';
import { chosenOption, highestAmount } from '../case/parts/plan.ts';
import { differenceKinds } from '../features/books/compare.rules.ts';
import { isRefundId } from '../kernel/ids.ts';
import { never } from '../kernel/result.ts';
import { type StaffKind, type StaffMessage, staffAddressee } from '../mail/staff-message.ts';
import { told } from '../mail/told.ts';
import { lastFailedRefund } from '../payments/refund.ts';

/** Fills a mail to staff of this kind from the case. Throws an Error where the case lacks what the mail tells. */
export function messageForStaff(kind: StaffKind, current: Case): StaffMessage {
  const item = staffItem(kind, current);
  switch (kind) {
    case 'staff_new_item':
    case 'staff_warning':
    case 'staff_missed':
    case 'staff_customer_wrote':
    case 'staff_no_answer':
    case 'staff_plan_returned':
    case 'staff_consulted':
    case 'staff_consultation_answered':
    case 'staff_report_missing':
    case 'staff_report_overdue':
      return { kind, ...item };
    case 'staff_escalated':
    case 'staff_not_accepted':
      return { kind, ...item, contacts: current.contacts, offersRefused: current.offers.length };
    case 'staff_approval_needed':
    case 'staff_lead_approval_needed':
    case 'staff_approval_overdue': {
      const plan = told(current.plan, 'plan');
      const { kind: planKind, proposedBy } = plan;
      return { kind, ...item, plan: planKind, highestAmount: highestAmount(plan), proposedBy };
    }
    case 'staff_offer_answered':
      return { kind, ...item, ...offerAnswer(current) };
    case 'staff_handed_off': {
      const { severity, failure } = told(current.handOff, 'hand-off');
      return { kind, ...item, severity, failedStep: failure?.step ?? null };
    }
    case 'staff_books_differ':
      return { kind, ...item, ...whatDiffers(current) };
    case 'staff_fault_reported': {
      const { cause, incident } = told(current.fault, 'fault');
      return { kind, ...item, cause, incident };
    }
    case 'staff_refund_came_back': {
      const { amount, failureCode } = told(lastFailedRefund(current), 'refund that came back');
      return { kind, ...item, amount, failureCode: told(failureCode, 'failure code') };
    }
    case 'staff_right_warning':
    case 'staff_right_missed': {
      const running = current.rights.filter(({ endedAt }) => endedAt === null);
      return { kind, ...item, rights: running.map(({ pack: right, answerBy: by }) => ({ right, by })) };
    }
    case 'staff_reopened':
      return { kind, ...item, times: current.reopenings };
    case 'staff_appealed':
      return { kind, ...item, round: told(current.appeal, 'appeal').round };
    default:
      return never(kind);
  }
}

/** Clocks on what the reader has to do. */
const actClocks: Readonly<Partial<Record<StaffKind, ClockKind>>> = {
  staff_escalated: 'acceptance_end',
  staff_not_accepted: 'acceptance_end',
  staff_handed_off: 'acceptance_end',
  staff_books_differ: 'acceptance_end',
  staff_reopened: 'acceptance_end',
  staff_appealed: 'acceptance_end',
  staff_approval_needed: 'approval_end',
  staff_lead_approval_needed: 'approval_end',
  staff_approval_overdue: 'approval_end',
  staff_report_missing: 'report_end',
  staff_report_overdue: 'report_end',
};

function staffItem(
  kind: StaffKind,
  current: Case,
): Pick<StaffMessage, 'owner' | 'tier' | 'reason' | 'disputedAmount' | 'why' | 'answerBy' | 'actBy'> {
  const { reason, disputedAmount, nextBy: answerBy, clocks } = current;
  const customersOwner = staffAddressee(kind, current) === 'owner';
  return {
    owner: customersOwner ? current.owner : workingOwner(current),
    tier: customersOwner ? current.tier : workingDesk(current),
    reason,
    disputedAmount,
    why: why(current),
    answerBy,
    actBy: clocks.find((clock) => clock.kind === actClocks[kind])?.dueAt ?? null,
  };
}

/** Why it came up, and why it waits now; engineering has it for the fault alone. */
function why({ handOff, escalation, holdReasons }: Case): readonly string[] {
  return handOff ? ['technical_fault'] : [...new Set([...(escalation?.reasons ?? []), ...holdReasons])];
}

/** What the hand-off of a case of Redress's own names. */
function whatDiffers({
  handOff,
  payment,
}: Case): Pick<
  Extract<StaffMessage, { kind: 'staff_books_differ' }>,
  'severity' | 'difference' | 'refundId' | 'paymentReference'
> {
  const { severity, facts } = told(handOff, 'hand-off');
  const kind = differenceKinds.find((one) => one === facts['difference']);
  const refundId = String(facts['refundId']);
  return {
    severity,
    difference: told(kind, 'difference'),
    refundId: told(isRefundId(refundId) ? refundId : null, 'refund that differs'),
    paymentReference: payment.reference,
  };
}

function offerAnswer({
  plan,
  offers,
}: Case): Pick<Extract<StaffMessage, { kind: 'staff_offer_answered' }>, 'answer' | 'amount'> {
  const chosen = chosenOption(plan);
  if (chosen) return { answer: 'accepted', amount: chosen.amount };
  const { result, counter } = told(offers.at(-1), 'answer to an offer');
  return { answer: result, amount: counter };
}
