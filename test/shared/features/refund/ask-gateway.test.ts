import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { deliverOutcome } from '../../../../shared/features/outcome/deliver.use-case.ts';
import { hearOfPayment } from '../../../../shared/features/refund/ask-gateway.use-case.ts';
import { reconcile } from '../../../../shared/jobs/reconcile.use-case.ts';
import { refundIdFrom } from '../../../../shared/kernel/ids.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { addHours } from '../../../../shared/kernel/time.ts';
import type { Refund, RefundAnswer } from '../../../../shared/payments/refund.ts';
import * as at from '../../../builders/case/cases.ts';
import { now } from '../../../builders/clock.ts';
import { present } from '../../../builders/must.ts';
import { policy } from '../../../builders/policy.ts';
import { fakeDeps, fakePayments } from '../../../fakes/deps.ts';
import { MemoryStore } from '../../../fakes/memory-store.ts';

const back: RefundAnswer = { status: 'failed', failureCode: 'account_closed' };
const paid: Refund = present(at.answered(at.paid).refund);
const earlier: Refund = { ...paid, id: refundIdFrom(new Uint8Array(16).fill(1)), amount: money(1000, 'EUR') };
/** Specialists work on it, though its refund was paid. */
const disputed = (): Case => ({ ...at.unsatisfied(), announce: null });

/** A store that holds these cases, all of them under way, and a gateway that answers so about each refund. */
function world(answers: Readonly<Record<string, RefundAnswer>>, ...cases: readonly Case[]) {
  const store = new MemoryStore();
  for (const one of cases) store.add(one, { pendingSince: now });
  const given = fakeDeps(store);
  const payments = fakePayments({ findRefund: async ({ id }) => answers[id] ?? null });
  const caseNow = (one = present(cases[0])) => store.get(one.id).case;
  return { deps: { ...given, payments }, commits: store.commits, started: given.workflow.started, caseNow };
}

describe('whoever hears of a payment', () => {
  it('finds a refund that came back after the end, gives its money free, and tells the customer', async () => {
    const { deps, commits, started, caseNow } = world({ [at.refundId]: back }, at.closed());
    expect(await hearOfPayment(deps, 'pay_2')).toEqual({ cases: 1, moved: 1 });
    expect(caseNow()).toMatchObject({
      status: 'awaiting_staff',
      tier: 'tier2',
      refund: { status: 'failed' },
    });
    expect(commits).toMatchObject([
      {
        by: 'command',
        work: 'moving',
        notices: ['refund_came_back'],
        settle: { refundId: at.refundId, status: 'failed', amount: { amount: 4990 } },
      },
    ]);
    expect(started).toEqual([`${at.caseId}-tier2-2`]);
  });

  it('tells staff once what a refund waits for, and the customer nothing anew', async () => {
    const pending = { ...at.paid, status: 'pending' } as const;
    const waiting = { ...pending, waitsFor: 'shop_balance' } as const;
    const answers: Record<string, RefundAnswer> = { [at.refundId]: waiting };
    const { deps, commits, caseNow } = world(answers, at.answered(pending));
    await hearOfPayment(deps, 'pay_2');
    await hearOfPayment(deps, 'pay_2');
    expect(commits.map(({ notices }) => notices)).toEqual([['staff_refund_waits']]);
    expect(caseNow().refund).toMatchObject({ status: 'pending', waitsFor: 'shop_balance' });

    answers[at.refundId] = pending;
    await hearOfPayment(deps, 'pay_2');
    expect(caseNow().refund).not.toHaveProperty('waitsFor');
    expect(commits).toHaveLength(2);
  });

  it('tells customer and staff of a refund that waits from the start', async () => {
    const waiting: RefundAnswer = { ...at.paid, status: 'pending', waitsFor: 'payment' };
    const { deps, commits } = world({ [at.refundId]: waiting }, at.refunding());
    await hearOfPayment(deps, 'pay_2');
    expect(commits[0]?.notices).toEqual(['refund_on_its_way', 'staff_refund_waits']);
  });

  it('changes nothing by asking again', async () => {
    const { deps, commits } = world({ [at.refundId]: back }, at.closed());
    await hearOfPayment(deps, 'pay_2');
    expect(await hearOfPayment(deps, 'pay_2')).toEqual({ cases: 1, moved: 0 });
    expect(commits).toHaveLength(1);
  });

  it('gives the money free once, however many ask at the same moment', async () => {
    const { deps, commits } = world({ [at.refundId]: back }, at.closed());
    await Promise.all(Array.from({ length: 5 }, () => hearOfPayment(deps, 'pay_2')));
    expect(commits.filter(({ settle }) => settle)).toHaveLength(1);
  });

  it('hears of every refund that came back', async () => {
    const both = { ...disputed(), earlierRefunds: [earlier] };
    const { deps, commits, caseNow } = world({ [at.refundId]: back, [earlier.id]: back }, both);
    await hearOfPayment(deps, 'pay_2');
    expect(commits.map(({ settle }) => settle?.amount.amount).toSorted()).toEqual([1000, 4990]);
    expect(caseNow().earlierRefunds).toMatchObject([{ status: 'failed' }]);
  });

  it('tells the specialist who has the case, where nobody else takes it over', async () => {
    const { deps, commits } = world({ [at.refundId]: back }, disputed());
    await hearOfPayment(deps, 'pay_2');
    expect(commits[0]?.notices).toEqual(['refund_came_back', 'staff_refund_came_back']);
  });

  it.each<[string, RefundAnswer | undefined]>([
    ['still stands', at.paid],
    ['cannot be asked about', { status: 'unknown' }],
    ['is not known to the gateway, which is a fault for others to find', undefined],
  ])('leaves a case alone whose refund %s', async (_, answer) => {
    const { deps, commits } = world(answer ? { [at.refundId]: answer } : {}, at.closed());
    expect((await hearOfPayment(deps, 'pay_2')).moved).toBe(0);
    expect(commits).toEqual([]);
  });

  it('hears what became of one that was under way, and of the one before it', async () => {
    const again = { ...at.answered({ ...at.paid, status: 'pending' }), earlierRefunds: [earlier] };
    const { deps, commits, caseNow } = world({ [at.refundId]: at.paid, [earlier.id]: back }, again);
    await hearOfPayment(deps, 'pay_2');
    expect(commits.map(({ settle }) => settle?.status)).toEqual(['succeeded', 'failed']);
    expect(caseNow()).toMatchObject({ status: 'awaiting_staff', refund: { status: 'succeeded' } });
  });
});

describe('a refund that waits for the customer’s details', () => {
  const waiting = () => at.answered(at.actionRequired);

  it('is told to the customer once', async () => {
    const { deps, commits } = world({ [at.refundId]: at.actionRequired }, at.refunding());
    await hearOfPayment(deps, 'pay_2');
    await hearOfPayment(deps, 'pay_2');
    expect(commits.map(({ notices }) => notices)).toEqual([['refund_requires_action']]);
  });

  it('goes on when they are given', async () => {
    const { deps, caseNow } = world({ [at.refundId]: at.paid }, waiting());
    await hearOfPayment(deps, 'pay_2');
    expect(caseNow().refund).toMatchObject({ status: 'succeeded', actBy: null, expectedBy: '2026-11-27' });
  });

  it('is not taken for unclear where the gateway is silent', async () => {
    const { deps, commits } = world({ [at.refundId]: { status: 'unknown' } }, waiting());
    await hearOfPayment(deps, 'pay_2');
    expect(commits).toEqual([]);
  });

  it('reminds the customer, and tells staff, once it takes too long', async () => {
    const { deps, commits, caseNow } = world({ [at.refundId]: at.actionRequired }, waiting());
    const late = addHours(now, policy.refundSettlementHours + 1);
    const later = { ...deps, runtime: { ...deps.runtime, now: () => late } };
    await reconcile(later, late);
    await reconcile(later, late);
    expect(commits.map(({ notices }) => notices)).toEqual([['staff_new_item', 'refund_requires_action']]);
    expect(caseNow()).toMatchObject({ status: 'refunding', holdReasons: ['refund_unsettled'] });
  });
});

describe('the next refund is made, but the one before it came back', () => {
  it('and the case goes to specialists instead of telling an outcome', async () => {
    const failed: Refund = { ...earlier, status: 'failed', failureCode: 'account_closed' };
    const { deps, commits, caseNow } = world({}, { ...at.answered(at.paid), earlierRefunds: [failed] });
    await deliverOutcome(deps, { caseId: at.caseId, execution: `${at.caseId}-tier1-1` });
    expect(caseNow()).toMatchObject({ status: 'awaiting_staff', tier: 'tier2', outcome: null });
    expect(commits).toHaveLength(1);
    expect(commits[0]?.notices).toBeUndefined();
  });
});
