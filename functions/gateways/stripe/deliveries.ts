import { type Instant, secondsBetween } from '../../../shared/kernel/time.ts';
import type { ReadDelivery } from '../../../shared/payments/deliveries.port.ts';
import { readStripeEvent } from './webhook.ts';

/** How old a signing secret must be, in seconds, to be read again when a signature does not fit it. */
const secretAgeSeconds = 60;

/**
 * Reads deliveries under the signing secret in force. One that was changed is met by reading it again where a signature
 * does not fit, once a minute at most, so that whoever sends bad signatures does not make us ask for it each time.
 */
export function stripeDeliveries(webhookSecret: () => Promise<string>, now: () => Instant): ReadDelivery {
  let known: { readonly secret: Promise<string>; readonly readAt: Instant } | null = null;

  async function secretInForce(): Promise<string> {
    known ??= { secret: webhookSecret(), readAt: now() };
    try {
      return await known.secret;
    } catch (error) {
      known = null;
      throw error;
    }
  }

  return async (body, signature) => {
    const heard = readStripeEvent(body, signature, await secretInForce(), now());
    const fits = heard.ok || heard.error !== 'bad_signature';
    if (fits || known === null || secondsBetween(known.readAt, now()) < secretAgeSeconds) return heard;
    known = null;
    return readStripeEvent(body, signature, await secretInForce(), now());
  };
}
