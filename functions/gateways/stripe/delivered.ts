import { runtime } from '../../container/runtime.ts';
import { readEnv } from '../../env.ts';
import { type ReadDelivery, stripeDeliveries } from './deliveries.ts';
import { stripeSecret } from './secret.ts';

/** What reads the events that Stripe delivers to this stage. */
export function deliveries(): ReadDelivery {
  const secret = stripeSecret(readEnv(['STRIPE_SECRET_ARN']).STRIPE_SECRET_ARN);
  return stripeDeliveries(async () => (await secret()).webhookSecret, runtime.now);
}
