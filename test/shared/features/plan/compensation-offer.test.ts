import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import type { OptionKind, PlanOption } from '../../../../shared/case/parts/plan.ts';
import { chooseOption } from '../../../../shared/features/plan/choose.use-case.ts';
import { decideOnPlan, proposePlan } from '../../../../shared/features/plan/plan.use-case.ts';
import { roomOn } from '../../../../shared/features/plan/room.rules.ts';
import { payRefund } from '../../../../shared/features/refund/pay.use-case.ts';
import { caseIdFrom, refundIdFrom } from '../../../../shared/kernel/ids.ts';
import { money } from '../../../../shared/kernel/money.ts';
import { refundsByFund } from '../../../../shared/payments/fund.ts';
import { type PaymentFacts, refundableAmount } from '../../../../shared/payments/payment-facts.ts';
import type { RefundOrder } from '../../../../shared/payments/payments.port.ts';
import { caseFile } from '../../../../shared/views/case-file.view.ts';
import * as at from '../../../builders/case/cases.ts';
import { hashOf } from '../../../builders/case/tier2-cases.ts';
import { owner, setUp } from '../../../builders/case-set-up.ts';
import { now } from '../../../builders/clock.ts';
import { mustErr, mustOk, present } from '../../../builders/must.ts';
import { authorised, compensation, facts, refundRecord } from '../../../builders/payments/payment-facts.ts';
import { policy } from '../../../builders/policy.ts';
import { timo, tove } from '../../../builders/staff.ts';
import { fakeDeps, fakePayments } from '../../../fakes/deps.ts';
import { MemoryStore } from '../../../fakes/memory-store.ts';
import { fakeRuntime } from '../../../fakes/runtime.ts';

const ceiling = policy.goodwill.ceilings['EUR'] ?? 0;
const eur = (amount: number) => money(amount, 'EUR');

/** A case on which staff and customer act, and whose payment can change meanwhile. */
function world(first: PaymentFacts) {
  let known = first;
  const given = setUp(at.accepted(), undefined, known);
  const deps = {
    ...given.deps,
    payments: fakePayments({ paths: first.paths, find: async () => known }),
  };
  const access = (member = tove) => ({ member, caseId: at.caseId, version: given.case().version });
  const offered = (kind: OptionKind, amount: number) =>
    proposePlan(deps, access(), {
      kind: 'offer',
      words: 'We are sorry.',
      options: [{ kind, amount: eur(amount), words: 'This is what we can do.' }],
    });
  const approved = () =>
    decideOnPlan(deps, access(timo), { decision: 'approve', planHash: hashOf(given.case()) });
  const option = (): PlanOption => present(given.case().plan?.options[0]);
  const accepted = () => chooseOption(deps, owner, { choice: 'accept', option: option().id });
  const becomes = (next: PaymentFacts) => {
    known = next;
  };
  return { ...given, deps, offered, approved, accepted, option, becomes };
}

describe('a plan that gives something else than money back', () => {
  it.each<[string, PaymentFacts, OptionKind, number, string]>([
    ['goodwill above the ceiling', facts(), 'goodwill', ceiling + 1, 'goodwill_exhausted'],
    [
      'goodwill of which too little is left',
      facts({ compensations: [compensation(1, 'goodwill')] }),
      'goodwill',
      ceiling,
      'goodwill_exhausted',
    ],
    [
      'a path that the gateway lacks',
      facts({ paths: ['original_method'] }),
      'credit',
      100,
      'path_not_supported',
    ],
    [
      'a gift by a gateway that lacks it',
      facts({ paths: ['original_method'] }),
      'goodwill',
      100,
      'path_not_supported',
    ],
    ['a correction of more than is authorised', authorised(), 'correction', 5001, 'amount_not_available'],
    ['a refund of what was never taken', authorised(), 'refund', 100, 'amount_not_available'],
  ])('is refused where it offers %s', async (_, known, kind, amount, code) => {
    const { offered, commits } = world(known);
    expect(mustErr(await offered(kind, amount))).toEqual({ code });
    expect(commits).toEqual([]);
  });

  it('gives goodwill also where nothing is left on the payment', async () => {
    const { offered, approved, accepted, case: current } = world(facts({ refunds: [refundRecord(4990)] }));
    mustOk(await offered('goodwill', ceiling));
    mustOk(await approved());
    mustOk(await accepted());
    expect(current()).toMatchObject({
      status: 'refunding',
      decision: {
        amount: eur(ceiling),
        policy: { clause: policy.goodwill.clause },
        approvedBy: 'staff:timo',
      },
    });
  });

  it('lowers the charge of a payment that is not captured yet, and says what will be charged', async () => {
    const { offered, approved, accepted, option, case: current } = world(authorised());
    mustOk(await offered('correction', 500));
    expect(option()).toMatchObject({ path: 'before_capture', amount: eur(500), charged: eur(4500) });
    expect(option().expectedBy).toMatch(/^\d{4}-/);
    mustOk(await approved());
    mustOk(await accepted());
    expect(current().status).toBe('refunding');
  });

  it('corrects what was captured by a refund', async () => {
    const { offered, option } = world(facts());
    mustOk(await offered('correction', 500));
    expect(option()).toMatchObject({ path: 'original_method', charged: null });
  });

  it.each([
    ['the shop captured the payment', facts()],
    ['another correction came between', authorised({ compensations: [compensation(100, 'before_capture')] })],
  ])('is not approved where %s, and an offer of it ends', async (_, next) => {
    const before = world(authorised());
    mustOk(await before.offered('correction', 500));
    before.becomes(next);
    expect(mustErr(await before.approved())).toEqual({ code: 'amount_not_available' });

    const after = world(authorised());
    mustOk(await after.offered('correction', 500));
    mustOk(await after.approved());
    after.becomes(next);
    mustOk(await after.accepted());
    expect(after.case()).toMatchObject({ status: 'awaiting_staff', holdReasons: ['plan_failed'] });
  });

  it('rests on the room and the paths that the case file shows', async () => {
    const known = authorised({
      compensations: [compensation(500, 'goodwill')],
      paths: ['original_method', 'goodwill'],
    });
    const { deps } = world(known);
    const file = mustOk(await caseFile(deps, at.caseId, tove));
    expect(file.room).toEqual({ taken: eur(0), uncaptured: eur(5000), goodwill: eur(ceiling - 500) });
    expect(file.paths).toEqual(['original_method', 'goodwill']);
  });
});

/** A payment whose gateway pays whatever it is asked for, and cases that are about to be paid on it. */
function paying(first: PaymentFacts, count: number, path: 'goodwill' | 'before_capture', amount: number) {
  const store = new MemoryStore();
  const sent = new Map<string, RefundOrder>();
  const factsNow = (): PaymentFacts => {
    const made = [...sent.values()].map((order) =>
      refundRecord(order.amount.amount, { reference: order.id, path: order.path }),
    );
    const { refunds, compensations } = refundsByFund(made);
    return { ...first, refunds: [...first.refunds, ...refunds], compensations };
  };
  const payments = fakePayments({
    paths: first.paths,
    find: async () => factsNow(),
    async refund(order) {
      sent.set(order.id, order);
      return at.paid;
    },
    findRefund: async ({ id }) => (sent.has(id) ? at.paid : null),
  });
  const draws = Array.from({ length: 50 }, (_, n) => new Uint8Array(16).fill(n + 1)).values();
  const runtime = { ...fakeRuntime(), now: () => now, entropy: () => present(draws.next().value) };
  const deps = { ...fakeDeps(store), payments, runtime };
  const charged = path === 'before_capture' ? eur(5000 - amount) : null;
  const ids = Array.from({ length: count }, (_, n) => caseIdFrom(new Uint8Array(16).fill(n + 50)));
  for (const id of ids) store.add(chosenCase(id, { path, amount: eur(amount), charged }));
  const pay = (id: Case['id']) => payRefund(deps, { caseId: id, execution: `${id}-tier1-1` });
  return { store, ids, pay, sent, factsNow };
}

function chosenCase(
  id: Case['id'],
  { path, amount, charged }: Pick<PlanOption, 'path' | 'amount' | 'charged'>,
): Case {
  const before = at.proposed();
  const [option] = present(before.plan).options;
  const chosen: PlanOption = { ...present(option), path, amount, charged };
  return {
    ...before,
    id,
    status: 'refunding',
    plan: { ...present(before.plan), options: [chosen], chosen: chosen.id, state: 'accepted' },
    decision: {
      kind: 'refund',
      amount,
      by: 'staff:tove',
      approvedBy: 'staff:timo',
      policy: { version: policy.version, clause: 'GOODWILL' },
      at: now,
    },
  };
}

describe('several cases on one payment', () => {
  it('give goodwill within the ceiling, however many are paid at once, and take nothing of the payment', async () => {
    const { store, ids, pay, sent, factsNow } = paying(facts(), 5, 'goodwill', ceiling / 2);
    const answers = await Promise.all(ids.map(pay));
    expect(answers.map(({ refund }) => refund).toSorted()).toEqual([
      'person',
      'person',
      'person',
      'succeeded',
      'succeeded',
    ]);
    expect([...sent.values()].reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(ceiling);
    expect(refundableAmount(factsNow()).amount).toBe(4990);
    const held = ids.map((id) => store.get(id).case).filter(({ status }) => status === 'awaiting_staff');
    expect(held.map(({ holdReasons }) => holdReasons)).toEqual(Array(3).fill(['payment_busy']));
  });

  it('correct a charge once: what was promised to the others would not hold', async () => {
    const { ids, pay, sent, factsNow } = paying(authorised(), 3, 'before_capture', 500);
    const answers = await Promise.all(ids.map(pay));
    expect(answers.filter(({ refund }) => refund === 'succeeded')).toHaveLength(1);
    expect([...sent.values()]).toMatchObject([{ path: 'before_capture', amount: eur(500) }]);
    expect(roomOn(factsNow(), policy.goodwill).left.uncaptured).toBe(4500);
  });

  it('are asked about by their own path, and paid once under one id', async () => {
    const { ids, pay, sent, store } = paying(facts(), 1, 'goodwill', 100);
    const [id] = ids;
    await pay(present(id));
    await pay(present(id));
    expect(sent.size).toBe(1);
    expect(store.get(present(id)).case.refund).toMatchObject({
      id: refundIdFrom(new Uint8Array(16).fill(1)),
      path: 'goodwill',
      status: 'succeeded',
    });
  });
});
