import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromStripeAmount, toStripeAmount } from '../../../functions/gateways/stripe/amounts.ts';
import { stripeByKey } from '../../../functions/gateways/stripe/client.ts';
import { parseStripeSecret } from '../../../functions/gateways/stripe/secret.ts';
import { money } from '../../../shared/kernel/money.ts';
import { order } from '../../builders/payments/payment-facts.ts';
import { seedCharge, seedDispute, seedPayment } from '../../fakes/stripe-server/seed.ts';
import { refundOf } from './refund-order.ts';
import { nowSeconds, type StripeOnTrial, stripeGateway } from './stripe-gateway.ts';

let gateway: StripeOnTrial;
beforeAll(async () => {
  gateway = await stripeGateway();
});
afterAll(() => gateway.end?.());
const created = nowSeconds - 86_400;

describe('amounts', () => {
  it.each([
    ['EUR', 4990, 4990],
    ['JPY', 500, 500],
    ['KWD', 1230, 1230],
    ['HUF', 10_000, 10_000],
    ['ISK', 500, 50_000],
    ['UGX', 500, 50_000],
    ['MGA', 50_000, 500],
  ])('%s %i is %i at Stripe', (currency, ours, theirs) => {
    expect(toStripeAmount(money(ours, currency))).toBe(theirs);
    expect(fromStripeAmount(theirs, currency.toLowerCase())).toEqual(money(ours, currency));
  });

  it('that Stripe cannot express are refused on both ways', async () => {
    expect(toStripeAmount(money(50, 'MGA'))).toBeNull();
    expect(() => fromStripeAmount(50, 'isk')).toThrow(RangeError);
    const id = await gateway.pay({ currency: 'MGA' });
    const order = { ...refundOf(id, 1), amount: money(50, 'MGA') };
    expect(await gateway.payments.refund(order)).toMatchObject({ failureCode: 'amount_not_payable' });
  });
});

describe('a payment at Stripe', () => {
  it('was captured when the balance says so, not when it was authorised', async () => {
    const id = seedPayment(gateway.server.books, { created, bookedAt: created + 3600 });
    const facts = await gateway.payments.find(id);
    expect(facts?.payment).toMatchObject({
      createdAt: '2026-11-19T09:00:00.000Z',
      capturedAt: '2026-11-19T10:00:00.000Z',
    });
  });

  it('of which a part was captured tells both amounts, and what the part came to in the shop’s currency', async () => {
    const booked = { amount: 33_060, currency: 'sek' };
    const id = seedPayment(gateway.server.books, { created, captured: 3000, booked });
    expect((await gateway.payments.find(id))?.payment).toMatchObject({
      amount: money(3000, 'EUR'),
      authorised: money(4990, 'EUR'),
      conversions: [{ by: 'amount', amount: money(33_060, 'SEK') }],
    });
  });

  it.each([
    ['the price that the customer saw', {}, [{ by: 'amount', amount: money(799_000, 'JPY') }]],
    ['none where only a part of that was taken', { captured: 3000 }, []],
    ['none where nothing was', { status: 'requires_capture' as const }, []],
  ])('tells as its conversion %s', async (_, how, conversions) => {
    const seen = { presentment_amount: 799_000, presentment_currency: 'jpy' };
    const id = seedPayment(gateway.server.books, { created, seen, ...how });
    expect((await gateway.payments.find(id))?.payment.conversions).toEqual(conversions);
  });

  it('knows the conversions of the order’s other payments as well', async () => {
    const { server, payments } = gateway;
    const order = 'ord_in_kronor';
    const id = seedPayment(server.books, { created, order, currency: 'sek', amount: 10_000 });
    seedPayment(server.books, { created, order, booked: { amount: 55_000, currency: 'sek' } });
    const facts = await payments.find(id);
    expect(facts?.orderPayments.map(({ conversions }) => conversions)).toEqual(
      expect.arrayContaining([[], [{ by: 'amount', amount: money(55_000, 'SEK') }]]),
    );
  });

  it('whose charge took money although it failed says how much', async () => {
    const failed = { status: 'requires_payment_method', failureCode: 'processing_error' } as const;
    const id = seedPayment(gateway.server.books, { created, ...failed, takenAnyway: 3000 });
    expect((await gateway.payments.find(id))?.payment).toMatchObject({
      status: 'failed',
      failureCode: 'processing_error',
      amount: money(3000, 'EUR'),
      authorised: money(4990, 'EUR'),
      capturedAt: '2026-11-19T09:00:00.000Z',
    });
  });

  it('may be a charge that no intent made', async () => {
    const { books } = gateway.server;
    const id = seedCharge(books, { created, order: 'ord_legacy' });
    const sibling = seedCharge(books, { created: created + 1, order: 'ord_legacy' });
    seedPayment(books, { created, order: 'ord_other' });
    const order = refundOf(id, 1000);
    expect(await gateway.payments.refund(order)).toMatchObject({ status: 'succeeded' });
    expect(await gateway.payments.findRefund(order)).toMatchObject({ status: 'succeeded' });
    const facts = await gateway.payments.find(id);
    expect(facts?.orderPayments.map(({ reference }) => reference)).toEqual([id, sibling]);
    expect(facts?.refunds).toHaveLength(1);
  });

  it.each([
    ['card', 'card'],
    ['sepa_debit', 'bank_transfer'],
    ['paypal', 'wallet'],
    ['konbini', 'konbini'],
  ])('by %s is by %s', async (type, method) => {
    const id = seedPayment(gateway.server.books, { created, method: type });
    expect((await gateway.payments.find(id))?.payment.method).toBe(method);
  });

  it('of which Stripe was told no address belongs to nobody', async () => {
    const id = seedPayment(gateway.server.books, { created, email: null });
    expect((await gateway.payments.find(id))?.payment.payerEmail).toBe('');
  });

  it('brings the order from the shop, and what else its payer did', async () => {
    const { server, orders, payments } = gateway;
    const total = money(4990, 'EUR');
    orders.set('o\'brien "7"', order({ reference: 'o', total }));
    const id = seedPayment(server.books, { created, order: 'o\'brien "7"', customer: 'cus_1' });
    const other = seedPayment(server.books, { created, order: null, customer: 'cus_1' });
    seedPayment(server.books, { created, customer: 'cus_1', status: 'canceled' });
    seedDispute(server.books, other, 'won');
    const facts = await payments.find(id);
    expect(facts?.order?.total).toEqual(total);
    expect(facts?.orderPayments).toHaveLength(1);
    expect(facts?.payerHistory).toEqual({ payments: 1, refunds: 0, chargebacks: 1 });
    expect((await payments.find(seedPayment(server.books, { created })))?.payerHistory).toBeNull();
  });

  it.each([
    ['needs_response', 'open'],
    ['under_review', 'open'],
    ['warning_needs_response', 'open'],
    ['something_new', 'open'],
    ['warning_closed', 'won'],
    ['won', 'won'],
    ['lost', 'lost'],
  ])('with a dispute that is %s has a chargeback that is %s', async (status, expected) => {
    const id = await gateway.pay();
    seedDispute(gateway.server.books, id, status, 700);
    expect((await gateway.payments.find(id))?.chargebacks).toMatchObject([
      { status: expected, amount: { amount: 700 } },
    ]);
  });

  it('tells of all its refunds, over several pages, whoever made them', async () => {
    const { server, payments } = gateway;
    const id = await gateway.pay({ amount: 5000 });
    for (let made = 0; made < 230; made += 1)
      server.refunds.create({ reference: id, amount: 1, metadata: {} });
    const order = refundOf(id, 10);
    await payments.refund(order);
    const facts = await payments.find(id);
    expect(facts?.refunds).toHaveLength(231);
    expect(facts?.refunds.at(-1)).toMatchObject({ reference: order.id, traceReference: '74249276' });
    expect(facts?.refunds[0]?.reference).toMatch(/^re_/);
    expect(await payments.findRefund(order)).toMatchObject({ status: 'succeeded' });
  });
});

describe('the secret', () => {
  it('holds a key and the secret of the webhook', () => {
    const secret = { apiKey: 'rk_live_1', webhookSecret: 'whsec_1' };
    expect(parseStripeSecret(JSON.stringify({ ...secret, more: 1 }))).toEqual(secret);
  });

  it.each(['', '{}', 'null', '{"apiKey":"pk_live_1","webhookSecret":"whsec_1"}', '{"apiKey":"sk_1"}'])(
    'of %s is refused without quoting it',
    (text) => {
      expect(() => parseStripeSecret(text)).toThrow(/^the Stripe secret (is no JSON|lacks \w+)$/);
    },
  );

  it('is read once, and again after a failure or where its key is not taken', async () => {
    const keys = ['fail', 'sk_1', 'sk_2'];
    let read = 0;
    const session = stripeByKey(async () => {
      const key = keys[read];
      read += 1;
      if (!key || key === 'fail') throw new Error('no secret');
      return key;
    });
    await expect(session()).rejects.toThrow('no secret');
    const first = await session();
    expect(await session()).toBe(first);
    first.forget();
    expect(await session()).not.toBe(first);
    expect(read).toBe(3);
  });
});
