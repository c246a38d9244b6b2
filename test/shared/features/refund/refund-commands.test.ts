import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { note } from '../../../../shared/case/change.ts';
import { money } from '../../../../shared/kernel/money.ts';
import type { Reason } from '../../../../shared/kernel/words.ts';
import { isUnsettled, type RefundAnswer } from '../../../../shared/payments/refund.ts';
import * as at from '../../../builders/case/cases.ts';
import { type CommandName, perform } from '../../../builders/case/commands.ts';
import { later } from '../../../builders/clock.ts';
import { frozen, mustErr, mustOk, present } from '../../../builders/must.ts';
import { policy, target } from '../../../builders/policy.ts';

const moment = later(3600);
const run = (name: CommandName, current: Case) => perform(name, frozen(current), moment);
const having = (name: CommandName, current: Case) => mustOk(run(name, current)).case;

const pending: RefundAnswer = { ...at.paid, status: 'pending' };

describe('intending a refund', () => {
  it('writes down id, amount and way before anybody is asked to pay', () => {
    const refund = having('intendRefund', at.decided()).refund;
    expect(refund).toMatchObject({
      status: 'intended',
      amount: money(4990, 'EUR'),
      path: 'original_method',
      settledAt: null,
    });
  });

  it.each([
    ['nothing was decided', at.acknowledged],
    ['one is under way', at.refunding],
    ['one was declined', () => at.answered(at.declined)],
    ['one was paid', at.resolved],
    ['one was paid and disputed', at.unsatisfied],
    ['a person has to decide', at.leftToPeople],
    ['a person declined', () => having('decline', at.leftToPeople())],
  ])('is refused where %s', (_, build) => {
    expect(mustErr(run('intendRefund', build())).code).toBe('transition_not_allowed');
  });
});

describe('the gateway’s answer', () => {
  it('that it paid ends the refund with trace and date', () => {
    expect(having('hearSucceeded', at.refunding()).refund).toMatchObject({
      status: 'succeeded',
      traceReference: 'arn_9',
      expectedBy: '2026-11-27',
      settledAt: moment,
    });
  });

  it('that it will pay keeps the refund unsettled', () => {
    const refund = present(having('hearPending', at.refunding()).refund);
    expect([refund.status, refund.settledAt, isUnsettled(refund)]).toEqual(['pending', null, true]);
  });

  it('that got lost is no failure', () => {
    const current = having('hearNothing', at.refunding());
    expect([current.status, current.refund?.status, current.decision !== null]).toEqual([
      'refunding',
      'unknown',
      true,
    ]);
  });

  it('that it declined leaves the case to Tier 2, with the gateway’s reason and without the decision', () => {
    const current = having('hearFailed', at.refunding());
    expect(current).toMatchObject({
      status: 'awaiting_staff',
      tier: 'tier2',
      owner: 'team:tier2',
      escalation: { reasons: ['refund_failed'], by: 'system' },
      holdReasons: ['refund_declined'],
      decision: null,
      nextBy: target('tier2', 'high', moment),
      refund: { status: 'failed', failureCode: 'instrument_closed', settledAt: moment },
    });
  });

  it('that it declined after all takes back the date on which money was promised', () => {
    const current = having('hearFailed', at.answered(pending));
    expect(current.refund).toMatchObject({ status: 'failed', expectedBy: null, traceReference: 'arn_9' });
  });

  it('is recorded on a case that was put aside meanwhile, which stays where it is', () => {
    const aside = at.putAside(at.refunding());
    expect(having('hearFailed', aside)).toMatchObject({
      status: 'awaiting_engineering',
      refund: { status: 'failed' },
    });
    expect(having('hearSucceeded', aside)).toMatchObject({
      status: 'awaiting_engineering',
      refund: { status: 'succeeded' },
    });
  });

  it.each(['hearSucceeded', 'hearFailed', 'hearPending', 'hearNothing'] as const)(
    'is refused after its last word (%s)',
    (name) => {
      expect(run(name, at.answered(at.paid)).ok).toBe(false);
      expect(run(name, at.answered(at.declined)).ok).toBe(false);
    },
  );

  it('that it paid takes an overdue refund off the person', () => {
    const overdue = note(
      at.answered(pending),
      { holdReasons: ['refund_unsettled'] },
      { events: [], actor: 'system', now: moment },
    );
    expect(having('hearNothing', overdue.case).holdReasons).toEqual(['refund_unsettled']);
    expect(having('hearSucceeded', overdue.case).holdReasons).toEqual([]);
  });
});

describe('delivering the outcome', () => {
  it.each<[Reason, number, string]>([
    ['duplicate_charge', 4990, 'refunded'],
    ['duplicate_charge', 1, 'refunded'],
    ['refund_request', 4991, 'partially_refunded'],
    ['amount_mismatch', 4990, 'amount_corrected'],
    ['amount_mismatch', 4991, 'amount_corrected'],
  ])('of %s with %i claimed and 4990 paid is %s', (reason, claimed, kind) => {
    const current = at.answered(at.paid, { reason, disputedAmount: money(claimed, 'EUR') });
    const { outcome, nextBy } = having('deliverOutcome', current);
    expect(outcome).toEqual({
      kind,
      amount: money(4990, 'EUR'),
      policy: { version: policy.version, clause: 'T1-DUPLICATE' },
      decidedAt: null,
      at: moment,
    });
    expect(nextBy).toBeNull();
  });

  it.each<[string, RefundAnswer]>([
    ['is pending', pending],
    ['was declined', at.declined],
    ['is unknown', { status: 'unknown' }],
  ])('is refused while the refund %s', (_, answer) => {
    expect(mustErr(run('deliverOutcome', at.answered(answer))).code).toBe('transition_not_allowed');
  });
});

describe('the customer’s answer', () => {
  it('satisfied and solved closes the case', () => {
    expect(having('confirmOutcome', at.resolved())).toMatchObject({
      status: 'closed',
      tier: 'tier1',
      escalation: null,
      confirmation: { ...at.content, at: moment },
    });
  });

  it('is taken once: a second one is refused by name', () => {
    for (const build of [at.closed, at.unsatisfied]) {
      expect(mustErr(run('confirmOutcome', build()))).toEqual({ code: 'already_confirmed' });
    }
  });
});

describe('withdrawing', () => {
  it('ends the case without money and clears what was planned', () => {
    expect(having('withdrawCase', at.leftToPeople())).toMatchObject({
      status: 'withdrawn',
      outcome: { kind: 'withdrawn', amount: null, policy: null },
      holdReasons: [],
      nextBy: null,
    });
  });

  it.each([
    ['is intended', at.refunding],
    ['was paid', () => at.answered(at.paid)],
    ['is unknown and the case was put aside', () => at.putAside(at.answered({ status: 'unknown' }))],
    ['was paid and disputed', at.unsatisfied],
  ])('is refused where a refund %s', (_, build) => {
    expect(mustErr(run('withdrawCase', build()))).toEqual({ code: 'refund_already_started' });
  });

  it('is possible again after the refund failed', () => {
    expect(having('withdrawCase', at.answered(at.declined)).status).toBe('withdrawn');
  });
});
