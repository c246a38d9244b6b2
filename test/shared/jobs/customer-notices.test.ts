import { describe, expect, it } from 'vitest';
import { resume } from '../../../shared/features/engineering/hand-off.rules.ts';
import { failOffer } from '../../../shared/features/plan/choose.rules.ts';
import { leaveToPeople } from '../../../shared/features/refund/leave-to-people.rules.ts';
import { money } from '../../../shared/kernel/money.ts';
import { addHours, dateOf } from '../../../shared/kernel/time.ts';
import type { RefundAnswer } from '../../../shared/payments/refund.ts';
import * as at from '../../builders/case/cases.ts';
import { caseAfter } from '../../builders/case/commit.ts';
import * as tier2 from '../../builders/case/tier2-cases.ts';
import { tell } from '../../builders/case/told.ts';
import { later, now } from '../../builders/clock.ts';
import { policy, routing, target } from '../../builders/policy.ts';
import { paidBy } from '../../builders/rights.ts';

const paidBack = money(4990, 'EUR');
describe('the acknowledgement', () => {
  it('repeats the complaint, names the time of the answer and what helps', () => {
    expect(tell('acknowledgement', at.acknowledged())).toEqual({
      kind: 'acknowledgement',
      reason: 'duplicate_charge',
      disputedAmount: paidBack,
      paymentReference: 'pay_2',
      answerBy: target('tier1', 'normal', now),
      helpfulEvidence: ['bank_statement', 'order_confirmation'],
      rights: [],
    });
  });
});

describe('the outcome', () => {
  it('names amount, trace, date, and where to go if we disagree for good', () => {
    expect(tell('outcome', at.resolved())).toEqual({
      kind: 'outcome',
      reason: 'duplicate_charge',
      outcome: 'refunded',
      amount: paidBack,
      disputedAmount: paidBack,
      traceReference: 'arn_9',
      expectedBy: '2026-11-27',
      path: 'original_method',
      charged: null,
      decidedBy: 'machine',
      words: null,
      articles: [],
      appealsLeft: policy.appealRounds,
      externalBody: policy.externalBody['CZ'],
    });
  });

  it.each([
    ['FR', 'FR', null],
    [null, null, null],
    [null, 'CZ', policy.externalBody['CZ']],
  ])(
    'names for a customer from %s, with %s on record, the body %s',
    (country, payerCountry, externalBody) => {
      const current = paidBy(at.resolved({ country }), 'card', { payerCountry });
      expect(tell('outcome', current)).toMatchObject({ externalBody });
    },
  );

  it.each([
    ['nothing was refunded', at.leftToPeople],
    ['the refund is under way', at.refunding],
    ['it was paid and not yet named', () => at.answered(at.paid)],
    ['the case was withdrawn', at.withdrawn],
  ])('is not told where %s', (_, build) => {
    expect(() => tell('outcome', build())).toThrow(Error);
  });
});

describe('the news of a refund that came back', () => {
  it('names what came back, by which way it had gone, why, and by when there is news', () => {
    const current = at.refundReturned();
    expect(tell('refund_came_back', current)).toEqual({
      kind: 'refund_came_back',
      amount: paidBack,
      path: 'original_method',
      obstacle: 'closed',
      traceReference: 'arn_9',
      answerBy: current.nextBy,
    });
  });

  it('is not told of a case without one', () => {
    expect(() => tell('refund_came_back', at.resolved())).toThrow(/came back/);
  });
});

describe('the news of a refund that needs the customer’s bank details', () => {
  it('names the amount and until when they can be given', () => {
    expect(tell('refund_requires_action', at.answered(at.actionRequired))).toEqual({
      kind: 'refund_requires_action',
      amount: paidBack,
      actBy: '2026-12-31T12:00:00.000Z',
    });
  });
});

describe('the news of a refund on its way', () => {
  it('names amount and trace', () => {
    expect(tell('refund_on_its_way', at.answered({ ...at.paid, status: 'pending' }))).toEqual({
      kind: 'refund_on_its_way',
      amount: paidBack,
      traceReference: 'arn_9',
    });
  });

  it('is not told where there is no refund', () => {
    expect(() => tell('refund_on_its_way', at.leftToPeople())).toThrow(Error);
  });
});

describe('the end of a case', () => {
  it('that was closed names what came out, and until when the customer can come back', () => {
    expect(tell('closed', at.closed())).toEqual({
      kind: 'closed',
      outcome: 'refunded',
      amount: paidBack,
      path: 'original_method',
      rights: {
        appealUntil: dateOf(addHours(later(5), policy.appealDays * 24)),
        reopenUntil: dateOf(addHours(later(6), policy.reopeningDays * 24)),
        externalBody: policy.externalBody['CZ'],
      },
    });
  });

  it('that was closed after the last appeal leaves no other', () => {
    const appeal = { round: policy.appealRounds, at: later(1), open: false, result: 'rejected' } as const;
    expect(tell('closed', { ...at.closed(), appeal })).toMatchObject({ rights: { appealUntil: null } });
  });

  it.each([
    ['still goes on', at.leftToPeople],
    ['was withdrawn', at.withdrawn],
  ])('is not told as closed where the case %s', (_, build) => {
    expect(() => tell('closed', build())).toThrow(Error);
  });

  it('that was withdrawn needs no more', () => {
    expect(tell('withdrawn', at.withdrawn())).toEqual({ kind: 'withdrawn' });
  });
});

describe('a person has to look', () => {
  it.each([
    [
      'a person of Tier 1',
      at.leftToPeople,
      'tier1',
      'review',
      ['above_automatic_limit'],
      target('tier1', 'normal', now),
    ],
    [
      'Tier 2',
      at.unsatisfied,
      'tier2',
      'dissatisfied',
      ['dissatisfaction', 'problem_not_solved'],
      target('tier2', 'high', later(6)),
    ],
    [
      'engineering',
      at.putAside,
      'engineering',
      'review',
      ['technical_fault'],
      target('engineering', 'high', later(7)),
    ],
  ] as const)(
    '%s: customer and team are told the same time, and each of them why',
    (_, build, tier, because, why, answerBy) => {
      const current = build();
      expect(tell('waiting_for_person', current)).toEqual({
        kind: 'waiting_for_person',
        team: tier,
        because,
        answerBy,
      });
      expect(tell('staff_new_item', current)).toEqual({
        kind: 'staff_new_item',
        owner: `team:${tier}`,
        tier,
        reason: 'duplicate_charge',
        disputedAmount: paidBack,
        why,
        left: null,
        answerBy,
        actBy: null,
      });
    },
  );

  const declined: RefundAnswer = { status: 'failed', failureCode: 'account_closed' };
  it.each([
    ['nobody asked for it', at.leftToPeople, 'review'],
    ['they asked for somebody else', at.escalated, 'asked'],
    ['they are not satisfied', at.unsatisfied, 'dissatisfied'],
    ['the gateway declined the refund', () => at.answered(declined), 'refund_failed'],
    ['it declined what they chose', () => tier2.payingAtTier2(declined), 'choice_failed'],
    [
      'what they chose cannot be kept any more',
      () => caseAfter(tier2.offered(), failOffer(tier2.offered(), later(50))),
      'choice_failed',
    ],
  ] as const)('the customer is told why: %s', (_, build, because) => {
    expect(tell('waiting_for_person', build())).toMatchObject({ because });
  });

  it('after a repair: the team is told why it has to look now, not what was broken', () => {
    const aside = at.putAside();
    const repaired = caseAfter(aside, resume(aside, later(8)));
    const held = caseAfter(repaired, leaveToPeople(repaired, ['payment_busy'], routing, later(9)));
    expect(tell('staff_new_item', held)).toMatchObject({ tier: 'tier1', why: ['payment_busy'] });
  });
});
