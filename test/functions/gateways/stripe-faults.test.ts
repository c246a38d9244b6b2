import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { money } from '../../../shared/kernel/money.ts';
import { instant } from '../../../shared/kernel/time.ts';
import { faults, noFaults, onQuestions, onRefunds } from '../../fakes/stripe-server/faults.ts';
import { secondsToAct } from '../../fakes/stripe-server/refunds.ts';
import { refundOf } from './refund-order.ts';
import { briefPatience, nowSeconds, recordsOf, type StripeOnTrial, stripeGateway } from './stripe-gateway.ts';

let gateway: StripeOnTrial;
beforeAll(async () => {
  gateway = await stripeGateway();
});
afterAll(() => gateway.end?.());
beforeEach(() => {
  gateway.server.plan = noFaults;
  gateway.warnings.length = 0;
  gateway.counts.length = 0;
});

describe('a refund that meets', () => {
  it.each(faults)('%s is unknown, never failed; asking and sending once more pays it once', async (fault) => {
    const { payments, pay, server, warnings } = gateway;
    const reference = await pay();
    const order = refundOf(reference, 1000);
    // The SDK tries once more where the connection broke, whatever it was told.
    server.plan = onRefunds(fault, fault.startsWith('reset') ? fault : null);
    expect(await payments.refund(order)).toEqual({ status: 'unknown' });
    expect(warnings).toHaveLength(1);

    server.plan = noFaults;
    const found = await payments.findRefund(order);
    const paid = fault.endsWith('_after') || fault === 'wrong_amount';
    expect(found === null).toBe(!paid);
    const last = found ?? (await payments.refund(order));
    // Stripe repeats its own failure until it has forgotten the key.
    const stuck = fault === 'server_error_before' || fault === 'wrong_amount';
    expect(last.status).toBe(stuck ? 'unknown' : 'succeeded');
    expect(recordsOf(server, reference).length).toBe(fault === 'server_error_before' ? 0 : 1);
  });

  it('a failure of Stripe’s that is kept under the key is paid once the key is forgotten', async () => {
    const { payments, pay, server } = gateway;
    const reference = await pay();
    const order = refundOf(reference, 1000);
    server.plan = onRefunds('server_error_before');
    await payments.refund(order);
    expect(await payments.refund(order)).toEqual({ status: 'unknown' });
    expect(await payments.findRefund(order)).toBeNull();
    server.keys.forget();
    expect(await payments.refund(order)).toMatchObject({ status: 'succeeded' });
    expect(recordsOf(server, reference)).toHaveLength(1);
  });

  it('a lost answer, and is asked about when Stripe has forgotten the key, is found by its metadata', async () => {
    const { payments, pay, server } = gateway;
    const reference = await pay();
    const order = refundOf(reference, 1000);
    server.plan = onRefunds('reset_after', 'reset_after');
    expect(await payments.refund(order)).toEqual({ status: 'unknown' });
    server.keys.forget();
    expect(await payments.findRefund(order)).toMatchObject({ status: 'succeeded' });
    expect(recordsOf(server, reference)).toHaveLength(1);
  });

  it('a refusal, though it was paid before under a key now forgotten, is told as paid', async () => {
    const { payments, pay, server } = gateway;
    const reference = await pay();
    const order = refundOf(reference, 4990);
    await payments.refund(order);
    server.keys.forget();
    expect(await payments.refund(order)).toMatchObject({ status: 'succeeded' });
    expect(recordsOf(server, reference)).toHaveLength(1);
  });

  it('a chargeback is refused with Stripe’s code', async () => {
    const { payments, pay } = gateway;
    const reference = await pay();
    await gateway.charge(reference, 'open');
    expect(await payments.refund(refundOf(reference, 100))).toEqual({
      status: 'failed',
      failureCode: 'charge_disputed',
    });
  });

  it('an empty balance is parked, and paid once when it was topped up', async () => {
    const { payments, pay, server, warnings, counts } = gateway;
    const reference = await pay();
    const order = refundOf(reference, 1000);
    server.refunds.balanceEmpty = true;
    expect(await payments.refund(order)).toEqual({ status: 'unknown' });
    expect(await payments.findRefund(order)).toBeNull();
    expect(warnings).toEqual(['refund_parked']);
    expect(counts).toEqual(['RefundsParked']);

    server.refunds.balanceEmpty = false;
    // Stripe repeats its refusal until it has forgotten the key; another key could pay twice.
    expect(await payments.refund(order)).toEqual({ status: 'unknown' });
    server.keys.forget();
    expect(await payments.refund(order)).toMatchObject({ status: 'succeeded' });
    expect(recordsOf(server, reference)).toHaveLength(1);
  });

  it.each(['BHD', 'JOD', 'KWD', 'OMR', 'TND'])(
    'a thousandth of a %s fails with the reason, unsent',
    async (currency) => {
      const { payments, pay, server } = gateway;
      const reference = await pay({ currency, amount: 20_005 });
      const thousandths = { ...refundOf(reference, 1), amount: money(10_005, currency) };
      expect(await payments.refund(thousandths)).toEqual({
        status: 'failed',
        failureCode: 'amount_not_payable',
      });
      expect(recordsOf(server, reference)).toEqual([]);
      const hundredths = { ...refundOf(reference, 1), amount: money(10_000, currency) };
      expect(await payments.refund(hundredths)).toMatchObject({ status: 'succeeded' });
    },
  );

  it.each([
    ['insufficient_funds', { waitsFor: 'shop_balance' }],
    ['charge_pending', { waitsFor: 'payment' }],
    ['processing', {}],
  ] as const)('%s is pending, with what it waits for', async (pending, waiting) => {
    const { payments, pay, server } = gateway;
    const reference = await pay();
    server.refunds.courses.set(reference, { pending });
    const answer = await payments.refund(refundOf(reference, 1000));
    expect(answer).toEqual({
      status: 'pending',
      traceReference: expect.any(String),
      expectedBy: expect.any(String),
      ...waiting,
    });
  });

  it('another amount than asked is unknown and reported, for a person to look at', async () => {
    const { payments, pay, server, warnings, counts } = gateway;
    const reference = await pay();
    const order = refundOf(reference, 1000);
    server.plan = onRefunds('wrong_amount');
    expect(await payments.refund(order)).toEqual({ status: 'unknown' });
    expect(await payments.findRefund(order)).toEqual({ status: 'unknown' });
    expect(await payments.refund(order)).toEqual({ status: 'unknown' });
    expect(new Set(warnings)).toEqual(new Set(['refund_differs']));
    expect(counts).toEqual(Array(3).fill('RefundsDiffer'));
    expect(recordsOf(server, reference)).toMatchObject([{ amount: 999 }]);
  });

  it('two refunds under one id of ours are unknown and reported', async () => {
    const { payments, pay, server, warnings, counts } = gateway;
    const reference = await pay();
    const order = refundOf(reference, 1000);
    await payments.refund(order);
    const metadata = { redress_refund_id: order.id, redress_amount: '1000' };
    server.refunds.create({ reference, amount: 1000, metadata });
    expect(await payments.findRefund(order)).toEqual({ status: 'unknown' });
    expect(warnings).toEqual(['refund_paid_twice']);
    expect(counts).toEqual(['RefundsDiffer']);
  });
});

describe('a question that meets', () => {
  const [before, after] = [
    faults.filter((fault) => fault.endsWith('_before')),
    ['garbage_after', 'bare_json_after', 'truncated_after', 'reset_after', 'hang_after'] as const,
  ];

  it.each([...before, ...after])('%s is never taken for "not there"', async (fault) => {
    const { payments, pay, server } = gateway;
    const reference = await pay();
    const order = refundOf(reference, 1000);
    await payments.refund(order);
    server.plan = onQuestions(fault);
    expect(await payments.findRefund(order)).toEqual({ status: 'unknown' });
    await expect(payments.find(reference)).rejects.toThrow();
    expect(await payments.refund(refundOf(reference, 1))).toEqual({ status: 'unknown' });
    expect(recordsOf(server, reference)).toHaveLength(1);
  });
});

describe('the SDK', () => {
  it('tries once more under the same key by itself, so that a passing fault is not noticed', async () => {
    const patient = await stripeGateway({ ...briefPatience, retries: 1 });
    try {
      for (const fault of ['unavailable_after', 'reset_after', 'hang_after'] as const) {
        const reference = await patient.pay();
        patient.server.plan = onRefunds(fault);
        expect(await patient.payments.refund(refundOf(reference, 1000))).toMatchObject({
          status: 'succeeded',
        });
        expect(recordsOf(patient.server, reference)).toHaveLength(1);
      }
      expect(patient.server.keys.replays).toBe(3);
    } finally {
      await patient.end?.();
    }
  });
});

describe('never sent is a refund', () => {
  it.each(['bank_transfer', 'store_credit'] as const)('by %s', async (path) => {
    const { payments, pay } = gateway;
    const reference = await pay();
    expect(await payments.refund({ ...refundOf(reference, 100), path })).toEqual({
      status: 'failed',
      failureCode: 'path_not_supported',
    });
    expect(await gateway.recordsOf(reference)).toEqual([]);
  });

  it('of a charge that has an intent: one payment has one name', async () => {
    const { payments, pay, server } = gateway;
    const charge = server.books.intents.get(await pay())?.latest_charge ?? '';
    expect(charge).toMatch(/^ch_/);
    expect(await payments.find(charge)).toBeNull();
    expect(await payments.refund(refundOf(charge, 100))).toMatchObject({ failureCode: 'payment_not_found' });
  });
});

describe('a refund that waits for the customer’s bank details', () => {
  it('says until when they can be given, and goes on once they are', async () => {
    const { payments, pay, server } = gateway;
    const reference = await pay();
    server.refunds.courses.set(reference, 'requires_action');
    const order = refundOf(reference, 100);
    expect(await payments.refund(order)).toEqual({
      status: 'requires_action',
      traceReference: expect.stringMatching(/^re_/),
      actBy: instant(new Date((nowSeconds + secondsToAct) * 1000)),
    });
    await gateway.settle(reference);
    expect(await payments.findRefund(order)).toMatchObject({ status: 'succeeded' });
  });

  it('fails where they never come, and its money is free again', async () => {
    const { payments, pay, server } = gateway;
    const reference = await pay();
    server.refunds.courses.set(reference, 'requires_action');
    const order = refundOf(reference, 4990);
    await payments.refund(order);
    for (const { id } of server.books.refundsOf(reference)) server.refunds.expire(id);
    expect(await payments.findRefund(order)).toEqual({ status: 'failed', failureCode: 'canceled' });
    server.refunds.courses.delete(reference);
    expect(await payments.refund(refundOf(reference, 4990))).toMatchObject({ status: 'succeeded' });
  });
});
