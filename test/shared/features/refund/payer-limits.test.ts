import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import type { StoreCommit } from '../../../../shared/case/store.port.ts';
import { gatewayNews } from '../../../../shared/features/refund/ask-gateway.use-case.ts';
import { payRefund } from '../../../../shared/features/refund/pay.use-case.ts';
import { caseIdFrom } from '../../../../shared/kernel/ids.ts';
import { money } from '../../../../shared/kernel/money.ts';
import type { Reason } from '../../../../shared/kernel/words.ts';
import { payerKeysOf } from '../../../../shared/payments/payer-totals.ts';
import type { PaymentRecord } from '../../../../shared/payments/payment-facts.ts';
import * as at from '../../../builders/case/cases.ts';
import { daysAgo, later } from '../../../builders/clock.ts';
import { present } from '../../../builders/must.ts';
import { payingWorld } from '../../../builders/payments/paying-world.ts';
import { facts, order, payment } from '../../../builders/payments/payment-facts.ts';
import { policy, ruleFor } from '../../../builders/policy.ts';
import { MemoryStore, storeOf } from '../../../fakes/memory-store.ts';

const automatic = Object.keys(policy.automatic) as Reason[];
const mostOfPayer = present(policy.payerWindow.automaticCeilings['EUR']);
const idOf = (n: number) => caseIdFrom(new Uint8Array(16).fill(n));

const paymentOf = (reference: string, change: Partial<PaymentRecord> = {}) =>
  facts({
    payment: payment({ reference, amount: money(90_000, 'EUR'), orderReference: null, ...change }),
    order: null,
  });

/** The machine has decided to pay so much on this payment; nothing is sent yet. */
function granted(n: number, reason: Reason, amount: number, paymentReference: string): Case {
  const disputedAmount = money(amount, 'EUR');
  const current = at.decided({ id: idOf(n), reason, paymentReference, disputedAmount });
  return { ...current, decision: { ...present(current.decision), amount: disputedAmount } };
}

/** Commits of several processes come between what each of them read and wrote. */
class InterleavedStore extends MemoryStore {
  readonly #turns: number[];
  constructor(turns: readonly number[]) {
    super();
    this.#turns = [...turns];
  }
  async #wait(): Promise<void> {
    const turns = this.#turns.shift() ?? 0;
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  }
  override async find(...args: Parameters<MemoryStore['find']>) {
    await this.#wait();
    return super.find(...args);
  }
  override async commit(commit: StoreCommit) {
    await this.#wait();
    return super.commit(commit);
  }
}

describe('slices of one payment', () => {
  it.each<[string, readonly Reason[]]>([
    ['of one reason', ['refund_request', 'refund_request', 'refund_request']],
    ['of two reasons in turn', ['refund_request', 'mistaken_payment', 'refund_request']],
  ])('%s come to one ceiling, though each case ended before the next', async (_, reasons) => {
    const returned = facts({
      payment: payment({ reference: 'pay_2', amount: money(90_000, 'EUR') }),
      order: order({ total: money(90_000, 'EUR'), status: 'returned' }),
    });
    const store = new MemoryStore();
    const world = payingWorld(store, [returned]);
    for (const [n, reason] of [...reasons, ...reasons].entries()) {
      const next = at.acknowledged({ id: idOf(n + 1), reason, disputedAmount: money(15_000, 'EUR') });
      store.add(next);
      const { decision } = await world.investigate(next);
      if (decision === 'refund') await world.pay(next);
      const after = world.caseOf(next);
      store.add({ ...after, status: after.status === 'refunding' ? 'closed' : after.status });
    }
    expect(world.out()).toBeLessThanOrEqual(15_000);
  });

  it('are stopped where the first was granted in the same moment', async () => {
    const cases = [1, 2].map((n) => granted(n, 'refund_request', 15_000, 'pay_a'));
    const world = payingWorld(storeOf(...cases), [paymentOf('pay_a')]);
    await Promise.all(cases.map(world.pay));
    expect(world.out()).toBe(15_000);
  });

  it('leave the rest of the ceiling to a later case', async () => {
    const cases = [
      granted(1, 'refund_request', 9000, 'pay_a'),
      granted(2, 'mistaken_payment', 6000, 'pay_a'),
    ];
    const world = payingWorld(storeOf(...cases), [paymentOf('pay_a')]);
    for (const one of cases) await world.pay(one);
    expect(world.out()).toBe(15_000);
  });
});

describe('one payer, many payments', () => {
  const many = (change: Partial<PaymentRecord>[]) =>
    change.map((one, n) =>
      paymentOf(`pay_${n}`, { instrument: `card_${n}`, payerEmail: `p${n}@mail.example`, ...one }),
    );
  const five = [0, 1, 2, 3, 4];

  it.each<[string, Partial<PaymentRecord>]>([
    ['one address', { payerEmail: 'maria.novak@mail.example' }],
    ['one card', { instrument: 'card_of_maria' }],
  ])('with %s gets no more than the window’s ceiling, whatever the reasons', async (_, same) => {
    const cases = five.map((n) => granted(n + 1, present(automatic[n]), 10_000 - n, `pay_${n}`));
    const more = [...cases, granted(9, 'duplicate_charge', 10_100, 'pay_5')];
    const world = payingWorld(storeOf(...more), many([...five, 5].map(() => same)));
    for (const one of more) await world.pay(one);
    const last = present(more.at(-1));
    expect(world.out()).toBe(10_000 + 9999 + 9998 + 9997 + 9996);
    expect(world.caseOf(last)).toMatchObject({ status: 'awaiting_staff', decision: null });
    expect(world.heldFor(last)).toEqual(['payer_limit_reached']);
  });

  it('is told so by the investigation already', async () => {
    const [first, second] = [
      granted(1, 'duplicate_charge', 50_000, 'pay_0'),
      at.acknowledged({ id: idOf(2) }),
    ];
    const duplicated = [1, 0].map((minutes, n) =>
      payment({ reference: `pay_${n + 1}`, createdAt: daysAgo(1, minutes * 60) }),
    );
    const twins = facts({ payment: present(duplicated[1]), orderPayments: duplicated });
    const store = storeOf(first, second);
    const world = payingWorld(store, [paymentOf('pay_0'), twins]);
    await world.pay(first);
    expect(await world.investigate(second)).toEqual({ decision: 'person' });
    expect(world.heldFor(second)).toEqual(['payer_limit_reached']);
  });

  it('gets it again where a refund failed, and where one came back', async () => {
    const cases = [1, 2].map((n) => granted(n, 'duplicate_charge', 50_000, `pay_${n}`));
    const [first, second] = [present(cases[0]), present(cases[1])];
    const known = many([{}, { payerEmail: 'p2@mail.example' }, {}]);
    const store = storeOf(...cases);
    const declining = payingWorld(store, known, { answer: at.declined });
    await declining.pay(first);
    const keys = payerKeysOf(present(known[1]).payment);
    const total = async () =>
      (await store.payerTotals(keys, money(0, 'EUR').currency)).map(({ days }) =>
        days.map(({ all, automatic: machine }) => [all, machine]),
      );
    expect(await total()).toEqual([[[0, 0]], [[0, 0]]]);
    await payingWorld(store, known).pay(second);
    expect(await total()).toEqual([[[50_000, 50_000]], [[0, 0]]]);
    const back = await gatewayNews(declining.deps, store.get(second.id));
    expect(await store.commit({ ...present(back), notices: [], work: 'same' })).toBe('committed');
    expect(await total()).toEqual([[[0, 0]], [[0, 0]]]);
  });

  it('gets it again when the window has passed', async () => {
    const { days } = policy.payerWindow;
    const known = many([{}, { payerEmail: 'p0@mail.example' }]);
    const [first, second] = [0, 1].map((n) => granted(n + 1, 'duplicate_charge', 50_000, `pay_${n}`)) as [
      Case,
      Case,
    ];
    const store = storeOf(first, second);
    const world = payingWorld(store, known);
    await world.pay(first);
    const afterwards = (seconds: number) => ({
      ...world.deps,
      runtime: { ...world.deps.runtime, now: () => later(seconds) },
    });
    const step = { caseId: second.id, execution: `${second.id}-tier1-1` };
    store.add(second);
    await payRefund(afterwards(days * 86_400), step);
    expect(world.heldFor(second)).toEqual(['payer_limit_reached']);
    store.add(second);
    await payRefund(afterwards((days + 1) * 86_400), step);
    expect(world.out()).toBe(100_000);
  });
});

describe('whatever is claimed, in whatever order', () => {
  const anySlices = () =>
    fc.array(
      fc.record({
        reason: fc.constantFrom(...automatic),
        amount: fc.oneof(fc.integer({ min: 1, max: 15_000 }), fc.constantFrom(5000, 10_000, 15_000, 50_000)),
        on: fc.nat(3),
      }),
      { minLength: 2, maxLength: 8 },
    );
  /** Payments of one payer, of which two were made with one card. */
  const known = ['card_1', 'card_2', 'card_1', 'card_3'].map((instrument, n) =>
    paymentOf(`pay_${n}`, { instrument }),
  );

  it('a payer gets no more than the window’s ceiling, and on a payment no more than the highest of its claims’', async () => {
    let reached = 0;
    await fc.assert(
      fc.asyncProperty(anySlices(), fc.array(fc.nat(12), { maxLength: 60 }), async (slices, turns) => {
        const store = new InterleavedStore(turns);
        const cases = slices.map(({ reason, amount, on }, n) => granted(n + 1, reason, amount, `pay_${on}`));
        for (const one of cases) store.add(one);
        const world = payingWorld(store, known);
        await Promise.all(cases.map((one) => world.pay(one).catch(() => null)));
        for (const one of cases) await world.pay(one);
        expect(world.out()).toBeLessThanOrEqual(mostOfPayer);
        for (const {
          payment: { reference },
        } of known) {
          const ceilings = slices.flatMap(({ reason, on }) =>
            `pay_${on}` === reference ? present(ruleFor(reason).ceilings['EUR']) : [],
          );
          const paid = world.made.filter((one) => one.payment === reference);
          expect(paid.reduce((sum, { amount }) => sum + amount.amount, 0)).toBeLessThanOrEqual(
            Math.max(0, ...ceilings),
          );
        }
        for (const one of cases) expect(['refunding', 'awaiting_staff']).toContain(world.caseOf(one).status);
        if (cases.some((one) => world.heldFor(one).includes('payer_limit_reached'))) reached += 1;
      }),
      { numRuns: 150 },
    );
    expect(reached).toBeGreaterThan(10);
  });
});
