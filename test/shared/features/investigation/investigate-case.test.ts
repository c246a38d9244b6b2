import { expect, it } from 'vitest';
import type { Store } from '../../../../functions/store/store.ts';
import type { Case } from '../../../../shared/case/case.ts';
import { investigateCase } from '../../../../shared/features/investigation/investigate.use-case.ts';
import { caseIdFrom } from '../../../../shared/kernel/ids.ts';
import type { RefundRecord } from '../../../../shared/payments/payment-facts.ts';
import * as at from '../../../builders/case/cases.ts';
import { facts, refundRecord } from '../../../builders/payments/payment-facts.ts';
import { policy } from '../../../builders/policy.ts';
import { fakeRuntime } from '../../../fakes/runtime.ts';
import { MemoryStore } from '../../../functions/gateways/chaos/memory-store.ts';

const askingId = caseIdFrom(new Uint8Array(16).fill(90));

/** Somebody asks where the money of a closed case is; gives back that case, and how often the gateway was asked. */
async function afterAsking(refund: Partial<RefundRecord>): Promise<{ earlier: Case; asked: number }> {
  const memory = new MemoryStore();
  const earlier = at.closed();
  memory.add(earlier);
  memory.add(at.acknowledged({ id: askingId, reason: 'refund_not_received' }));
  const store: Partial<Store> = {
    ...memory.port(() => {}),
    casesOnPayment: async () => [earlier.id, askingId],
    incidents: async () => [],
  };
  let asked = 0;
  const payments = {
    find: async () => facts({ refunds: [refundRecord(4990, { reference: at.refundId, ...refund })] }),
    findRefund: async () => {
      asked += 1;
      return { status: 'failed', failureCode: 'account_closed' };
    },
  };
  const reporter = { warn: () => {}, count: () => {} };
  const deps = { store, payments, reporter, runtime: fakeRuntime(), policy };
  await investigateCase(deps as unknown as Parameters<typeof investigateCase>[0], {
    caseId: askingId,
    execution: `${askingId}-tier1-1`,
  });
  return { earlier: memory.get(earlier.id).case, asked };
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
