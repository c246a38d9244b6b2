import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { escalateToTier2 } from '../../../../shared/features/escalation/staff-escalation.use-case.ts';
import { fileReport } from '../../../../shared/features/outcome/report.use-case.ts';
import { decideOnPlan, proposePlan } from '../../../../shared/features/plan/plan.use-case.ts';
import { money } from '../../../../shared/kernel/money.ts';
import type { StaffMember } from '../../../../shared/kernel/staff.ts';
import type { PaymentFacts } from '../../../../shared/payments/payment-facts.ts';
import * as at from '../../../builders/case/cases.ts';
import { answer, offer } from '../../../builders/case/plans.ts';
import { declinedAtTier2, hashOf } from '../../../builders/case/tier2-cases.ts';
import { setUp } from '../../../builders/case-set-up.ts';
import { mustErr, mustOk, present } from '../../../builders/must.ts';
import { facts, payment } from '../../../builders/payments/payment-facts.ts';
import { anna, lena, timo, tove } from '../../../builders/staff.ts';

/** What it takes that staff act on the case as it stands. */
function staffSetUp(first: Case, known?: PaymentFacts) {
  const given = setUp(first, undefined, known);
  const access = (member: StaffMember) => ({ member, caseId: at.caseId, version: given.case().version });
  return { ...given, access };
}

const approval = (current: Case) => ({ decision: 'approve', planHash: hashOf(current) }) as const;

describe('the approval of a plan', () => {
  it.each(['decline', 'explain', 'fault_fixed'] as const)(
    'gives the customer the plan’s own words: %s',
    async (kind) => {
      const before = at.proposed(answer(kind));
      const { deps, access, commits, now, case: current } = staffSetUp(before);
      mustOk(await decideOnPlan(deps, access(timo), approval(before)));
      expect(current().status).toBe('resolved');
      const decidedAt = present(current().outcome).decidedAt;
      expect(decidedAt).toBe(now());
      expect(commits[0]?.personal).toEqual({ outcomeWords: { decidedAt, text: 'We are sorry.' } });
    },
  );

  it('of an offer is no outcome yet, and has no words of one', async () => {
    const before = at.proposed(offer());
    const { deps, access, commits, case: current } = staffSetUp(before);
    mustOk(await decideOnPlan(deps, access(timo), approval(before)));
    expect(current()).toMatchObject({ status: 'awaiting_customer', outcome: null, announce: 'offer' });
    expect(commits[0]).not.toHaveProperty('personal');
  });

  it('of another plan than the one that was seen changes nothing', async () => {
    const { deps, access, commits } = staffSetUp(at.proposed());
    const other = { decision: 'approve', planHash: 'f'.repeat(64) } as const;
    expect(mustErr(await decideOnPlan(deps, access(timo), other))).toEqual({ code: 'plan_changed' });
    expect(commits).toEqual([]);
  });

  it('is not for a lead who had a part in what is looked at afresh', async () => {
    const before = { ...at.proposed(), excluded: ['lena'] };
    const { deps, access, commits } = staffSetUp(before);
    const refused = mustErr(await decideOnPlan(deps, access(lena), approval(before)));
    expect([refused, commits]).toEqual([{ code: 'reviewer_excluded' }, []]);
  });

  it('sent back keeps the reason for colleagues and tells the proposer', async () => {
    const before = at.proposed();
    const { deps, access, commits } = staffSetUp(before);
    const back = { decision: 'return', planHash: hashOf(before), reason: 'Too little.' } as const;
    mustOk(await decideOnPlan(deps, access(timo), back));
    expect(commits[0]).toMatchObject({
      notices: ['staff_plan_returned'],
      message: { from: 'note', topic: 'plan_returned', author: 'timo', text: 'Too little.' },
    });
  });
});

describe('a plan', () => {
  const words = 'You get it back.';
  const amount = money(4990, 'EUR');

  it('is kept with its words by option, and a second person is told', async () => {
    const { deps, access, commits, case: current } = staffSetUp(at.accepted());
    const options = [
      { kind: 'refund', amount, words: 'To your card.' },
      { kind: 'explanation', words: 'Why it was right.' },
    ] as const;
    mustOk(await proposePlan(deps, access(tove), { kind: 'offer', words, options: [...options] }));
    expect(present(current().plan).options).toMatchObject([
      { kind: 'refund', amount, path: 'original_method', expectedBy: expect.any(String) },
      { kind: 'explanation', amount: null, path: null, expectedBy: null },
    ]);
    expect(commits[0]).toMatchObject({
      notices: ['staff_approval_needed'],
      message: { from: 'plan', text: words, parts: { '1': 'To your card.', '2': 'Why it was right.' } },
    });
  });

  it.each([
    ['to any approver', 500_000, 'staff_approval_needed'],
    ['to the leads, where it is above what approvers may approve', 500_001, 'staff_lead_approval_needed'],
  ])('is told %s', async (_, minor, notice) => {
    const left = money(minor, 'EUR');
    const { deps, access, commits } = staffSetUp(
      at.accepted(),
      facts({ payment: payment({ amount: left }) }),
    );
    const options = [{ kind: 'refund' as const, amount: left, words }];
    mustOk(await proposePlan(deps, access(tove), { kind: 'offer', words, options }));
    expect(commits[0]?.notices).toEqual([notice]);
  });

  it('above what is left on the payment is refused', async () => {
    const { deps, access, commits } = staffSetUp(at.accepted());
    const options = [{ kind: 'refund' as const, amount: money(4991, 'EUR'), words }];
    const refused = mustErr(await proposePlan(deps, access(tove), { kind: 'offer', words, options }));
    expect([refused, commits]).toEqual([{ code: 'amount_not_available' }, []]);
  });
});

describe('a closing report', () => {
  const filed = {
    cause: 'merchant_mistake',
    workDone: 'We compared both receipts.',
    solution: 'None was needed.',
    prevention: 'The shop names its branch.',
  } as const;

  it('is filed by the owner once the case has its outcome', async () => {
    const { deps, access, case: current } = staffSetUp(declinedAtTier2());
    mustOk(await fileReport(deps, access(tove), filed));
    expect(current()).toMatchObject({ status: 'resolved', report: { cause: 'merchant_mistake' } });
  });

  it('is refused before', async () => {
    const { deps, access, commits } = staffSetUp(at.accepted());
    const refused = mustErr(await fileReport(deps, access(tove), filed));
    expect([refused, commits]).toEqual([{ code: 'status_does_not_allow' }, []]);
  });
});

describe('a case that Tier 1 hands up', () => {
  it('goes to somebody of Tier 2 on shift, with the note for colleagues', async () => {
    const { deps, access, commits, started, case: current } = staffSetUp(at.leftToPeople());
    mustOk(await escalateToTier2(deps, access(anna), { reasons: ['complexity'], note: 'Two shops.' }));
    const username = current().owner.slice('staff:'.length);
    expect(['timo', 'tove']).toContain(username);
    expect(commits[0]).toMatchObject({
      assigned: { tier: 'tier2', username },
      message: { from: 'note', topic: 'escalation', author: 'anna', text: 'Two shops.' },
    });
    expect(started).toEqual([`${at.caseId}-tier2-2`]);
  });
});
