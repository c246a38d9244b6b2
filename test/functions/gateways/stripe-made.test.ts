import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSeconds } from '../../../shared/kernel/time.ts';
import { now } from '../../builders/clock.ts';
import { present } from '../../builders/must.ts';
import { seedCharge } from '../../fakes/stripe-server/seed.ts';
import { refundOf } from './refund-order.ts';
import { type StripeOnTrial, stripeGateway } from './stripe-gateway.ts';

let gateway: StripeOnTrial;
beforeAll(async () => {
  gateway = await stripeGateway();
});
afterAll(() => gateway.end?.());

const today = () => Array.fromAsync(gateway.payments.refundsMade(now, addSeconds(now, 86_400)));

describe('Stripe’s list of refunds', () => {
  it('leaves out what others made, also under a name that only looks like ours', async () => {
    const reference = await gateway.pay();
    for (const metadata of [{}, { redress_refund_id: 'rfnd_of_somebody' }]) {
      gateway.server.refunds.create({ reference, amount: 100, metadata });
    }
    const order = refundOf(reference, 200);
    await gateway.payments.refund(order);
    expect((await today()).map((made) => made.reference)).toEqual([order.id]);
  });

  it('names two refunds under one id apart', async () => {
    const reference = await gateway.pay();
    const order = refundOf(reference, 300);
    await gateway.payments.refund(order);
    gateway.server.refunds.create({ reference, amount: 300, metadata: { redress_refund_id: order.id } });
    const twice = (await today()).filter((made) => made.reference === order.id);
    expect(new Set(twice.map((made) => made.gatewayReference)).size).toBe(2);
  });

  it('names a payment that no intent made by its charge', async () => {
    const reference = seedCharge(gateway.server.books, { id: 'ch_alone', created: Date.parse(now) / 1000 });
    const order = refundOf(reference, 400);
    await gateway.payments.refund(order);
    const made = (await today()).find((one) => one.reference === order.id);
    expect(present(made).paymentReference).toBe('ch_alone');
  });

  it('is no list where Stripe does not answer: whoever asks is told', async () => {
    gateway.server.plan = ({ path }) => (path === '/v1/refunds' ? 'unavailable_before' : null);
    await expect(today()).rejects.toThrow();
  });
});
