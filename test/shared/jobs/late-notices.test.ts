import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import { statuses } from '../../../shared/case/parts/status.ts';
import { appealOutcome, reopenCase } from '../../../shared/features/appeal/appeal.rules.ts';
import { answerConsultation, consultTier2 } from '../../../shared/features/engineering/hand-off.rules.ts';
import { refuseOffer } from '../../../shared/features/plan/choose.rules.ts';
import { returnPlan } from '../../../shared/features/plan/propose.rules.ts';
import * as at from '../../builders/case/cases.ts';
import { caseAfter } from '../../builders/case/commit.ts';
import { answer } from '../../builders/case/plans.ts';
import * as tier2 from '../../builders/case/tier2-cases.ts';
import { later } from '../../builders/clock.ts';
import { type Kind, stillTrue } from '../../builders/notices.ts';
import { policy } from '../../builders/policy.ts';
import { elin, lena, tove } from '../../builders/staff.ts';

const returned = () => {
  const before = at.proposed();
  return caseAfter(before, returnPlan(before, lena, tier2.hashOf(before), later(40)));
};
const refused = () => {
  const before = tier2.offered();
  return caseAfter(before, refuseOffer(before, 'declined', null, later(60)));
};
const appealed = (before = tier2.declinedAtTier2()) =>
  caseAfter(before, appealOutcome(before, policy, null, later(200)));
const recurred = () => {
  const before = at.closed();
  return caseAfter(before, reopenCase(before, policy, null, later(200)));
};
const consulted = () => {
  const before = tier2.diagnosed();
  return caseAfter(before, consultTier2(before, elin, later(60)));
};
const consultedAndAnswered = () => {
  const before = consulted();
  return caseAfter(before, answerConsultation(before, tove, later(70)));
};
const requiring = () => at.answered(at.actionRequired);
const led = (): Case => ({ ...at.escalated(), owner: 'team:lead' });

describe('a mail that comes late', () => {
  it.each<readonly [Kind, () => Case]>([
    ['offer', tier2.offered],
    ['offer_reminder', tier2.offered],
    ['understanding', tier2.playedBack],
    ['questions', at.asked],
    ['reminder', at.asked],
    ['waiting_for_person', at.proposed],
    ['progress', at.proposed],
    ['reopened', recurred],
    ['appeal_received', appealed],
    ['outcome', at.resolved],
    ['outcome', at.closed],
    ['declined', tier2.declinedAtTier2],
    ['fault_fixed', () => tier2.approved(answer('fault_fixed'))],
    ['closed', at.closed],
    ['staff_escalated', at.escalated],
    ['staff_not_accepted', led],
    ['staff_approval_needed', at.proposed],
    ['staff_lead_approval_needed', at.proposed],
    ['staff_plan_returned', returned],
    ['staff_offer_answered', refused],
    ['staff_offer_answered', tier2.chosen],
    ['staff_handed_off', tier2.handedOff],
    ['staff_consulted', consulted],
    ['staff_consultation_answered', consultedAndAnswered],
    ['staff_fault_reported', tier2.faultReported],
    ['staff_report_missing', tier2.declinedAtTier2],
    ['staff_report_overdue', tier2.declinedAtTier2],
    ['staff_appealed', appealed],
    ['refund_requires_action', requiring],
    ['refund_came_back', at.refundReturned],
    ['staff_refund_came_back', at.refundReturned],
    ['access_link', at.withdrawn],
  ])('%s is sent while it is so', (kind, build) => {
    expect(stillTrue(kind, build())).toBe(true);
  });

  it.each<readonly [Kind, string, () => Case]>([
    ['offer', 'the customer chose', tier2.chosen],
    ['offer', 'the customer refused', refused],
    ['offer_reminder', 'we ask something instead', tier2.askedByTier2],
    ['understanding', 'we ask something else', tier2.askedByTier2],
    ['questions', 'an offer is open', tier2.offered],
    ['reminder', 'every question is answered', () => ({ ...at.asked(), openQuestions: [] })],
    ['progress', 'it is the customer’s turn', tier2.offered],
    ['reopened', 'it ended again', at.closed],
    ['appeal_received', 'the appeal is decided', tier2.declinedAtTier2],
    ['outcome', 'it is looked at afresh', appealed],
    ['outcome', 'the answer is another one now', tier2.declinedAtTier2],
    ['declined', 'it is looked at afresh', appealed],
    ['closed', 'the problem came back', recurred],
    ['closed_by_silence', 'the problem came back', recurred],
    ['staff_not_accepted', 'somebody took it', at.accepted],
    ['staff_approval_needed', 'it was approved', tier2.offered],
    ['staff_plan_returned', 'there is another plan', at.proposed],
    ['staff_offer_answered', 'there is another offer', tier2.offered],
    ['staff_handed_off', 'it came back', tier2.faultReported],
    ['staff_consulted', 'it is answered', consultedAndAnswered],
    ['staff_consultation_answered', 'there is another question', consulted],
    ['staff_fault_reported', 'engineering has it again', tier2.handedOff],
    ['staff_report_missing', 'it was filed', tier2.reported],
    ['staff_report_overdue', 'it was filed', tier2.reported],
    ['staff_appealed', 'the appeal is decided', tier2.declinedAtTier2],
    ['refund_requires_action', 'the details are there', () => at.answered(at.paid)],
    ['refund_came_back', 'the customer has withdrawn', () => at.withdrawn(at.refundReturned())],
    ['refund_came_back', 'another refund is under way', at.refunding],
    ['staff_refund_came_back', 'the case has ended', () => at.withdrawn(at.refundReturned())],
  ])('%s is not sent any more once %s', (kind, _, build) => {
    expect(stillTrue(kind, build())).toBe(false);
  });

  it.each(statuses)('is judged at every status: %s', (status) => {
    const current = at.caseAt[status]();
    const ended = status === 'closed' || status === 'withdrawn';
    expect(stillTrue('staff_customer_wrote', current)).toBe(!ended);
    expect(stillTrue('staff_approval_needed', current)).toBe(status === 'awaiting_approval');
    expect(stillTrue('offer', current)).toBe(false);
  });
});
