import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { nextPlace } from '../../../../shared/case/next-step.ts';
import { hasReturnedRefund } from '../../../../shared/case/standing.ts';
import { putAside, reportFault, resume } from '../../../../shared/features/engineering/hand-off.rules.ts';
import { deliverOutcome } from '../../../../shared/features/outcome/deliver.rules.ts';
import { leaveToSpecialists } from '../../../../shared/features/refund/returned.rules.ts';
import { settleRefund } from '../../../../shared/features/refund/settle.rules.ts';
import type { Refund } from '../../../../shared/payments/refund.ts';
import * as at from '../../../builders/case/cases.ts';
import { later } from '../../../builders/clock.ts';
import { mustErr, mustOk } from '../../../builders/must.ts';
import {
  disputed,
  firstId,
  firstRefund,
  heard,
  moment,
  paidRefund,
  payingAgain,
  plan,
} from '../../../builders/payments/returned-refunds.ts';
import { routing } from '../../../builders/policy.ts';
import { elin } from '../../../builders/staff.ts';

describe('a refund that came back while engineering has the case', () => {
  const gone = { ...at.answered(at.paid), tier: 'tier1' } as const;

  it.each<[string, Case, Partial<Case>]>([
    ['was put aside after paying', gone, { tier: 'tier2', holdReasons: ['refund_came_back'] }],
    [
      'was put aside with an offer',
      disputed({ status: 'awaiting_customer', plan: { ...plan, state: 'offered' } }),
      { plan: null },
    ],
    [
      'was put aside with questions',
      disputed({ status: 'awaiting_customer', openQuestions: at.questions }),
      { openQuestions: [] },
    ],
    ['was put aside with a plan', disputed({ status: 'awaiting_approval', plan }), { plan: null }],
    ['was put aside while it waited', disputed({}), {}],
  ])('that %s stays with the engineers, and is with the specialists afterwards', (_, before, expected) => {
    const aside = mustOk(putAside(before, at.crash, later(100))).case;
    const known = heard(aside);
    expect(known).toMatchObject({
      status: 'awaiting_engineering',
      announce: 'hand_off',
      refund: { status: 'failed' },
    });
    expect(nextPlace(known)).toEqual({ machine: 'engineering', step: 'take_hand_off' });
    const resumed = mustOk(resume({ ...known, announce: null }, later(200))).case;
    expect(resumed).toMatchObject({ status: 'awaiting_staff', tier: 'tier2', decision: null, ...expected });
    expect(resumed.holdReasons).toContain('refund_came_back');
    expect(nextPlace(resumed)?.machine).toBe('tier2');
    expect(resumed.announce).toBe(before.tier === 'tier1' ? 'escalation' : null);
  });

  it('that a specialist handed off comes back with both reasons', () => {
    const fault = { at: later(50), by: 'staff:tove', severity: 'major', facts: {}, incidents: [] } as const;
    const handOff = {
      ...fault,
      failure: null,
      returnTo: 'awaiting_staff',
      owner: 'staff:elin',
      askedTier2At: null,
      untold: null,
      diagnosis: { cause: 'system_error', at: later(60) },
    } as const;
    const known = heard(disputed({ status: 'awaiting_engineering', handOff, holdReasons: [] }));
    const report = { resolution: 'fixed', incident: null } as const;
    expect(mustOk(reportFault(known, elin, report, later(200))).case).toMatchObject({
      status: 'awaiting_staff',
      holdReasons: ['engineering_reported', 'refund_came_back'],
    });
  });
});

describe('an earlier refund that came back', () => {
  const underWay: Refund = { ...paidRefund, status: 'pending', settledAt: null };

  it('waits until the next one, which is under way, is settled', () => {
    const known = heard(payingAgain(underWay), firstId);
    expect(known).toMatchObject({
      status: 'refunding',
      refund: { id: at.refundId, status: 'pending' },
      earlierRefunds: [{ id: firstId, status: 'failed' }],
      outcome: null,
    });
    const settled = mustOk(settleRefund(known, at.paid, routing, later(200))).case;
    expect(hasReturnedRefund(settled)).toBe(true);
    expect(mustErr(deliverOutcome(settled, later(201))).code).toBe('transition_not_allowed');
    const left = mustOk(leaveToSpecialists(settled, routing, later(202))).case;
    expect(left).toMatchObject({
      status: 'awaiting_staff',
      decision: null,
      holdReasons: ['refund_came_back'],
      refund: { status: 'succeeded' },
    });
  });

  it('is named beside the next one where that fails', () => {
    const known = heard(payingAgain(underWay), firstId);
    expect(mustOk(settleRefund(known, at.declined, routing, later(200))).case).toMatchObject({
      status: 'awaiting_staff',
      holdReasons: ['refund_declined', 'refund_came_back'],
    });
  });

  it('stops the next one where nothing of it was sent', () => {
    expect(heard(payingAgain(null), firstId)).toMatchObject({
      status: 'awaiting_staff',
      refund: null,
      decision: null,
    });
  });

  it('waits for engineering and for the next one, and is not forgotten', () => {
    const aside = mustOk(putAside(payingAgain(underWay), at.crash, later(100))).case;
    const known = heard(aside, firstId);
    expect(known.handOff?.returnTo).toBe('refunding');
    const settled = mustOk(settleRefund(known, at.paid, routing, later(150))).case;
    const resumed = mustOk(resume(settled, later(200))).case;
    expect([resumed.status, hasReturnedRefund(resumed)]).toEqual(['refunding', true]);
  });

  it('leaves the outcome of the newest one standing, and that one the outcome of an earlier', () => {
    const both = disputed({ earlierRefunds: [firstRefund] });
    expect(heard(both, firstId).outcome).toEqual(both.outcome);
    expect(heard(both).outcome).toBeNull();
  });

  it('is nothing to leave to people before the next one is settled', () => {
    const known = heard(payingAgain(underWay), firstId);
    expect(leaveToSpecialists(known, routing, moment).ok).toBe(false);
    expect(leaveToSpecialists(at.answered(at.paid), routing, moment).ok).toBe(false);
  });
});
