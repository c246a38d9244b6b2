import { type ReadDelivery, stripeDeliveries } from '../adapters/stripe-deliveries.ts';
import { stripeSecret } from '../adapters/stripe-secret.ts';
import { readEnv } from '../env.ts';
import { runtime } from './runtime.ts';

/** What reads the events that Stripe delivers to this stage. */
export function deliveries(): ReadDelivery {
  const secret = stripeSecret(readEnv(['STRIPE_SECRET_ARN']).STRIPE_SECRET_ARN);
  return stripeDeliveries(async () => (await secret()).webhookSecret, runtime.now);
}
