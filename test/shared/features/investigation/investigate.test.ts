import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../shared/case/case.ts';
import { investigate } from '../../../../shared/features/investigation/investigate.use-case.ts';
import { caseIdFrom } from '../../../../shared/kernel/ids.ts';
import type { RefundRecord } from '../../../../shared/payments/payment-facts.ts';
import * as at from '../../../builders/case/cases.ts';
import { later } from '../../../builders/clock.ts';
import { facts, refundRecord } from '../../../builders/payments/payment-facts.ts';
import { fakeDeps, fakePayments } from '../../../fakes/deps.ts';
import { MemoryStore, storeOf } from '../../../fakes/memory-store.ts';

const idOf = (n: number) => caseIdFrom(new Uint8Array(16).fill(n));
const askingId = idOf(90);
const step = { caseId: askingId, execution: `${askingId}-tier1-1` };

/** Somebody asks where the money of a closed case is; gives back that case, and how often the gateway was asked. */
async function afterAsking(refund: Partial<RefundRecord>): Promise<{ earlier: Case; asked: number }> {
  const earlier = at.closed();
  const store = storeOf(earlier, at.acknowledged({ id: askingId, reason: 'refund_not_received' }));
  let asked = 0;
  const payments = fakePayments({
    find: async () => facts({ refunds: [refundRecord(4990, { reference: at.refundId, ...refund })] }),
    async findRefund() {
      asked += 1;
      return { status: 'failed', failureCode: 'account_closed' };
    },
  });
  await investigate({ ...fakeDeps(store), payments }, step);
  return { earlier: store.get(earlier.id).case, asked };
}

it('a refund of ours that is back frees its money on the case that made it, before anybody pays anew', async () => {
  const { earlier } = await afterAsking({ status: 'returned', failureCode: 'account_closed' });
  expect(earlier).toMatchObject({ status: 'awaiting_staff', tier: 'tier2', refund: { status: 'failed' } });
});

it.each<[string, Partial<RefundRecord>]>([
  ['that stands', { status: 'settled' }],
  ['that somebody else made', { status: 'returned', reference: 're_1' }],
])('a refund %s is asked about by nobody', async (_, refund) => {
  const { earlier, asked } = await afterAsking(refund);
  expect([earlier.status, asked]).toEqual(['closed', 0]);
});

it('tells the customer, who has the acknowledgement since a moment, nothing more where people get the case', async () => {
  const store = storeOf(at.acknowledged({ id: askingId, reason: 'other' }));
  const deps = fakeDeps(store);
  await investigate({ ...deps, payments: fakePayments({ find: async () => facts() }) }, step);
  expect(store.get(askingId).case.status).toBe('awaiting_staff');
  expect(deps.mailer.sent.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^New item/)]);
});

describe('of very many cases on the payment', () => {
  /** Fifty cases of which a person may still pay one, the one that was opened as the `nth`; ids sort against time. */
  async function seen(nth: number) {
    const store = new MemoryStore();
    for (let n = 1; n <= 50; n += 1) {
      const id = idOf(80 - n);
      store.add({ ...(n === nth ? at.leftToPeople({ id }) : at.acknowledged({ id })), openedAt: later(n) });
    }
    store.add({ ...at.acknowledged({ id: askingId }), openedAt: later(51) });
    await investigate({ ...fakeDeps(store), payments: fakePayments({ find: async () => facts() }) }, step);
    const { findings, related } = store.get(askingId).case;
    const collision = findings.find(({ check }) => check === 'money_collision');
    return { live: collision?.facts['liveCases'], related };
  }

  it.each([
    [50, 1],
    [26, 1],
    [25, 0],
  ])('the newest are looked into, such as the %dth of fifty: %d', async (nth, live) => {
    expect((await seen(nth)).live).toBe(live);
  });

  it('all are named, the oldest first', async () => {
    expect((await seen(1)).related).toEqual(Array.from({ length: 50 }, (_, n) => idOf(79 - n)));
  });
});
