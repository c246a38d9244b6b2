import { afterEach, beforeEach, expect, it } from 'vitest';
import { stripeByKey } from '../../../functions/gateways/stripe/client.ts';
import { stripePayments } from '../../../functions/gateways/stripe/payments.ts';
import { payRefund } from '../../../shared/features/refund/pay.use-case.ts';
import { addHours } from '../../../shared/kernel/time.ts';
import * as at from '../../builders/case/cases.ts';
import { now } from '../../builders/clock.ts';
import { policy } from '../../builders/policy.ts';
import { fakeDeps } from '../../fakes/deps.ts';
import { storeOf } from '../../fakes/memory-store.ts';
import { fakeRuntime } from '../../fakes/runtime.ts';
import { noFaults, onRefunds } from '../../fakes/stripe-server/faults.ts';
import { seedPayment } from '../../fakes/stripe-server/seed.ts';
import { type StripeServer, startStripeServer } from '../../fakes/stripe-server/server.ts';
import { briefPatience, recordsOf } from './stripe-gateway.ts';

const payment = 'pi_1';
const moment = { hours: 0 };
const seconds = () => Date.parse(addHours(now, moment.hours)) / 1000;
let server: StripeServer;

beforeEach(async () => {
  moment.hours = 0;
  server = await startStripeServer(seconds);
  seedPayment(server.books, { id: payment, order: null, created: seconds() - 86_400 });
});
afterEach(() => server.close());

/** A decided case on the payment, and its step that pays. */
function payingCase() {
  const given = fakeDeps(storeOf(at.decided({ paymentReference: payment })));
  const session = stripeByKey(async () => 'sk_test_redress', server.endpoint);
  const payments = stripePayments({
    session,
    reporter: given.reporter,
    orderOf: async () => null,
    patience: briefPatience,
  });
  const runtime = { ...fakeRuntime(), now: () => addHours(now, moment.hours) };
  const step = { caseId: at.caseId, execution: `${at.caseId}-tier1-1` };
  return () => payRefund({ ...given, payments, runtime }, step);
}

const sent = () =>
  server.seen.filter(({ method, path }) => method === 'POST' && path === '/v1/refunds').length;

it('a refund that was made while nobody could ask is found a day later, and not sent again', async () => {
  const pay = payingCase();
  server.plan = ({ method, path }) => {
    if (method === 'POST') return 'reset_after';
    return path === '/v1/refunds' && sent() > 0 ? 'unavailable_before' : null;
  };
  expect(await pay()).toEqual({ refund: 'unsettled' });
  const tries = sent();
  moment.hours = 25;
  server.plan = noFaults;
  expect(await pay()).toEqual({ refund: 'succeeded' });
  expect(sent()).toBe(tries);
  expect(recordsOf(server, payment)).toHaveLength(1);
});

it('a failure that Stripe keeps under the key is repeated for a day, and paid once after it', async () => {
  const pay = payingCase();
  server.plan = onRefunds('server_error_before');
  expect(await pay()).toEqual({ refund: 'unsettled' });
  moment.hours = 23;
  expect(await pay()).toEqual({ refund: 'unsettled' });
  expect(recordsOf(server, payment)).toEqual([]);
  moment.hours = 25;
  expect(moment.hours).toBeLessThan(policy.refundSettlementHours);
  expect(await pay()).toEqual({ refund: 'succeeded' });
  expect(recordsOf(server, payment)).toHaveLength(1);
});
