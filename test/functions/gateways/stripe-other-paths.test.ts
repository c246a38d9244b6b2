import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { otherPayments, wentBackWhole } from '../../../shared/payments/payment-facts.ts';
import type { RefundPath } from '../../../shared/payments/refund.ts';
import { type Fault, type FaultPlan, faults, noFaults } from '../../fakes/stripe-server/faults.ts';
import { seedCharge } from '../../fakes/stripe-server/seed.ts';
import { refundOf } from './refund-order.ts';
import { nowSeconds, type StripeOnTrial, stripeGateway } from './stripe-gateway.ts';

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

type Path = Extract<RefundPath, 'store_credit' | 'goodwill' | 'before_capture'>;
const paths: readonly Path[] = ['store_credit', 'goodwill', 'before_capture'];
const payFor = (path: RefundPath) =>
  gateway.pay({
    amount: 5000,
    order: null,
    payer: `p${gateway.server.books.intents.size}`,
    ...(path === 'before_capture' && { status: 'authorised' as const }),
  });
const orderOf = (reference: string, path: RefundPath, amount = 1000) => ({
  ...refundOf(reference, amount),
  path,
});
/** How much moved on a payment by a path, by Stripe's own books. */
function movedOn(reference: string, path: RefundPath): number {
  const { books } = gateway.server;
  const intent = books.intents.get(reference);
  if (path === 'before_capture') {
    if (intent?.['status'] === 'canceled') return Number(intent['amount']);
    return intent?.['status'] === 'succeeded'
      ? Number(intent['amount']) - Number(intent['amount_received'])
      : 0;
  }
  return [...books.customerBalances.values()]
    .filter(({ customer }) => customer === intent?.customer)
    .reduce((sum, { amount }) => sum - Number(amount), 0);
}
/** The next requests that change something go wrong so, one after another. */
function onChanges(...planned: readonly (Fault | null)[]): FaultPlan {
  const left = [...planned];
  return ({ method }) => (method === 'POST' ? (left.shift() ?? null) : null);
}
const usual = faults.filter((fault) => fault !== 'wrong_amount');

describe.each(paths)('%s', (path) => {
  it.each(usual)(
    'that meets %s is unknown, never failed; asking and sending once more does it once',
    async (fault) => {
      const { payments, server } = gateway;
      const reference = await payFor(path);
      const order = orderOf(reference, path);
      server.plan = onChanges(fault, ...(fault.startsWith('reset') ? [fault] : []));
      expect(await payments.refund(order)).toEqual({ status: 'unknown' });

      server.plan = noFaults;
      const found = await payments.findRefund(order);
      expect(found === null).toBe(!fault.endsWith('_after'));
      server.keys.forget();
      const last = found ?? (await payments.refund(order));
      expect(last).toMatchObject({ status: 'succeeded' });
      expect(movedOn(reference, path)).toBe(1000);
    },
  );

  it('of another amount than was asked is unknown and reported, for a person to look at', async () => {
    const { payments, server, warnings, counts } = gateway;
    const reference = await payFor(path);
    const order = orderOf(reference, path);
    await payments.refund(order);
    const { books } = server;
    for (const { metadata } of [...books.customerBalances.values(), books.intents.get(reference)].flatMap(
      (one) => one ?? [],
    )) {
      const own = metadata as Record<string, string>;
      if (own['redress_refund_id'] === order.id) own['redress_amount'] = '999';
    }
    expect(await payments.findRefund(order)).toEqual({ status: 'unknown' });
    expect([warnings, counts]).toEqual([['refund_differs'], ['RefundsDiffer']]);
  });

  it('cannot be asked about while Stripe is silent, and nothing is sent', async () => {
    const { payments, server } = gateway;
    const reference = await payFor(path);
    server.plan = ({ method }) => (method === 'GET' ? 'server_error_before' : null);
    expect(await payments.findRefund(orderOf(reference, path))).toEqual({ status: 'unknown' });
    expect(await payments.refund(orderOf(reference, path))).toEqual({ status: 'unknown' });
    expect(movedOn(reference, path)).toBe(0);
  });
});

describe('a payment', () => {
  it('without a customer of Stripe’s takes no credit, and says so before anybody offers it', async () => {
    const { payments, pay } = gateway;
    const reference = await pay({ order: null });
    expect((await payments.find(reference))?.paths).toEqual(['original_method', 'before_capture']);
    for (const path of ['store_credit', 'goodwill'] as const) {
      expect(await payments.refund(orderOf(reference, path))).toEqual({
        status: 'failed',
        failureCode: 'path_not_supported',
      });
    }
  });

  it('that no intent made cannot be corrected before capture', async () => {
    const { payments, server } = gateway;
    const id = seedCharge(server.books, { created: nowSeconds, status: 'requires_capture', order: null });
    expect((await payments.find(id))?.paths).not.toContain('before_capture');
    expect(await payments.refund(orderOf(id, 'before_capture'))).toEqual({
      status: 'failed',
      failureCode: 'path_not_supported',
    });
  });

  it('goes to no bank account by way of Stripe', async () => {
    const { payments, pay } = gateway;
    expect(payments.paths).not.toContain('bank_transfer');
    expect(await payments.refund(orderOf(await pay(), 'bank_transfer'))).toEqual({
      status: 'failed',
      failureCode: 'path_not_supported',
    });
  });

  it('whose sibling was credited whole knows that it went back', async () => {
    const { payments, pay } = gateway;
    const how = { payer: 'twice', order: 'ord_twice' };
    const first = await pay(how);
    const second = await pay({ ...how, minutesLater: 1 });
    await payments.refund(orderOf(second, 'store_credit', 4990));
    const facts = await payments.find(first);
    expect(
      facts &&
        otherPayments(facts)
          .filter(wentBackWhole)
          .map(({ payment }) => payment.reference),
    ).toEqual([second]);
  });
});

describe('a correction', () => {
  it('of all that was marked, and then captured by the shop itself, was not made', async () => {
    const { payments, server } = gateway;
    const reference = await payFor('before_capture');
    const order = orderOf(reference, 'before_capture', 5000);
    server.plan = onChanges(null, 'unavailable_before', 'unavailable_before');
    expect(await payments.refund(order)).toEqual({ status: 'unknown' });
    expect(await payments.findRefund(order)).toBeNull();
    const intent = server.books.intents.get(reference);
    Object.assign(intent ?? {}, { status: 'succeeded', amount_received: 5000, amount_capturable: 0 });
    server.plan = noFaults;
    expect(await payments.findRefund(order)).toBeNull();
    expect(await payments.refund(order)).toEqual({ status: 'failed', failureCode: 'amount_not_available' });
  });

  it('that a second one meets is refused: what remained was captured with the first', async () => {
    const { payments } = gateway;
    const reference = await payFor('before_capture');
    await payments.refund(orderOf(reference, 'before_capture', 500));
    expect(await payments.refund(orderOf(reference, 'before_capture', 500))).toEqual({
      status: 'failed',
      failureCode: 'amount_not_available',
    });
    expect((await payments.find(reference))?.payment).toMatchObject({
      status: 'captured',
      amount: { amount: 4500 },
      authorised: { amount: 5000 },
    });
  });
});
