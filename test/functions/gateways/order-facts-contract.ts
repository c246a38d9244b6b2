import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { money } from '../../../shared/kernel/money.ts';
import {
  otherPayments,
  type PaymentFacts,
  refundableAmount,
  wentBackWhole,
} from '../../../shared/payments/payment-facts.ts';
import { present } from '../../builders/must.ts';
import type { GatewayOnTrial } from './gateway-on-trial.ts';
import { refundOf } from './refund-order.ts';

/** What an order adds to a payment: its other payments, and what the shop knows of it. */
export function orderFactsContract(gateway: () => GatewayOnTrial): void {
  const factsOf = async (reference: string): Promise<PaymentFacts> =>
    present(await gateway().payments.find(reference));

  describe('a payment on an order', () => {
    it('is told with the others of its order, oldest first, and what went back of them, by amount', async () => {
      const order = anyOrder();
      const first = await gateway().pay({ order });
      const second = await gateway().pay({ order, minutesLater: 1 });
      const third = await gateway().pay({ order, minutesLater: 2 });
      const fourth = await gateway().pay({ order, minutesLater: 3 });
      await gateway().payments.refund(refundOf(second, 4975));
      await gateway().charge(third, 'lost');
      await gateway().charge(fourth, 'won');
      await gateway().pay({ order: anyOrder() });
      const facts = await factsOf(first);
      expect(facts.orderPayments.map(({ reference }) => reference)).toEqual([first, second, third, fourth]);
      const others = otherPayments(facts);
      expect(others.map((other) => [other.payment.reference, refundableAmount(other).amount])).toEqual([
        [second, 15],
        [third, 0],
        [fourth, 4990],
      ]);
      expect(others.filter(wentBackWhole).map(({ payment }) => payment.reference)).toEqual([third]);
      expect(others[0]?.refunds).toMatchObject([{ status: 'settled', amount: { amount: 4975 } }]);
      expect(others[1]?.chargebacks).toMatchObject([{ status: 'lost', amount: { amount: 4990 } }]);
    });

    it('tells no money as gone from another of its order while its refund failed', async () => {
      const order = anyOrder();
      const [first, second] = [
        await gateway().pay({ order }),
        await gateway().pay({ order, refunds: 'declined', minutesLater: 1 }),
      ];
      await gateway().payments.refund(refundOf(second, 4990));
      expect(otherPayments(await factsOf(first)).map((other) => refundableAmount(other).amount)).toEqual([
        4990,
      ]);
    });

    it('is told with its order: price, lines, what came back, what was used', async () => {
      const order = anyOrder();
      const [first, second] = [await gateway().pay({ order }), await gateway().pay({ order: anyOrder() })];
      await gateway().sell(order);
      const { order: known } = await factsOf(first);
      expect(known).toEqual({
        reference: order,
        total: money(4990, 'EUR'),
        status: 'fulfilled',
        placedAt: '2020-06-01T11:00:00.000Z',
        returned: money(1500, 'EUR'),
        lines: [
          {
            id: '1',
            name: 'Lamp',
            quantity: 2,
            amount: money(3000, 'EUR'),
            returnedQuantity: 1,
            returned: money(1500, 'EUR'),
          },
          {
            id: '2',
            name: 'Delivery',
            quantity: 1,
            amount: money(1990, 'EUR'),
            returnedQuantity: 0,
            returned: money(0, 'EUR'),
          },
        ],
        fulfilledAt: '2020-06-02T12:00:00.000Z',
        serviceUntil: null,
        priceCorrectedAt: '2020-06-03T12:00:00.000Z',
      });
      expect((await factsOf(second)).order).toBeNull();
    });
  });
}

const anyOrder = () => `ord_${randomBytes(6).toString('hex')}`;
