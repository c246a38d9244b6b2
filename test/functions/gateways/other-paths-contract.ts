import { describe, expect, it } from 'vitest';
import { uncapturedAmount } from '../../../shared/features/plan/room.rules.ts';
import { money } from '../../../shared/kernel/money.ts';
import { type PaymentFacts, refundableAmount } from '../../../shared/payments/payment-facts.ts';
import type { RefundOrder } from '../../../shared/payments/payments.port.ts';
import type { RefundPath } from '../../../shared/payments/refund.ts';
import { present } from '../../builders/must.ts';
import type { GatewayOnTrial, PaidHow } from './gateway-on-trial.ts';
import { refundOf } from './refund-order.ts';

/** What whoever compensates otherwise than by money back relies on. */
export function otherPathsContract(gateway: () => GatewayOnTrial): void {
  const payments = () => gateway().payments;
  const pay = (how: PaidHow = {}) =>
    gateway().pay({ payer: `payer${Math.random()}`.replace('.', ''), ...how });
  const waiting = () => pay({ amount: 5000, status: 'authorised' });
  const factsOf = async (reference: string): Promise<PaymentFacts> =>
    present(await payments().find(reference));
  const orderOf = (reference: string, path: RefundPath, amount: number): RefundOrder => ({
    ...refundOf(reference, amount),
    path,
  });
  const given = async (reference: string) =>
    (await factsOf(reference)).compensations.map(({ path, amount, status }) => [path, amount.amount, status]);
  /** What the customer pays in all, as things stand. */
  const charge = async (reference: string): Promise<number> => {
    const facts = await factsOf(reference);
    const { status, amount } = facts.payment;
    if (status === 'cancelled') return 0;
    return status === 'authorised' ? uncapturedAmount(facts).amount : amount.amount;
  };

  describe('other ways than money back', () => {
    it('that a payment can take are among those of the gateway', async () => {
      const { paths } = await factsOf(await pay());
      expect(payments().paths).toEqual(expect.arrayContaining([...paths]));
      expect(paths).toEqual(expect.arrayContaining(['original_method', 'store_credit', 'goodwill']));
    });

    it.each<RefundPath>(['goodwill', 'store_credit'])('%s is given once, however often', async (path) => {
      const reference = await pay();
      const order = orderOf(reference, path, 1000);
      expect(await payments().findRefund(order)).toBeNull();
      const atOnce = await Promise.all(Array.from({ length: 5 }, () => payments().refund(order)));
      const later = await payments().refund(order);
      expect(later).toMatchObject({ status: 'succeeded', expectedBy: expect.stringMatching(/^\d{4}-/) });
      for (const answer of atOnce) if (answer.status !== 'unknown') expect(answer).toEqual(later);
      expect(await payments().findRefund(order)).toEqual(later);
      const { refunds, compensations } = await factsOf(reference);
      expect([...refunds, ...compensations]).toMatchObject([
        { reference: order.id, path, amount: order.amount, status: 'settled' },
      ]);
    });

    it('goodwill takes nothing of the payment, which can still go back whole', async () => {
      const reference = await pay();
      await payments().refund(orderOf(reference, 'goodwill', 1000));
      expect(await given(reference)).toEqual([['goodwill', 1000, 'settled']]);
      expect(refundableAmount(await factsOf(reference)).amount).toBe(4990);
      expect(await payments().refund(refundOf(reference, 4990))).toMatchObject({ status: 'succeeded' });
    });

    it('goodwill may be given on a payment of which nothing is left', async () => {
      const reference = await pay();
      await payments().refund(refundOf(reference, 4990));
      const gift = await payments().refund(orderOf(reference, 'goodwill', 1000));
      expect(gift).toMatchObject({ status: 'succeeded' });
    });

    it('credit of the payment’s own money is a refund of it, and never more than is left', async () => {
      const reference = await pay({ amount: 3000 });
      await payments().refund(refundOf(reference, 1000));
      const over = orderOf(reference, 'store_credit', 2001);
      const refused = { status: 'failed', failureCode: 'amount_not_available' };
      expect(await payments().refund(over)).toEqual(refused);
      const whole = await payments().refund(orderOf(reference, 'store_credit', 2000));
      expect(whole).toMatchObject({ status: 'succeeded' });
      expect(refundableAmount(await factsOf(reference)).amount).toBe(0);
      expect(await given(reference)).toEqual([]);
      expect(await payments().refund(orderOf(reference, 'store_credit', 1))).toEqual(refused);
    });

    it('a correction before capture lowers the charge once, and no money goes back', async () => {
      const reference = await waiting();
      const order = orderOf(reference, 'before_capture', 500);
      expect(await payments().findRefund(order)).toBeNull();
      const answer = await payments().refund(order);
      expect(answer).toMatchObject({ status: 'succeeded', traceReference: expect.stringMatching(/./) });
      expect(await payments().refund(order)).toEqual(answer);
      expect(await payments().findRefund(order)).toEqual(answer);
      expect(await charge(reference)).toBe(4500);
      expect(await given(reference)).toEqual([['before_capture', 500, 'settled']]);
      expect((await factsOf(reference)).refunds).toEqual([]);
    });

    it('a correction at the same moment is carried out once', async () => {
      const reference = await waiting();
      const order = orderOf(reference, 'before_capture', 500);
      const answers = await Promise.all(Array.from({ length: 5 }, () => payments().refund(order)));
      expect(answers.filter(({ status }) => status === 'failed')).toEqual([]);
      expect(await charge(reference)).toBe(4500);
    });

    it('a correction may leave nothing to charge', async () => {
      const reference = await waiting();
      const order = orderOf(reference, 'before_capture', 5000);
      const answer = await payments().refund(order);
      expect(answer).toMatchObject({ status: 'succeeded' });
      expect(await payments().findRefund(order)).toEqual(answer);
      expect(await charge(reference)).toBe(0);
      expect(await payments().refund(orderOf(reference, 'before_capture', 1))).toEqual({
        status: 'failed',
        failureCode: 'amount_not_available',
      });
    });

    it.each<[string, PaidHow, number]>([
      ['of more than is authorised', { amount: 5000, status: 'authorised' }, 5001],
      ['of what was captured', { amount: 5000 }, 100],
      ['of a payment that failed', { amount: 5000, status: 'failed' }, 100],
    ])('a correction %s is refused, and changes nothing', async (_, how, amount) => {
      const reference = await pay(how);
      const refused = await payments().refund(orderOf(reference, 'before_capture', amount));
      expect(refused).toEqual({ status: 'failed', failureCode: 'amount_not_available' });
      expect(await given(reference)).toEqual([]);
      expect((await factsOf(reference)).payment).toMatchObject({
        status: how.status ?? 'captured',
        amount: { amount: 5000 },
      });
    });

    it.each<RefundPath>(['goodwill', 'before_capture'])('%s in another currency is refused', async (path) => {
      const reference = await waiting();
      const order = { ...orderOf(reference, path, 100), amount: money(100, 'SEK') };
      expect((await payments().refund(order)).status).toBe('failed');
      expect(await given(reference)).toEqual([]);
    });
  });
}
