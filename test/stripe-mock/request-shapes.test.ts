import type Stripe from 'stripe';
import { expect, inject, it } from 'vitest';
import { stripeClient, usualPatience } from '../../functions/gateways/stripe/client.ts';
import { stripeCorrections } from '../../functions/gateways/stripe/paths/corrections.ts';
import { stripeCredits } from '../../functions/gateways/stripe/paths/credits.ts';
import type { StripeOrder } from '../../functions/gateways/stripe/paths/path.ts';
import { stripePayments } from '../../functions/gateways/stripe/payments.ts';
import { stripeReader } from '../../functions/gateways/stripe/reader.ts';
import type { RefundId } from '../../shared/kernel/ids.ts';
import { money } from '../../shared/kernel/money.ts';
import { instant } from '../../shared/kernel/time.ts';

const path = 'original_method' as const;
const id = `rfnd_${'0'.repeat(26)}` as RefundId;

/**
 * The adapter against answers that are always the same: of interest is only that stripe-mock took each request, which it
 * checks by the OpenAPI document that Stripe publishes.
 */
function gateway() {
  const answered: string[] = [];
  const endpoint = { host: '127.0.0.1', port: inject('stripeMockPort'), protocol: 'http' } as const;
  const stripe = stripeClient('sk_test_redress', endpoint);
  stripe.on('response', ({ method, path, status }: Stripe.ResponseEvent) => {
    const route = path.split('?')[0]?.replaceAll(/\/(pi|ch|cus)_\w+/g, '/{id}');
    answered.push(`${status} ${method} ${route}`);
  });
  const payments = stripePayments({
    session: async () => ({ stripe, forget: () => {} }),
    reporter: { warn: () => {}, count: () => {} },
    orderOf: async () => null,
  });
  return { answered, stripe, payments, reader: stripeReader(stripe, usualPatience) };
}

it.each(['pi_123', 'ch_123'])('reads everything about %s in ways that Stripe knows', async (reference) => {
  const { answered, payments, reader } = gateway();

  await payments.find(reference).catch(() => null);
  const payment = await reader.payment('pi_123');
  if (!payment) throw new Error('stripe-mock knows every payment');
  const { record, charge, intent } = payment;
  await reader.ofOrder('ord_1', {
    record,
    charge,
    intent,
    select: { payment_intent: 'pi_123' },
    customer: null,
  });
  await reader.ofOrder('ord_1', { record, charge, intent, select: { charge: 'ch_123' }, customer: null });
  await reader.history({ ...payment, customer: 'cus_123' });

  expect(new Set(answered)).toEqual(
    new Set([
      `200 GET /v1/${reference.startsWith('pi') ? 'payment_intents' : 'charges'}/{id}`,
      '200 GET /v1/payment_intents/{id}',
      '200 GET /v1/refunds',
      '200 GET /v1/disputes',
      '200 GET /v1/payment_intents/search',
      '200 GET /v1/charges/search',
      '200 GET /v1/payment_intents',
      '200 GET /v1/customers/{id}/balance_transactions',
    ]),
  );
});

it('asks for a refund, and for what became of it, in ways that Stripe knows', async () => {
  const { answered, payments } = gateway();

  await payments.refund({
    id,
    paymentReference: 'pi_123',
    amount: money(100, 'USD'),
    path,
  });
  await payments.findRefund({ id, paymentReference: 'pi_123', path });
  await payments.findRefund({ id, paymentReference: 'ch_123', path });

  expect(new Set(answered)).toEqual(
    new Set(['200 GET /v1/payment_intents/{id}', '200 POST /v1/refunds', '200 GET /v1/refunds']),
  );
});

it.each([
  [
    'lowers a charge before it is captured',
    stripeCorrections,
    300,
    ['200 POST /v1/payment_intents/{id}/capture'],
  ],
  [
    'cancels a charge of which nothing remains',
    stripeCorrections,
    1000,
    ['200 POST /v1/payment_intents/{id}', '200 POST /v1/payment_intents/{id}/cancel'],
  ],
  [
    'gives credit',
    stripeCredits('goodwill'),
    300,
    ['200 POST /v1/customers/{id}/balance_transactions', '200 GET /v1/customers/{id}/balance_transactions'],
  ],
] as const)('%s in ways that Stripe knows', async (_what, way, asked, expected) => {
  const { answered, stripe, reader } = gateway();
  const found = await reader.payment('pi_123');
  if (!found?.intent) throw new Error('stripe-mock knows every payment');
  const payment = { ...found, customer: 'cus_123', intent: { ...found.intent, amount_capturable: 1000 } };
  const order: StripeOrder = {
    id,
    payment,
    asked,
    metadata: { redress_refund_id: id, redress_amount: '300' },
  };
  answered.length = 0;

  await way.send(stripe, order, { idempotencyKey: id });
  await way.made(reader, payment);

  expect(answered).toEqual(expected);
});

it('lists the refunds of a day in a way that Stripe knows', async () => {
  const { answered, payments } = gateway();
  const [from, to] = [instant('2026-11-20T00:00:00Z'), instant('2026-11-21T00:00:00Z')];

  await Array.fromAsync(payments.refundsMade(from, to));

  expect(answered).toEqual(['200 GET /v1/refunds']);
});
