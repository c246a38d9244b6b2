import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { ClockKind } from '../../../shared/case/parts/clock.ts';
import { appealOutcome, reopenCase } from '../../../shared/features/appeal/appeal.rules.ts';
import { openFault } from '../../../shared/features/books/open-fault.rules.ts';
import { answerConsultation, consultTier2 } from '../../../shared/features/engineering/hand-off.rules.ts';
import { failOffer, refuseOffer } from '../../../shared/features/plan/choose.rules.ts';
import { returnPlan } from '../../../shared/features/plan/propose.rules.ts';
import { money } from '../../../shared/kernel/money.ts';
import * as at from '../../builders/case/cases.ts';
import { caseAfter } from '../../builders/case/commit.ts';
import { anExplanation, answer } from '../../builders/case/plans.ts';
import * as tier2 from '../../builders/case/tier2-cases.ts';
import { tell, wordsFor } from '../../builders/case/told.ts';
import { later } from '../../builders/clock.ts';
import { present } from '../../builders/must.ts';
import type { StaffKind } from '../../builders/notices.ts';
import { refund } from '../../builders/payments/refund-books.ts';
import { policy } from '../../builders/policy.ts';
import { elin, lena, tove } from '../../builders/staff.ts';

const dueAt = ({ clocks }: Case, kind: ClockKind) =>
  present(clocks.find((clock) => clock.kind === kind)).dueAt;
const refused = (result: 'declined' | 'countered', counter: number | null = null) => {
  const before = tier2.offered();
  const asksFor = counter === null ? null : money(counter, 'EUR');
  return caseAfter(before, refuseOffer(before, result, asksFor, later(60)));
};
const failed = () => caseAfter(tier2.offered(), failOffer(tier2.offered(), later(60)));
const consulted = () => {
  const before = tier2.diagnosed();
  return caseAfter(before, consultTier2(before, elin, later(60)));
};

describe('a mail to staff', () => {
  it('of an escalation names reasons, contacts, offers, and by when to take it on', () => {
    const current = { ...at.escalated(), contacts: 3, offers: refused('declined').offers };
    expect(tell('staff_escalated', current)).toEqual({
      kind: 'staff_escalated',
      owner: 'team:tier2',
      tier: 'tier2',
      reason: 'duplicate_charge',
      disputedAmount: money(4990, 'EUR'),
      why: ['dissatisfaction', 'above_automatic_limit'],
      left: null,
      answerBy: current.nextBy,
      actBy: dueAt(current, 'acceptance_end'),
      contacts: 3,
      offersRefused: 1,
    });
    expect(tell('staff_not_accepted', { ...current, owner: 'team:lead' })).toMatchObject({
      owner: 'team:lead',
      contacts: 3,
    });
  });

  it('tells what is left on a payment of which money went back', () => {
    const left = money(7000, 'EUR');
    const facts = { refunded: money(3000, 'EUR'), refundable: left };
    const findings = [{ check: 'already_refunded', result: 'confirmed', facts }] as const;
    expect(tell('staff_new_item', { ...at.leftToPeople(), findings })).toMatchObject({ left });
  });

  it('of a refund that came back names amount, code, and why the case is theirs', () => {
    expect(tell('staff_refund_came_back', at.refundReturned())).toMatchObject({
      owner: 'team:tier2',
      why: ['refund_failed', 'refund_came_back'],
      amount: money(4990, 'EUR'),
      failureCode: 'account_closed',
    });
  });

  it.each(['staff_approval_needed', 'staff_lead_approval_needed', 'staff_approval_overdue'] as const)(
    '(%s) names the most that the plan gives back, who proposed it, and by when to decide',
    (kind) => {
      const current = at.proposed();
      expect(tell(kind, current)).toMatchObject({
        plan: 'offer',
        highestAmount: money(4990, 'EUR'),
        proposedBy: 'staff:tove',
        actBy: dueAt(current, 'approval_end'),
      });
      const withoutMoney = at.proposed(answer('decline'));
      expect(tell(kind, withoutMoney)).toMatchObject({ plan: 'decline', highestAmount: null });
      expect(() => tell(kind, at.accepted())).toThrow(Error);
    },
  );

  it('of a returned plan says why the case waits again', () => {
    const before = at.proposed();
    const current = caseAfter(before, returnPlan(before, lena, tier2.hashOf(before), later(40)));
    expect(tell('staff_plan_returned', current)).toMatchObject({
      owner: 'staff:tove',
      why: ['dissatisfaction', 'plan_returned'],
    });
  });

  it.each([
    ['a chosen refund', () => tier2.chosen(), 'accepted', 4990],
    ['a chosen explanation', () => tier2.chosen(anExplanation), 'accepted', null],
    ['a refusal', () => refused('declined'), 'declined', null],
    ['a counter-proposal', () => refused('countered', 4500), 'countered', 4500],
    ['a counter-proposal without amount', () => refused('countered'), 'countered', null],
    ['an option that cannot be kept any more', failed, 'failed', null],
  ] as const)('of the answer to an offer tells %s', (_, build, given, amount) => {
    expect(tell('staff_offer_answered', build())).toMatchObject({
      answer: given,
      amount: amount === null ? null : money(amount, 'EUR'),
    });
  });

  it('of the answer to an offer is not told while there is none', () => {
    expect(() => tell('staff_offer_answered', tier2.offered())).toThrow(Error);
  });

  it('of a hand-off goes to whoever has it there, with severity and by when to take it on', () => {
    const current = tier2.handedOff();
    expect(tell('staff_handed_off', current)).toMatchObject({
      owner: 'team:engineering',
      tier: 'engineering',
      severity: 'major',
      failedStep: null,
      why: ['technical_fault'],
      actBy: dueAt(current, 'acceptance_end'),
    });
    expect(tell('staff_handed_off', at.putAside())).toMatchObject({ failedStep: 'Investigate' });
    expect(() => tell('staff_handed_off', at.leftToPeople())).toThrow(Error);
  });

  it('of a difference between the books names its kind, the refund and the payment', () => {
    const fault = openFault(
      {
        id: at.caseId,
        paymentReference: 'pay_1',
        amount: money(4990, 'EUR'),
        severity: 'major',
        facts: { difference: 'not_paid', refundId: refund(1) },
        about: [],
      },
      policy,
      later(0),
    ).case;
    expect(tell('staff_books_differ', fault)).toMatchObject({
      owner: 'team:engineering',
      tier: 'engineering',
      severity: 'major',
      difference: 'not_paid',
      refundId: refund(1),
      paymentReference: 'pay_1',
      actBy: dueAt(fault, 'acceptance_end'),
    });
    expect(() => tell('staff_books_differ', tier2.handedOff())).toThrow('no difference');
  });

  it('between engineering and Tier 2 names the owner at each', () => {
    const asking = consulted();
    expect(tell('staff_consulted', asking)).toMatchObject({ owner: 'staff:tove', tier: 'tier2' });
    const answered = caseAfter(asking, answerConsultation(asking, tove, later(70)));
    expect(tell('staff_consultation_answered', answered)).toMatchObject({
      owner: 'staff:elin',
      tier: 'engineering',
    });
    expect(tell('staff_customer_wrote', answered)).toMatchObject({ owner: 'staff:tove', tier: 'tier2' });
    expect(tell('staff_missed', answered)).toMatchObject({ owner: 'staff:elin', tier: 'engineering' });
  });

  it('of a fault names cause and incident', () => {
    const current = tier2.faultReported();
    expect(tell('staff_fault_reported', current)).toMatchObject({
      owner: 'staff:tove',
      tier: 'tier2',
      cause: 'system_error',
      incident: null,
      why: ['dissatisfaction', 'engineering_reported'],
    });
    expect(() => tell('staff_fault_reported', at.accepted())).toThrow(Error);
  });

  it.each(['staff_report_missing', 'staff_report_overdue'] as const)(
    '(%s) names the time of the report, and none of the customer’s',
    (kind) => {
      const current = tier2.declinedAtTier2();
      expect(tell(kind, current)).toMatchObject({ answerBy: null, actBy: dueAt(current, 'report_end') });
    },
  );

  it('of a customer who came back counts how often', () => {
    const closed = at.closed();
    const reopened = caseAfter(closed, reopenCase(closed, policy, null, later(100)));
    expect(tell('staff_reopened', reopened)).toMatchObject({
      times: 1,
      why: ['recurrence', 'recurred'],
      actBy: dueAt(reopened, 'acceptance_end'),
    });
    const appealed = caseAfter(closed, appealOutcome(closed, policy, null, later(100)));
    expect(tell('staff_appealed', appealed)).toMatchObject({
      round: 1,
      why: ['dissatisfaction', 'appealed'],
    });
    expect(() => tell('staff_appealed', closed)).toThrow(Error);
  });

  it.each([
    ['staff_escalated', at.escalated],
    ['staff_approval_needed', at.proposed],
    ['staff_offer_answered', tier2.chosen],
    ['staff_handed_off', tier2.handedOff],
    ['staff_fault_reported', tier2.faultReported],
    ['staff_lead_approval_needed', at.proposed],
    ['staff_report_missing', tier2.declinedAtTier2],
    ['staff_report_overdue', tier2.declinedAtTier2],
  ] as const satisfies readonly (readonly [StaffKind, () => Case])[])(
    '(%s) holds nothing of the customer’s person or words',
    (kind, build) => {
      const current = build();
      const message = JSON.stringify(tell(kind, current, { personal: wordsFor(current) }));
      expect(message).not.toMatch(/Maria|Novak|mail\.example|charged twice|reservation/);
    },
  );
});
