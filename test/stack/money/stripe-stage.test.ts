import { randomBytes } from 'node:crypto';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrderRow } from '../../../functions/gateways/ledger/rows.ts';
import { localDynamo } from '../../../infra/cli/local-aws.ts';
import type { Problem } from '../../../shared/api/problem.contract.ts';
import { signedEvent } from '../../fakes/stripe-server/events.ts';
import { noFaults, onRefunds } from '../../fakes/stripe-server/faults.ts';
import type { StripeObject } from '../../fakes/stripe-server/objects.ts';
import { seedPayment } from '../../fakes/stripe-server/seed.ts';
import { opens, send } from '../support/customer.ts';
import { eventually } from '../support/eventually.ts';
import { orderRow } from '../support/ledger.ts';
import { mailArrives, mailsTo } from '../support/mailbox.ts';
import { aws } from '../support/stack.ts';
import { deployStripeStage, nowInSeconds, type StripeStage, webhookSecret } from '../support/stripe-stage.ts';

const documents = DynamoDBDocumentClient.from(localDynamo(aws.endpoint));
const aDay = 86_400;
let stage: StripeStage;

beforeAll(async () => {
  stage = await deployStripeStage();
}, 180_000);
afterAll(() => stage?.remove(), 150_000);

/** An order of the shop's, paid at Stripe; gives back what a complaint about it names. */
async function bought(orderStatus: OrderRow['status']) {
  const id = randomBytes(6).toString('hex');
  const purchase = { order: `ord_${id}`, email: `buyer-${id}@mail.example`, amount: 4990 };
  const placedAt = new Date(Date.now() - aDay * 1000).toISOString();
  const Item = orderRow(purchase, { orderStatus }, placedAt);
  await documents.send(new PutCommand({ TableName: stage.ledgerTable, Item }));
  return { ...purchase, payment: paid(purchase) };
}

function paid(purchase: { order: string; email: string; amount: number }, minutesLater = 0): string {
  return seedPayment(stage.server.books, { ...purchase, created: nowInSeconds() - aDay + minutesLater * 60 });
}

const refundsOf = (payment: string) => stage.server.books.refundsOf(payment);

/** Delivers an event as Stripe does. */
const deliver = (type: string, object: StripeObject, secret = webhookSecret) => {
  const { body, signature } = signedEvent(type, object, secret, nowInSeconds());
  const headers = { 'stripe-signature': signature };
  return send<Problem>('POST', '/v1/webhooks/stripe', { api: stage.api, body, headers });
};

describe('a stage that pays through Stripe', () => {
  test('refunds a duplicate payment once, by what Stripe and the shop recorded, and tells the customer', async () => {
    const first = await bought('fulfilled');
    const second = { ...first, payment: paid(first, 1) };

    const opened = await opens({ reason: 'duplicate_charge', ...second }, stage.api);
    const seen = await opened.reaches('resolved');

    expect(refundsOf(second.payment)).toMatchObject([
      { amount: 4990, status: 'succeeded', metadata: { redress_refund_id: expect.stringMatching(/^rfnd_/) } },
    ]);
    expect(refundsOf(first.payment)).toEqual([]);
    expect(seen.refund).toMatchObject({ status: 'succeeded', traceReference: '74249276' });
    await mailArrives(first.email, /has been made/);
  });

  test('finds a refund whose answer was lost, twice in a row, and does not pay again', async () => {
    const purchase = await bought('cancelled');
    stage.server.plan = onRefunds('reset_after', 'reset_after');
    try {
      const opened = await opens({ reason: 'mistaken_payment', ...purchase }, stage.api);
      await opened.reaches('resolved');
    } finally {
      stage.server.plan = noFaults;
    }
    expect(refundsOf(purchase.payment)).toHaveLength(1);
  });

  test('settles a refund that was under way when Stripe says so, and once however often it does', async () => {
    const purchase = await bought('cancelled');
    stage.server.refunds.courses.set(purchase.payment, 'pending');
    const opened = await opens({ reason: 'mistaken_payment', ...purchase }, stage.api);
    await eventually('the refund is pending', async () => (await opened.read()).refund?.status === 'pending');
    const [refund] = refundsOf(purchase.payment);
    if (!refund) throw new Error('nothing was refunded');

    // Signed, yet not true: the hint is not believed.
    expect((await deliver('refund.updated', { ...refund, status: 'failed' })).status).toBe(200);
    expect((await opened.read()).refund?.status).toBe('pending');

    stage.server.refunds.settle(refund.id);
    expect(await deliver('refund.updated', refund)).toMatchObject({ status: 200, body: { received: true } });
    expect((await opened.read()).refund?.status).toBe('succeeded');
    await opened.reaches('resolved');
    await mailArrives(purchase.email, /has been made/);

    const before = [await opened.read(), await mailsTo(purchase.email)];
    expect((await deliver('refund.updated', refund)).status).toBe(200);
    expect((await deliver('charge.refund.updated', refund)).status).toBe(200);
    expect([await opened.read(), await mailsTo(purchase.email)]).toEqual(before);
    expect(refundsOf(purchase.payment)).toHaveLength(1);
  });

  test('gives a case to specialists when Stripe tells that the bank sent its refund back', async () => {
    const purchase = await bought('cancelled');
    const opened = await opens({ reason: 'mistaken_payment', ...purchase }, stage.api);
    await opened.reaches('resolved');
    const [refund] = refundsOf(purchase.payment);
    if (!refund) throw new Error('nothing was refunded');
    stage.server.refunds.fail(refund.id, 'expired_or_canceled_card');

    expect((await deliver('refund.failed', refund)).status).toBe(200);

    expect((await opened.reaches('awaiting_staff')).tier).toBe('tier2');
    await mailArrives(purchase.email, /came back to us/);
    expect(refundsOf(purchase.payment)).toHaveLength(1);
  });

  test('takes an event about a refund that it does not know', async () => {
    const other = { id: 're_other', object: 'refund', payment_intent: 'pi_other', metadata: {} };
    expect((await deliver('refund.updated', other)).status).toBe(200);
    expect((await deliver('customer.created', { id: 'cus_1', object: 'customer' })).status).toBe(200);
  });

  test('refuses what Stripe did not sign', async () => {
    const forged = await deliver('refund.updated', { id: 're_1', object: 'refund' }, 'whsec_other');
    expect(forged).toMatchObject({ status: 400, body: { code: 'bad_signature' } });
    expect(forged.headers.get('content-type')).toBe('application/problem+json');
  });
});

test('a stage that pays from its ledger has no webhook', async () => {
  const answer = await send<Problem>('POST', '/v1/webhooks/stripe', { body: {} });
  expect(answer).toMatchObject({ status: 404, body: { code: 'route_not_found' } });
});
