import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { decideCase, type StaffDecision } from '../../../../shared/features/decision/decide.rules.ts';
import { claimCase } from '../../../../shared/features/queue/owner.rules.ts';
import { type Money, money } from '../../../../shared/kernel/money.ts';
import type { StaffMember } from '../../../../shared/kernel/staff.ts';
import type { Policy } from '../../../../shared/policy/policy.ts';
import * as at from '../../../builders/case/cases.ts';
import { perform } from '../../../builders/case/commands.ts';
import { caseAfter } from '../../../builders/case/commit.ts';
import { later } from '../../../builders/clock.ts';
import { frozen, mustErr, mustOk, present } from '../../../builders/must.ts';
import { policy } from '../../../builders/policy.ts';
import { anna, bert, lena, me, tove } from '../../../builders/staff.ts';

const moment = later(3600);
const eur = (amount: number) => money(amount, 'EUR');
const refund = (amount: number): StaffDecision => ({ kind: 'refund', amount: eur(amount) });
const agentCeiling = present(policy.authority.tier1?.refundCeilings['EUR']);

const decide = (
  decided: StaffDecision,
  {
    current = at.leftToPeople(),
    member = anna,
    left = eur(4990),
    before = 0,
    rules = policy,
  }: Partial<Deciding> = {},
) => decideCase(frozen(current), member, decided, { left, before }, rules, moment);
interface Deciding {
  readonly current: Case;
  readonly member: StaffMember;
  readonly left: Money | null;
  readonly before: number;
  readonly rules: Policy;
}
const claimed = () => mustOk(claimCase(at.leftToPeople(), anna, later(60))).case;
const rule = (clause: string) => ({ version: policy.version, clause });

describe('a refund by a person', () => {
  it.each([
    ['a part', 1],
    ['all that is left', 4990],
  ])('of %s is decided with amount, person, rule and time, and goes to be paid', (_, amount) => {
    const { case: current, entry } = mustOk(decide(refund(amount)));
    const decision = {
      kind: 'refund',
      amount: eur(amount),
      by: 'staff:anna',
      approvedBy: null,
      policy: rule('T1-AGENT'),
      at: moment,
    };
    expect(current).toMatchObject({
      status: 'refunding',
      owner: 'staff:anna',
      decision,
      refund: null,
      outcome: null,
      holdReasons: [],
    });
    expect(entry).toMatchObject({ actor: 'staff:anna', events: [{ type: 'decided', decision }] });
  });

  it('that is less than disputed comes out as partial, with its rule', () => {
    const decided = caseAfter(at.leftToPeople(), decide(refund(1990)));
    const paid = ['intendRefund', 'hearSucceeded', 'deliverOutcome'] as const;
    const end = paid.reduce((current, name) => mustOk(perform(name, current, moment)).case, decided);
    expect(end).toMatchObject({
      status: 'resolved',
      outcome: { kind: 'partially_refunded', amount: eur(1990), policy: rule('T1-AGENT') },
      refund: { status: 'succeeded', amount: eur(1990) },
    });
  });

  it.each([
    ['an agent', anna],
    ['a lead', lena],
  ])('after one that was paid and did not help takes a second person, not only %s', (_, member) => {
    const back = mustOk(perform('confirmUnsolved', at.resolved(), moment)).case;
    expect(mustErr(decide(refund(1), { current: back, member }))).toEqual({
      code: 'second_refund_needs_plan',
    });
    expect(decide({ kind: 'explain' }, { current: back, member }).ok).toBe(true);
  });

  it('after one that came back is the first again', () => {
    const { status, refund: back, ...open } = at.leftToPeople();
    const current: Case = {
      ...open,
      status,
      refund: back,
      earlierRefunds: [{ ...present(at.resolved().refund), status: 'failed' }],
    };
    expect(decide(refund(1), { current }).ok).toBe(true);
  });

  it('that the gateway declines goes on to Tier 2, without the decision', () => {
    const decided = caseAfter(at.leftToPeople(), decide(refund(1990)));
    const intended = mustOk(perform('intendRefund', decided, moment)).case;
    expect(mustOk(perform('hearFailed', intended, moment)).case).toMatchObject({
      status: 'awaiting_staff',
      tier: 'tier2',
      owner: 'team:tier2',
      decision: null,
      holdReasons: ['refund_declined'],
    });
  });

  it('for which other cases leave too little comes back to a person before anything is sent', () => {
    const decided = caseAfter(at.leftToPeople(), decide(refund(1990)));
    expect(mustOk(perform('leaveToPeople', decided, moment)).case).toMatchObject({
      status: 'awaiting_staff',
      decision: null,
      refund: null,
      holdReasons: ['payment_busy'],
    });
  });
});

describe('a refund is refused', () => {
  it.each<[string, StaffDecision, Partial<Deciding>, string]>([
    ['a minor unit above what is left', refund(4991), {}, 'amount_not_available'],
    ['where nothing is left', refund(1), { left: eur(0) }, 'amount_not_available'],
    ['in another currency', { kind: 'refund', amount: money(1, 'SEK') }, {}, 'currency_differs'],
    ['where the payment is not known', refund(1), { left: null }, 'payment_not_known'],
    [
      'a minor unit above what an agent may decide',
      refund(agentCeiling + 1),
      { left: eur(1_000_000) },
      'above_authority',
    ],
    [
      'where with what was granted before it is a minor unit more than an agent may decide',
      refund(agentCeiling),
      { left: eur(1_000_000), before: 1 },
      'above_authority',
    ],
    [
      'by a tier to which the policy gives no authority',
      refund(1),
      { rules: { ...policy, authority: { lead: present(policy.authority.lead) } } },
      'above_authority',
    ],
    [
      'in a currency for which nobody has authority',
      { kind: 'refund', amount: money(1, 'XOF') },
      { left: money(100, 'XOF') },
      'above_authority',
    ],
  ])('%s', (_, decided, deciding, code) => {
    expect(mustErr(decide(decided, deciding))).toEqual({ code });
  });

  it('and what is available is checked before authority, so that a lead is not asked in vain', () => {
    expect(mustErr(decide(refund(agentCeiling + 1)))).toEqual({ code: 'amount_not_available' });
  });

  it('but a lead may go beyond an agent, under a rule of his own, on a case that stays its owner’s', () => {
    const deciding = { current: claimed(), member: lena, left: eur(1_000_000) };
    expect(mustOk(decide(refund(agentCeiling + 1), deciding)).case).toMatchObject({
      owner: 'staff:anna',
      decision: { by: 'staff:lena', policy: rule('LEAD') },
    });
  });
});

describe('a decision without money', () => {
  it.each([
    ['decline', 'declined'],
    ['explain', 'explained'],
  ] as const)('(%s) comes out at once as %s, with the rule it rests on', (kind, outcome) => {
    const { case: current, entry } = mustOk(decide({ kind }));
    expect(current).toMatchObject({
      status: 'resolved',
      owner: 'staff:anna',
      decision: { kind, amount: null, by: 'staff:anna' },
      outcome: { kind: outcome, amount: null, policy: rule('T1-AGENT'), at: moment },
      refund: null,
      holdReasons: [],
    });
    expect(entry.events.map(({ type }) => type)).toEqual(['decided', 'outcome_delivered']);
  });

  it.each([[null], [money(0, 'SEK')]])('needs nothing to be left on the payment: %j', (left) => {
    expect(decide({ kind: 'decline' }, { left }).ok).toBe(true);
  });

  it('asks the customer anew, also where an earlier outcome was answered', () => {
    const unsolved = mustOk(perform('confirmUnsolved', at.resolved(), moment)).case;
    const { case: current } = mustOk(decide({ kind: 'explain' }, { current: unsolved, member: lena }));
    expect(current).toMatchObject({ status: 'resolved', confirmation: null });
    expect(mustOk(perform('confirmOutcome', current, moment)).case.status).toBe('closed');
  });
});

describe('deciding at all is refused', () => {
  const kinds: readonly StaffDecision[] = [refund(1), { kind: 'decline' }, { kind: 'explain' }];

  it.each<[string, () => Case, StaffMember, string]>([
    [
      'where somebody decided before',
      () => caseAfter(at.leftToPeople(), decide(refund(1))),
      anna,
      'status_does_not_allow',
    ],
    [
      'where it was declined before',
      () => caseAfter(at.leftToPeople(), decide({ kind: 'decline' })),
      anna,
      'status_does_not_allow',
    ],
    ['where the machine decided', at.decided, anna, 'status_does_not_allow'],
    ['where the customer was asked', at.asked, anna, 'status_does_not_allow'],
    ['where the customer withdrew', at.withdrawn, lena, 'status_does_not_allow'],
    ['where it is closed', at.closed, lena, 'status_does_not_allow'],
    ['on a colleague’s case', claimed, bert, 'owned_by_another'],
    ['on another tier’s case', at.leftToPeople, tove, 'group_may_not'],
    ['to approvers', at.leftToPeople, me('approver'), 'group_may_not'],
    ['at Tier 2, where a second person approves', at.accepted, lena, 'tier_does_not_allow'],
    ['to specialists', at.accepted, tove, 'group_may_not'],
  ])('%s', (_, build, member, refusal) => {
    for (const decided of kinds) {
      expect(mustErr(decide(decided, { current: build(), member }))).toEqual({
        code: 'action_refused',
        action: 'decide',
        refusal,
      });
    }
  });
});
