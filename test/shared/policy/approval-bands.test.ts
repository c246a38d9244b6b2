import { describe, expect, it } from 'vitest';
import type { Case } from '../../../shared/case/case.ts';
import type { PlanOption } from '../../../shared/case/parts/plan.ts';
import { approvePlan, proposePlan } from '../../../shared/features/plan/propose.rules.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { StaffMember } from '../../../shared/kernel/staff.ts';
import { bandFor } from '../../../shared/policy/authority.ts';
import * as at from '../../builders/case/cases.ts';
import { caseAfter } from '../../builders/case/commit.ts';
import { answer, offer, option, roomOf } from '../../builders/case/plans.ts';
import { hashOf } from '../../builders/case/tier2-cases.ts';
import { later } from '../../builders/clock.ts';
import { mustErr, present } from '../../builders/must.ts';
import { policy } from '../../builders/policy.ts';
import { ada, lena, me, timo, tove } from '../../builders/staff.ts';

const moment = later(3600);
const left = roomOf(money(9_000_000, 'EUR'));
const approve = (current: Case, member: StaffMember, before = 0) =>
  approvePlan(current, member, hashOf(current), { room: left, before }, policy, moment);

/** A case whose plan offers these options. */
const planned = (options: readonly PlanOption[], change: Partial<Case> = {}) => {
  const before = { ...at.accepted(), ...change };
  const proposal = options.length > 0 ? offer(...options) : answer('decline');
  return caseAfter(before, proposePlan(before, tove, proposal, left, moment));
};

describe('who may approve follows from what is at stake', () => {
  const [colleague, approver] = policy.approval.map(({ ceilings }) => present(ceilings?.['EUR'] ?? 0));
  const [low, middle] = [present(colleague), present(approver)];
  const collision: Case['findings'] = [{ check: 'money_collision', result: 'confirmed', facts: {} }];
  const refuted: Case['findings'] = [{ check: 'money_collision', result: 'refuted', facts: {} }];

  it.each<[string, number, Partial<Case>, StaffMember, string | null]>([
    ['a colleague up to the first ceiling', low, {}, timo, 'APPROVAL-COLLEAGUE'],
    ['no colleague above it', low + 1, {}, timo, null],
    ['an approver above it', low + 1, {}, ada, 'APPROVAL-APPROVER'],
    ['an approver up to the second ceiling', middle, {}, ada, 'APPROVAL-APPROVER'],
    ['no approver above that', middle + 1, {}, ada, null],
    ['a lead without limit', 8_000_000, {}, lena, 'APPROVAL-LEAD'],
    [
      'somebody of two groups under the narrowest that reaches',
      low + 1,
      {},
      me('tier2', 'approver'),
      'APPROVAL-APPROVER',
    ],
    ['no colleague on a risky reason', 1, { reason: 'unauthorised' }, timo, null],
    ['an approver on a risky reason', 1, { reason: 'unauthorised' }, ada, 'APPROVAL-APPROVER'],
    ['no colleague where a bank claims the money', 1, { findings: collision }, timo, null],
    ['a colleague where none does', 1, { findings: refuted }, timo, 'APPROVAL-COLLEAGUE'],
  ])('%s', (_, amount, change, member, clause) => {
    const result = approve(planned([option(1, 'refund', amount)], change), member);
    expect(result.ok ? result.value.case.plan?.approval?.clause : result.error.code).toBe(
      clause ?? 'above_authority',
    );
  });

  it('converts what no band names, by the rates of the policy', () => {
    const band = (amount: number) =>
      bandFor(policy, timo, at.accepted(), money(amount, 'NOK'), 0)?.clause ?? null;
    // 600.00 EUR at 10.778.
    expect(band(646_680)).toBe('APPROVAL-COLLEAGUE');
    expect(band(646_681)).toBeNull();
  });

  it('counts what was granted before on the payment and to its payer', () => {
    const second = planned([option(1, 'refund', 60_000)]);
    expect(mustErr(approve(second, timo, 60_000))).toEqual({ code: 'above_authority' });
    expect(approve(second, ada, 60_000).ok).toBe(true);
    expect(mustErr(approve(second, ada, middle))).toEqual({ code: 'above_authority' });
    expect(approve(second, lena, middle).ok).toBe(true);
  });

  it('counts the highest option, not the first', () => {
    const current = planned([option(1, 'partial_refund', 1), option(2, 'refund', low + 1)]);
    expect(mustErr(approve(current, timo))).toEqual({ code: 'above_authority' });
  });

  it('wants more than a colleague to decline a risky case, too', () => {
    const current = planned([], { reason: 'unauthorised' });
    expect(mustErr(approve(current, timo))).toEqual({ code: 'above_authority' });
    expect(approve(current, ada).ok).toBe(true);
  });
});
