import type { GatewayManifest } from '../manifest.ts';

export const stripeManifest = {
  title: 'Stripe',
  account: { secretArn: 'stripeSecretArn', endpoint: 'stripeEndpoint' },
  signature: {
    header: 'Stripe-Signature',
    description: 'Time and HMAC-SHA-256 of the body, by Stripe’s signing secret of this endpoint',
  },
} as const satisfies GatewayManifest;
