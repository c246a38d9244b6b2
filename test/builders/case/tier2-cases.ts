import type { Case } from '../../../shared/case/case.ts';
import type { FaultResolution } from '../../../shared/case/parts/hand-off.ts';
import type { PlanOption } from '../../../shared/case/parts/plan.ts';
import { appealOutcome } from '../../../shared/features/appeal/appeal.rules.ts';
import { askCustomer, playBackUnderstanding } from '../../../shared/features/conversation/talk.rules.ts';
import {
  diagnoseFault,
  handOffCase,
  reportFault,
} from '../../../shared/features/engineering/hand-off.rules.ts';
import { deliverOutcome } from '../../../shared/features/outcome/deliver.rules.ts';
import { fileReport } from '../../../shared/features/outcome/report.rules.ts';
import { acceptOption } from '../../../shared/features/plan/choose.rules.ts';
import { approvePlan, type Proposal } from '../../../shared/features/plan/propose.rules.ts';
import { intendRefund } from '../../../shared/features/refund/intend.rules.ts';
import { settleRefund } from '../../../shared/features/refund/settle.rules.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { RefundAnswer } from '../../../shared/payments/refund.ts';
import { later } from '../clock.ts';
import { present } from '../must.ts';
import { policy, routing } from '../policy.ts';
import { elin, timo, tove } from '../staff.ts';
import * as at from './cases.ts';
import { caseAfter } from './commit.ts';
import { answer, fullRefund, offer, roomOf } from './plans.ts';

/** The hash of the plan that waits. */
export const hashOf = ({ plan }: Case): string => present(plan).hash;

/** A second person agreed: an offer is with the customer, any other plan is the outcome. */
export function approved(proposal: Proposal = offer(), before: Case = at.proposed(proposal)): Case {
  const room = roomOf(money(4990, 'EUR'));
  return caseAfter(before, approvePlan(before, timo, hashOf(before), { room, before: 0 }, policy, later(40)));
}
export const offered = (): Case => approved();
/** Tier 2 declined; its report is missing. */
export const declinedAtTier2 = (): Case => approved(answer('decline'));

/** The customer took this option. */
export function chosen(option: PlanOption = fullRefund, before: Case = offered()): Case {
  return caseAfter(before, acceptOption(before, option.id, policy, later(50)));
}

/** The gateway's answer to the refund of the chosen option. */
export function payingAtTier2(gateway: RefundAnswer = at.paid, before: Case = chosen()): Case {
  const intended = caseAfter(before, intendRefund(before, at.refundId, later(60)));
  return caseAfter(intended, settleRefund(intended, gateway, routing, later(70)));
}

/** Tier 2's refund is paid and told; its report is missing. */
export function refundedAtTier2(before: Case = payingAtTier2()): Case {
  return caseAfter(before, deliverOutcome(before, later(80)));
}

/** Tove filed the closing report. */
export function reported(before: Case = declinedAtTier2()): Case {
  return caseAfter(before, fileReport(before, tove, 'merchant_mistake', later(90)));
}

/** Tier 2 declined again after so many appeals, each looked at by people who had no part in it before. */
export function declinedAfterAppeals(rounds: number, before: Case = declinedAtTier2()): Case {
  if (rounds === 0) return before;
  const appealed = caseAfter(before, appealOutcome(before, policy, null, later(50)));
  const accepted = at.accepted({ ...appealed, excluded: [] });
  const again = approved(answer('decline'), at.proposed(answer('decline'), accepted));
  return declinedAfterAppeals(rounds - 1, again);
}
/** Tier 2 declined after the last appeal that policy grants; its report is missing. */
export const lastWord = (): Case => declinedAfterAppeals(policy.appealRounds);

/** Tove asked two questions. */
export function askedByTier2(before: Case = at.accepted()): Case {
  return caseAfter(before, askCustomer(before, tove, at.questions, later(30)));
}

/** Tove played back what she understood. */
export function playedBack(before: Case = at.accepted()): Case {
  return caseAfter(before, playBackUnderstanding(before, tove, at.question(5), later(30)));
}

export const fault = {
  severity: 'major',
  facts: { paymentReference: 'pay_2' },
  incidents: [],
} as const;

/** Tove handed the case to engineering. */
export function handedOff(before: Case = at.accepted()): Case {
  return caseAfter(before, handOffCase(before, tove, fault, later(30)));
}

/** Elin found what lies behind it. */
export function diagnosed(before: Case = handedOff()): Case {
  return caseAfter(before, diagnoseFault(before, elin, 'system_error', later(40)));
}

/** Elin told Tier 2 what came of it. */
export function faultReported(resolution: FaultResolution = 'fixed', before: Case = diagnosed()): Case {
  return caseAfter(before, reportFault(before, elin, { resolution, incident: null }, later(50)));
}
