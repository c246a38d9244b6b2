import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant } from '../../../shared/kernel/time.ts';
import type { PaymentFacts } from '../../../shared/payments/payment-facts.ts';
import { present } from '../../builders/must.ts';
import type { GatewayOnTrial, PaidHow } from './gateway-on-trial.ts';
import { refundOf } from './refund-order.ts';

/** What whoever compares books relies on. */
export function refundsMadeContract(gateway: () => GatewayOnTrial): void {
  const payments = () => gateway().payments;
  const pay = (how?: PaidHow) => gateway().pay(how);
  const factsOf = async (reference: string): Promise<PaymentFacts> =>
    present(await payments().find(reference));

  describe('the list of refunds made', () => {
    const listed = (reference: string, from: Instant, to: Instant) =>
      Array.fromAsync(payments().refundsMade(from, to)).then((all) =>
        all.filter(({ paymentReference }) => paymentReference === reference),
      );

    it('tells each with its payment, amount and state, from the moment it was made', async () => {
      const reference = await pay();
      const order = refundOf(reference, 1000);
      const answer = await payments().refund(order);
      const [record] = (await factsOf(reference)).refunds;
      const { createdAt } = present(record);
      const later = addSeconds(createdAt, 1);
      expect(await listed(reference, createdAt, later)).toEqual([
        {
          reference: order.id,
          paymentReference: reference,
          gatewayReference: expect.stringMatching(/./),
          amount: order.amount,
          status: 'settled',
          createdAt,
          failureCode: null,
          traceReference: answer.status === 'succeeded' ? answer.traceReference : null,
        },
      ]);
      expect(await listed(reference, addSeconds(createdAt, -3600), createdAt)).toEqual([]);
      expect(await listed(reference, later, addSeconds(later, 3600))).toEqual([]);
    });

    it.each([
      ['pending', 'pending'],
      ['declined', 'failed'],
    ] as const)('tells of one that is %s as it stands', async (refunds, status) => {
      const reference = await pay({ refunds });
      await payments().refund(refundOf(reference, 1000));
      const { createdAt } = present((await factsOf(reference)).refunds[0]);
      const all = await listed(reference, createdAt, addSeconds(createdAt, 1));
      expect(all.map((made) => made.status)).toEqual([
        status === 'failed' ? expect.stringMatching(/^(failed|returned)$/) : status,
      ]);
    });

    it('goes on over its pages, each refund once', { timeout: 60_000 }, async () => {
      const reference = await pay();
      const ids: string[] = [];
      for (let left = 120; left > 0; left -= 1) {
        const order = refundOf(reference, 1);
        ids.push(order.id);
        await payments().refund(order);
      }
      const times = (await factsOf(reference)).refunds.map(({ createdAt }) => createdAt).toSorted();
      const all = await listed(reference, present(times[0]), addSeconds(present(times.at(-1)), 1));
      expect(all.map((made) => made.reference as string).toSorted()).toEqual(ids.toSorted());
    });
  });
}
