import type { Gateway, GatewayPlace } from '../gateway.ts';
import { guardedPayments } from '../guard/guarded-payments.ts';
import { ledgerOrders } from '../ledger/orders.ts';
import { stripeByKey, stripeEndpoint } from './client.ts';
import { stripeDeliveries } from './deliveries.ts';
import { stripeManifest } from './manifest.ts';
import { stripePayments } from './payments.ts';
import { type StripeSecret, stripeSecret } from './secret.ts';

/** Payments and refunds at Stripe, parked while it does not answer; the shop's orders from the stage's own table. */
export const gateway: Gateway = {
  manifest: stripeManifest,
  payments: (place, { document, now, reporter }) => {
    const secret = secretOf(place);
    const orders = ledgerOrders(document, place.ledgerTable);
    const payments = stripePayments({
      session: stripeByKey(
        async () => (await secret()).apiKey,
        place.endpoint === null ? null : stripeEndpoint(place.endpoint),
      ),
      reporter,
      orderOf: async (orderReference) => (await orders(orderReference))?.record ?? null,
    });
    return guardedPayments(payments, reporter, now);
  },
  deliveries: (place, now) => {
    const secret = secretOf(place);
    return {
      signatureHeader: stripeManifest.signature.header,
      read: stripeDeliveries(async () => (await secret()).webhookSecret, now),
    };
  },
};

function secretOf({ secretArn }: GatewayPlace): () => Promise<StripeSecret> {
  if (secretArn === null) throw new Error('a stage that pays through Stripe needs the secret with its keys');
  return stripeSecret(secretArn);
}
