import { describe, expect, it } from 'vitest';
import { notOwedAnyMore } from '../../../../shared/features/investigation/still-owed.rules.ts';
import { payRefund } from '../../../../shared/features/refund/pay.use-case.ts';
import { caseIdFrom } from '../../../../shared/kernel/ids.ts';
import { money } from '../../../../shared/kernel/money.ts';
import type { PaymentFacts } from '../../../../shared/payments/payment-facts.ts';
import * as at from '../../../builders/case/cases.ts';
import { daysAgo } from '../../../builders/clock.ts';
import { payingWorld } from '../../../builders/payments/paying-world.ts';
import { chargeback, facts, order, payment, sibling } from '../../../builders/payments/payment-facts.ts';
import { storeOf } from '../../../fakes/memory-store.ts';

const eur = (amount: number) => money(amount, 'EUR');
const twins = ['pay_1', 'pay_2'].map((reference, n) =>
  payment({ reference, createdAt: daysAgo(5, 60 - n), capturedAt: daysAgo(5, 60 - n) }),
);
const [first, second] = twins as [(typeof twins)[number], (typeof twins)[number]];

/** A payment system whose records change while cases are worked on. */
function changing(initial: readonly PaymentFacts[], ...cases: readonly ReturnType<typeof at.acknowledged>[]) {
  const known = [...initial];
  const world = payingWorld(storeOf(...cases), known);
  const step = ({ id }: (typeof cases)[number]) => ({ caseId: id, execution: `${id}-tier1-1` });
  const deps = { ...world.deps, notOwedAnyMore };
  return { ...world, known, pay: (one: (typeof cases)[number]) => payRefund(deps, step(one)) };
}

describe('what the machine decided is held against the records once more before it is paid', () => {
  const claim = at.acknowledged();
  const repeated = facts({ payment: second, orderPayments: twins });

  it('and is paid where they are as they were', async () => {
    const world = changing([repeated], claim);
    expect(await world.investigate(claim)).toEqual({ decision: 'refund' });
    expect(await world.pay(claim)).toEqual({ refund: 'succeeded' });
    expect(world.out()).toBe(4990);
  });

  it.each<[string, Partial<PaymentFacts>]>([
    ['money of the other payment went back', { siblings: [sibling('pay_1', 4000)] }],
    ['the bank took the other payment back', { siblings: [sibling('pay_1', 0, 4000)] }],
    ['the bank claims this one', { chargebacks: [chargeback(1000, 'open')] }],
  ])('and goes to a person where meanwhile %s', async (_, change) => {
    const world = changing([repeated], claim);
    await world.investigate(claim);
    world.known.splice(0, 1, { ...repeated, ...change });
    expect(await world.pay(claim)).toEqual({ refund: 'person' });
    expect(world.out()).toBe(0);
    expect(world.caseOf(claim)).toMatchObject({ status: 'awaiting_staff', decision: null, refund: null });
  });
});

describe('two cases on two payments of one order', () => {
  it('are not both paid for what came back once, though neither sees the other’s refund', async () => {
    const halves = [first, second].map((one) => ({ ...one, amount: eur(2500) }));
    const returned = order({ total: eur(5000), status: 'returned', returned: eur(1500) });
    const known = halves.map((one) =>
      facts({ payment: one, order: returned, orderPayments: halves, siblings: [] }),
    );
    const cases = halves.map(({ reference }, n) =>
      at.acknowledged({
        id: caseIdFrom(new Uint8Array(16).fill(n + 1)),
        reason: 'refund_request',
        paymentReference: reference,
        disputedAmount: eur(1500),
      }),
    );
    const world = changing(known, ...cases);
    for (const one of cases) expect(await world.investigate(one)).toEqual({ decision: 'refund' });
    const paid = await Promise.all(cases.map(world.pay));
    expect(world.out()).toBe(1500);
    expect(paid.map(({ refund }) => refund).toSorted()).toEqual(['person', 'succeeded']);
    expect(cases.flatMap(world.heldFor)).toEqual(['payment_busy']);
  });
});
