import { beforeEach, describe, expect, it } from 'vitest';
import { stripeDeliveries } from '../../../functions/gateways/stripe/deliveries.ts';
import { later } from '../../builders/clock.ts';
import { signedEvent } from '../../fakes/stripe-server/events.ts';
import { nowSeconds } from './stripe-gateway.ts';

const refund = { id: 're_1', object: 'refund', payment_intent: 'pi_1', metadata: {} };
const badSignature = { ok: false, error: 'bad_signature' };

let secret: string;
let reads: number;
let seconds: number;
let deliver: (signedWith: string) => Promise<unknown>;

beforeEach(() => {
  [secret, reads, seconds] = ['whsec_old', 0, 0];
  const read = stripeDeliveries(
    async () => {
      reads += 1;
      if (secret === '') throw new Error('no secret');
      return secret;
    },
    () => later(seconds),
  );
  deliver = (signedWith) => {
    const { body, signature } = signedEvent('refund.updated', refund, signedWith, nowSeconds + seconds);
    return read(body, signature);
  };
});

const heard = { ok: true, value: { kind: 'refund_changed', paymentReference: 'pi_1', refundId: null } };

describe('the signing secret', () => {
  it('is read once for all deliveries that it fits', async () => {
    for (seconds of [0, 3600, 7200]) expect(await deliver('whsec_old')).toEqual(heard);
    expect(reads).toBe(1);
  });

  it('is read again when it was changed, so that no delivery is lost', async () => {
    await deliver('whsec_old');
    secret = 'whsec_new';
    seconds = 60;
    expect(await deliver('whsec_new')).toEqual(heard);
    expect(await deliver('whsec_old')).toEqual(badSignature);
    expect(reads).toBe(2);
  });

  it('is read once a minute at most, however many bad signatures come', async () => {
    for (seconds = 0; seconds < 120; seconds += 1) expect(await deliver('whsec_bad')).toEqual(badSignature);
    expect(reads).toBe(2);
  });

  it('that cannot be read is an error, and read at the next delivery', async () => {
    secret = '';
    await expect(deliver('whsec_old')).rejects.toThrow('no secret');
    secret = 'whsec_old';
    expect(await deliver('whsec_old')).toEqual(heard);
  });
});
