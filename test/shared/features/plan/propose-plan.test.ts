import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { planHash } from '../../../../shared/case/parts/plan.ts';
import {
  approvePlan,
  type Proposal,
  proposePlan,
  returnPlan,
} from '../../../../shared/features/plan/propose.rules.ts';
import { type Money, money } from '../../../../shared/kernel/money.ts';
import type { StaffMember } from '../../../../shared/kernel/staff.ts';
import { addHours } from '../../../../shared/kernel/time.ts';
import * as at from '../../../builders/case/cases.ts';
import { caseAfter } from '../../../builders/case/commit.ts';
import { answer, fullRefund, offer, option, roomOf } from '../../../builders/case/plans.ts';
import { hashOf } from '../../../builders/case/tier2-cases.ts';
import { later } from '../../../builders/clock.ts';
import { frozen, mustErr, mustOk, present } from '../../../builders/must.ts';
import { policy } from '../../../builders/policy.ts';
import { ada, elin, lars, lena, timo, tove } from '../../../builders/staff.ts';

const moment = later(3600);
const eur = (amount: number) => money(amount, 'EUR');
const all = eur(4990);
const propose = (
  proposal: Proposal,
  { current = at.accepted(), member = tove, left = all as Money | null } = {},
) => proposePlan(frozen(current), member, proposal, left && roomOf(left), moment);
const approve = (
  current: Case,
  member: StaffMember,
  { hash = hashOf(current), left = all as Money | null } = {},
) => approvePlan(frozen(current), member, hash, { room: left && roomOf(left), before: 0 }, policy, moment);

describe('proposing a plan', () => {
  it('lays it before a second person: options, proposer, and the hash of all that will be seen', () => {
    const proposal = offer();
    const { case: current, entry } = mustOk(propose(proposal));
    expect(current).toMatchObject({
      status: 'awaiting_approval',
      owner: 'staff:tove',
      holdReasons: [],
      plan: {
        hash: planHash(proposal, proposal.words),
        kind: 'offer',
        options: proposal.options,
        proposedBy: 'staff:tove',
        proposedAt: moment,
        version: at.accepted().version + 1,
        state: 'proposed',
        approval: null,
        expiresAt: null,
        chosen: null,
      },
    });
    expect(entry).toMatchObject({
      actor: 'staff:tove',
      events: [{ type: 'plan_proposed', plan: current.plan }],
    });
  });

  it.each<[string, Proposal, Money | null, string]>([
    ['more than is left', offer(option(1, 'refund', 4991)), all, 'amount_not_available'],
    [
      'more than is left in one option of several',
      offer(fullRefund, option(2, 'credit', 4991)),
      all,
      'amount_not_available',
    ],
    ['money where nothing is left', offer(option(1, 'partial_refund', 1)), eur(0), 'amount_not_available'],
    ['another currency', offer(option(1, 'refund', money(1, 'SEK'))), all, 'currency_differs'],
    ['money of a payment that is not known', offer(fullRefund), null, 'payment_not_known'],
  ])('is refused where it gives %s', (_, proposal, left, code) => {
    expect(mustErr(propose(proposal, { left }))).toEqual({ code });
  });

  it.each([['decline'], ['explain'], ['fault_fixed']] as const)('(%s) needs no payment', (kind) => {
    expect(propose(answer(kind), { left: null }).ok).toBe(true);
  });

  it.each<[string, Case, StaffMember, string]>([
    ['at Tier 1', at.leftToPeople(), lena, 'tier_does_not_allow'],
    ['on a colleague’s case', at.accepted(), timo, 'owned_by_another'],
    ['to engineers', at.accepted(), elin, 'group_may_not'],
    ['to approvers', at.accepted(), ada, 'group_may_not'],
    [
      'to those to whom the case must not go back',
      { ...at.escalated(), excluded: ['tove'] },
      tove,
      'reviewer_excluded',
    ],
  ])('is refused %s', (_, current, member, refusal) => {
    expect(mustErr(propose(offer(), { current, member }))).toMatchObject({ action: 'propose', refusal });
  });
});

describe('a plan is another one', () => {
  const plan = offer();
  const hash = ({ words, ...rest }: Proposal) => planHash(rest, words);
  const [first, ...others] = plan.options;

  it.each<[string, Proposal]>([
    ['in another sum', offer({ ...present(first), amount: eur(4989) }, ...others)],
    ['in another currency', offer({ ...present(first), amount: money(4990, 'USD') }, ...others)],
    ['by another path', offer({ ...present(first), path: 'bank_transfer' }, ...others)],
    ['with an option less', offer(...others)],
    ['in another order', offer(...others, present(first))],
    ['with other words to the customer', { ...plan, words: { ...plan.words, text: 'Sorry.' } }],
    ['with other words on an option', { ...plan, words: { ...plan.words, options: ['', '', '', ''] } }],
    ['of another kind', { ...plan, kind: 'explain' }],
  ])('%s', (_, other) => {
    expect(hash(other)).not.toBe(hash(plan));
    expect(hash(structuredClone(plan))).toBe(hash(plan));
  });

  it('and an approval of the one before is void', () => {
    const seen = at.proposed();
    const edited = caseAfter(seen, propose(offer(option(1, 'refund', 100)), { current: seen }));
    expect(mustErr(approve(edited, timo, { hash: hashOf(seen) }))).toEqual({ code: 'plan_changed' });
    expect(mustErr(returnPlan(edited, timo, hashOf(seen), moment))).toEqual({ code: 'plan_changed' });
    expect(approve(edited, timo).ok).toBe(true);
  });
});

describe('approving', () => {
  it('by a second person brings the offer to the customer, with a time to choose', () => {
    const before = at.proposed();
    const { case: current, entry } = mustOk(approve(before, timo));
    expect(current).toMatchObject({
      status: 'awaiting_customer',
      owner: 'staff:tove',
      announce: 'offer',
      plan: {
        ...before.plan,
        state: 'offered',
        approval: { by: 'staff:timo', at: moment, clause: 'APPROVAL-COLLEAGUE' },
        expiresAt: addHours(moment, policy.optionHours),
      },
    });
    expect(entry.events).toEqual([
      { type: 'plan_approved', hash: hashOf(before), clause: 'APPROVAL-COLLEAGUE' },
    ]);
  });

  it('is refused to the proposer, also to a lead, and to the editor of the plan', () => {
    expect(mustErr(approve(at.proposed(), tove))).toMatchObject({ refusal: 'second_person_needed' });
    const before = at.proposed();
    const byLena = caseAfter(before, propose(offer(), { current: before, member: lena }));
    expect(mustErr(approve(byLena, lena))).toMatchObject({ refusal: 'second_person_needed' });
    expect(approve(byLena, lars).ok).toBe(true);
  });

  it.each([
    ['decline', 'declined', 'decline'],
    ['explain', 'explained', 'explain'],
    ['fault_fixed', 'fault_fixed', 'explain'],
  ] as const)('an answer (%s) is the outcome at once: %s', (kind, outcome, decision) => {
    const { case: current, entry } = mustOk(approve(at.proposed(answer(kind)), timo));
    expect(current).toMatchObject({
      status: 'resolved',
      announce: 'outcome',
      plan: { state: 'carried_out', approval: { by: 'staff:timo' } },
      decision: { kind: decision, amount: null, by: 'staff:tove', approvedBy: 'staff:timo' },
      outcome: {
        kind: outcome,
        amount: null,
        policy: { version: policy.version, clause: 'APPROVAL-COLLEAGUE' },
      },
    });
    expect(entry.events.map(({ type }) => type)).toEqual(['plan_approved', 'outcome_delivered']);
  });

  it.each([
    ['other cases took the money meanwhile', eur(4989), 'amount_not_available'],
    ['the payment is gone', null, 'payment_not_known'],
    ['its currency is another', money(4990, 'SEK'), 'currency_differs'],
  ] as const)('is refused where %s', (_, left, code) => {
    expect(mustErr(approve(at.proposed(), timo, { left }))).toEqual({ code });
  });

  it('twice is refused: the plan waits no more', () => {
    const once = mustOk(approve(at.proposed(), timo)).case;
    expect(mustErr(approve(once, ada))).toMatchObject({ refusal: 'status_does_not_allow' });
  });
});

describe('returning a plan', () => {
  it('gives it back to its owner, who can propose another', () => {
    const before = at.proposed();
    const { case: current, entry } = mustOk(returnPlan(frozen(before), ada, hashOf(before), moment));
    expect(current).toMatchObject({
      status: 'awaiting_staff',
      owner: 'staff:tove',
      holdReasons: ['plan_returned'],
      plan: { state: 'returned', approval: null },
    });
    expect(entry).toMatchObject({
      actor: 'staff:ada',
      events: [{ type: 'plan_returned', hash: hashOf(before) }],
    });
    expect(mustErr(approve(current, timo))).toMatchObject({ refusal: 'status_does_not_allow' });
    expect(propose(offer(), { current }).ok).toBe(true);
  });

  it('is refused to the proposer', () => {
    const before = at.proposed();
    expect(mustErr(returnPlan(before, tove, hashOf(before), moment))).toMatchObject({
      refusal: 'second_person_needed',
    });
  });
});
