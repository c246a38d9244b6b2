import Stripe from 'stripe';
import type { StripeObject } from './objects.ts';

export interface SignedEvent {
  readonly body: string;
  readonly signature: string;
}

/** An event as Stripe delivers it, signed at `at` (seconds since 1970). */
export function signedEvent(type: string, object: StripeObject, secret: string, at: number): SignedEvent {
  const event = {
    id: `evt_${object.id}`,
    object: 'event',
    api_version: Stripe.API_VERSION,
    created: at,
    type,
    data: { object },
  };
  const payload = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: at });
  return { body: payload, signature };
}
