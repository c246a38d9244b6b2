import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { money } from '../../../shared/kernel/money.ts';
import type { PaymentFacts, PaymentRecord } from '../../../shared/payments/payment-facts.ts';
import type { Payments } from '../../../shared/payments/payments.port.ts';
import type { RefundAnswer } from '../../../shared/payments/refund.ts';
import { present } from '../../builders/must.ts';
import type { GatewayOnTrial, PaidHow } from './gateway-on-trial.ts';
import { orderFactsContract } from './order-facts-contract.ts';
import { otherPathsContract } from './other-paths-contract.ts';
import { refundOf } from './refund-order.ts';
import { refundsMadeContract } from './refunds-made-contract.ts';

/** A reference that no gateway knows, though it could. */
const nowhere = { ledger: 'pay_nowhere', stripe: 'pi_nowhere' } as const;
export type GatewayName = keyof typeof nowhere;

/** What everybody who uses `Payments` relies on. Runs against each adapter. */
export function paymentsContract(name: GatewayName, start: () => Promise<GatewayOnTrial>): void {
  let gateway: GatewayOnTrial;
  const { payments, pay, recordsOf } = {
    payments: (): Payments => gateway.payments,
    pay: (how?: PaidHow) => gateway.pay(how),
    recordsOf: (reference: string) => gateway.recordsOf(reference),
  };
  const factsOf = async (reference: string): Promise<PaymentFacts> =>
    present(await payments().find(reference));
  const holding = async (reference: string) => (await recordsOf(reference)).filter(({ holds }) => holds);

  beforeAll(async () => {
    gateway = await start();
  });
  afterAll(async () => gateway?.end?.());

  describe('a payment', () => {
    it('is told with amount, payer, order and the time it was captured', async () => {
      const [order, email] = [uniqueOrder(), ' Maria.Novak@Mail.Example '];
      const reference = await pay({ amount: 4990, currency: 'SEK', email, order });
      const facts = await factsOf(reference);
      expect(facts.payment).toMatchObject({
        reference,
        orderReference: order,
        payerEmail: 'maria.novak@mail.example',
        method: 'card',
        amount: { amount: 4990, currency: 'SEK' },
        status: 'captured',
        failureCode: null,
      });
      expect(Date.parse(present(facts.payment.capturedAt))).toBeGreaterThan(0);
      expect(facts.payment.instrument).not.toBe('');
      expect(facts.orderPayments).toEqual([facts.payment]);
      expect([facts.refunds, facts.siblings, facts.chargebacks]).toEqual([[], [], []]);
    });

    it.each<PaymentRecord['status']>(['authorised', 'pending', 'failed', 'cancelled'])(
      'that is %s says so, and nothing can go back on it',
      async (status) => {
        const reference = await pay({ status });
        const { payment } = await factsOf(reference);
        expect(payment).toMatchObject({ status, capturedAt: null });
        expect(payment.failureCode === null).toBe(status !== 'failed');
        expect((await payments().refund(refundOf(reference, 100))).status).toBe('failed');
        expect(await recordsOf(reference)).toEqual([]);
      },
    );

    it('captured in part counts with what was captured, and no more goes back', async () => {
      const reference = await pay({ amount: 5000, captured: 3000 });
      expect((await factsOf(reference)).payment).toMatchObject({
        amount: { amount: 3000 },
        authorised: { amount: 5000 },
      });
      expect((await payments().refund(refundOf(reference, 3001))).status).toBe('failed');
      expect((await payments().refund(refundOf(reference, 3000))).status).toBe('succeeded');
    });

    it.each([nowhere[name], 'no reference at all', '../v1/refunds', ''])(
      '"%s" is not there',
      async (reference) => {
        expect(await payments().find(reference)).toBeNull();
        expect(await payments().refund(refundOf(reference, 100))).toEqual({
          status: 'failed',
          failureCode: 'payment_not_found',
        });
        expect(await payments().findRefund(refundOf(reference, 100))).toBeNull();
      },
    );

    it('is told with what else its payer paid, and what of that went back or was claimed', async () => {
      const payer = uniqueOrder();
      const [first, second, third] = [await pay({ payer }), await pay({ payer }), await pay({ payer })];
      await pay({ payer, status: 'failed' });
      await pay({ payer: uniqueOrder() });
      await payments().refund(refundOf(second, 100));
      await gateway.charge(third, 'won');
      expect((await factsOf(first)).payerHistory).toEqual({ payments: 2, refunds: 1, chargebacks: 1 });
      expect((await factsOf(third)).payerHistory).toEqual({ payments: 2, refunds: 1, chargebacks: 0 });
    });

    it('without an order stands alone', async () => {
      const reference = await pay({ order: null });
      const facts = await factsOf(reference);
      expect([facts.payment.orderReference, facts.order, facts.orderPayments.length]).toEqual([
        null,
        null,
        1,
      ]);
    });

    it.each<'open' | 'won' | 'lost'>(['open', 'won', 'lost'])(
      'tells of a chargeback that is %s',
      async (status) => {
        const reference = await pay();
        await gateway.charge(reference, status);
        const { chargebacks } = await factsOf(reference);
        expect(chargebacks).toMatchObject([{ status, amount: { amount: 4990, currency: 'EUR' } }]);
      },
    );
  });

  describe('a refund', () => {
    it('goes back at once, with a reference for the bank and the date by which it shows', async () => {
      const reference = await pay();
      const order = refundOf(reference, 1000);
      const answer = await payments().refund(order);
      expect(answer).toMatchObject({ status: 'succeeded', traceReference: expect.stringMatching(/./) });
      expect(answer).toHaveProperty('expectedBy', expect.stringMatching(/^\d{4}-\d\d-\d\d$/));
      expect(await payments().findRefund(order)).toEqual(answer);
      expect(await recordsOf(reference)).toEqual([{ id: order.id, amount: 1000, holds: true }]);
      const { refunds } = await factsOf(reference);
      expect(refunds).toMatchObject([
        {
          reference: order.id,
          status: 'settled',
          amount: { amount: 1000, currency: 'EUR' },
          failureCode: null,
        },
      ]);
    });

    it('is paid once, however often it is asked for and by however many at once', async () => {
      const reference = await pay();
      const order = refundOf(reference, 1000);
      const atOnce = await Promise.all(Array.from({ length: 10 }, () => payments().refund(order)));
      const later = await payments().refund(order);
      const known = new Set([...atOnce, later].filter(({ status }) => status !== 'unknown').map(asText));
      expect([...known]).toEqual([asText(later)]);
      expect(later.status).toBe('succeeded');
      expect(await holding(reference)).toHaveLength(1);
    });

    it('asked for once more with another amount pays nothing more, and is never told as failed', async () => {
      const reference = await pay();
      const order = refundOf(reference, 1000);
      await payments().refund(order);
      const again = await payments().refund({ ...order, amount: money(2000, 'EUR') });
      expect(again.status).not.toBe('failed');
      expect(await holding(reference)).toEqual([{ id: order.id, amount: 1000, holds: true }]);
    });

    it('over what is left is refused, and what is left can still go back', async () => {
      const reference = await pay({ amount: 3000 });
      await payments().refund(refundOf(reference, 2000));
      const over = refundOf(reference, 1001);
      expect(await payments().refund(over)).toEqual({
        status: 'failed',
        failureCode: 'amount_not_available',
      });
      expect(await payments().refund(refundOf(reference, 1000))).toMatchObject({ status: 'succeeded' });
      expect(await payments().refund(refundOf(reference, 1))).toEqual({
        status: 'failed',
        failureCode: 'amount_not_available',
      });
      expect((await holding(reference)).map(({ amount }) => amount).sort()).toEqual([1000, 2000]);
    });

    it('of parts at the same moment never comes to more than was captured', async () => {
      const reference = await pay({ amount: 3000 });
      const orders = Array.from({ length: 10 }, () => refundOf(reference, 700));
      const answers = await Promise.all(orders.map((order) => payments().refund(order)));
      for (const [at, answer] of answers.entries()) {
        if (answer.status === 'unknown') answers[at] = await payments().refund(present(orders[at]));
      }
      expect(answers.filter(({ status }) => status === 'succeeded')).toHaveLength(4);
      expect(await holding(reference)).toHaveLength(4);
    });

    it('in another currency is refused, and pays nothing', async () => {
      const reference = await pay();
      const order = { ...refundOf(reference, 100), amount: money(100, 'SEK') };
      expect((await payments().refund(order)).status).toBe('failed');
      expect(await recordsOf(reference)).toEqual([]);
    });

    it('that was never sent is not there', async () => {
      const reference = await pay();
      await payments().refund(refundOf(reference, 1000));
      expect(await payments().findRefund(refundOf(reference, 1000))).toBeNull();
    });

    it('may be pending at first, and arrive', async () => {
      const reference = await pay({ refunds: 'pending' });
      const order = refundOf(reference, 1000);
      const answer = await payments().refund(order);
      expect(answer).toMatchObject({ status: 'pending', traceReference: expect.stringMatching(/./) });
      expect((await factsOf(reference)).refunds).toMatchObject([{ reference: order.id, status: 'pending' }]);
      expect((await holding(reference)).length).toBe(1);
      await gateway.settle(reference);
      expect(await payments().findRefund(order)).toMatchObject({ status: 'succeeded' });
      expect((await factsOf(reference)).refunds).toMatchObject([{ status: 'settled' }]);
      expect(await holding(reference)).toHaveLength(1);
    });

    it('that is declined says why, and its money can go another time', async () => {
      const reference = await pay({ refunds: 'declined' });
      const order = refundOf(reference, 4990);
      const answer = await payments().refund(order);
      expect(answer).toMatchObject({ status: 'failed', failureCode: expect.stringMatching(/^[a-z_]+$/) });
      expect(await payments().findRefund(order)).toEqual(answer);
      expect(await payments().refund(order)).toEqual(answer);
      expect(await holding(reference)).toEqual([]);
      const next = await payments().refund(refundOf(reference, 4990));
      expect(next).not.toMatchObject({ failureCode: 'amount_not_available' });
    });

    it('whose answer was lost is unknown, and is found by asking', async () => {
      const reference = await pay({ refunds: 'answer_lost' });
      const order = refundOf(reference, 1000);
      expect(await payments().refund(order)).toEqual({ status: 'unknown' });
      expect(await payments().findRefund(order)).toMatchObject({ status: 'succeeded' });
      expect(await holding(reference)).toHaveLength(1);
    });

    it('may come back from the bank after it was made, and its money can go another time', async () => {
      const reference = await pay({ refunds: 'sent_back' });
      const order = refundOf(reference, 4990);
      expect(await payments().refund(order)).toMatchObject({ status: 'succeeded' });
      await gateway.returnRefund(reference);
      expect(await payments().findRefund(order)).toMatchObject({
        status: 'failed',
        failureCode: expect.stringMatching(/^[a-z_]+$/),
      });
      const { refunds } = await factsOf(reference);
      expect(refunds).toMatchObject([{ status: 'returned', failureCode: expect.stringMatching(/./) }]);
      expect(await payments().refund(refundOf(reference, 4990))).toMatchObject({ status: 'succeeded' });
      expect((await payments().refund(refundOf(reference, 1))).status).toBe('failed');
    });
  });

  orderFactsContract(() => gateway);
  refundsMadeContract(() => gateway);
  otherPathsContract(() => gateway);
}

const uniqueOrder = () => `ord_${randomBytes(6).toString('hex')}`;
const asText = (answer: RefundAnswer) => JSON.stringify(answer);
