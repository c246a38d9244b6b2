import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { readStripeEvent } from '../../../functions/gateways/stripe/webhook.ts';
import { later, now } from '../../builders/clock.ts';
import { signedEvent } from '../../fakes/stripe-server/events.ts';
import { Books, type StripeObject } from '../../fakes/stripe-server/objects.ts';
import { Refunds } from '../../fakes/stripe-server/refunds.ts';
import { seedDispute, seedPayment } from '../../fakes/stripe-server/seed.ts';
import { refundOf } from './refund-order.ts';
import { nowSeconds } from './stripe-gateway.ts';

const secret = 'whsec_test';
const books = new Books();
const refunds = new Refunds(books, () => nowSeconds);
const reference = seedPayment(books, { created: nowSeconds });
const { id } = refundOf(reference, 100);
const ours = refunds.create({ reference, amount: 100, metadata: { redress_refund_id: id } });
const dispute = books.find(seedDispute(books, reference, 'needs_response')) as StripeObject;

const read = (type: string, object: StripeObject, at = now) => {
  const { body, signature } = signedEvent(type, object, secret, nowSeconds);
  return readStripeEvent(body, signature, secret, at);
};
const badSignature = { ok: false, error: 'bad_signature' };

describe('an event of Stripe’s', () => {
  it.each(['refund.created', 'refund.updated', 'refund.failed', 'charge.refund.updated'])(
    '%s hints at a refund of ours',
    (type) => {
      const value = { kind: 'refund_changed', paymentReference: reference, refundId: id };
      expect(read(type, ours)).toEqual({ ok: true, value });
    },
  );

  it.each([{}, { redress_refund_id: 'rfnd_short' }, null])(
    'with metadata %j hints at a refund of others',
    (metadata) => {
      const other = { ...ours, metadata } as unknown as StripeObject;
      expect(read('refund.updated', other)).toMatchObject({ ok: true, value: { refundId: null } });
    },
  );

  it('names a charge that no intent made', () => {
    const other = { ...ours, payment_intent: null, charge: 'ch_1' };
    expect(read('refund.updated', other)).toMatchObject({ value: { paymentReference: 'ch_1' } });
  });

  it.each(['charge.dispute.created', 'charge.dispute.updated', 'charge.dispute.closed'])(
    '%s hints at a dispute',
    (type) => {
      const value = { kind: 'dispute_changed', paymentReference: reference };
      expect(read(type, dispute)).toEqual({ ok: true, value });
    },
  );

  it.each(['payment_intent.succeeded', 'invented.event'])('%s is of no interest', (type) => {
    expect(read(type, ours)).toEqual({ ok: true, value: null });
  });

  it('says the same however often and in whatever order it comes', () => {
    const told = ['refund.failed', 'refund.created', 'refund.failed'].map((type) => read(type, ours));
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it('is not believed when it is signed with another secret, changed, old, or not signed', () => {
    const { body, signature } = signedEvent('refund.updated', ours, secret, nowSeconds);
    expect(readStripeEvent(body, signature, 'whsec_other', now)).toEqual(badSignature);
    expect(readStripeEvent(body.replace(reference, 'pi_other'), signature, secret, now)).toEqual(
      badSignature,
    );
    expect(readStripeEvent(`${body} `, signature, secret, now)).toEqual(badSignature);
    expect(readStripeEvent(body, '', secret, now)).toEqual(badSignature);
    expect(readStripeEvent(body, 't=1,v1=zz', secret, now)).toEqual(badSignature);
    expect(readStripeEvent('', signature, secret, now)).toEqual(badSignature);
    expect(readStripeEvent(body, signature, '', now)).toEqual(badSignature);
    expect(read('refund.updated', ours, later(299)).ok).toBe(true);
    expect(read('refund.updated', ours, later(301))).toEqual(badSignature);
  });

  it.each([
    'null',
    '[]',
    '"x"',
    'no JSON',
    '{"hello":1}',
    '{"type":"refund.updated"}',
    '{"type":"invented.event","data":{}}',
    '{"type":7,"data":{"object":{}}}',
    '{"type":"refund.updated","data":{"object":7}}',
    '{"type":"refund.updated","data":{"object":null}}',
  ])('signed, yet no event, %s, is refused', (payload) => {
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: nowSeconds });
    expect(readStripeEvent(payload, signature, secret, now)).toEqual({ ok: false, error: 'bad_event' });
  });
});
