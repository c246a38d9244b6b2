import type { GatewayManifest } from '../manifest.ts';

export const stripeManifest = {
  title: 'Stripe',
  account: {
    secretArn: { key: 'stripeSecretArn', variable: 'STRIPE_SECRET_ARN' },
    endpoint: { key: 'stripeEndpoint', variable: 'STRIPE_ENDPOINT' },
  },
} as const satisfies GatewayManifest;
