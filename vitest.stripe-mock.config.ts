import { defineConfig } from 'vitest/config';

/** Request shapes against stripe-mock, which checks them by Stripe's own OpenAPI document: `npm run test:stripe-mock`. */
export default defineConfig({
  test: {
    name: 'stripe-mock',
    include: ['test/stripe-mock/**/*.test.ts'],
    globalSetup: ['test/stripe-mock/start-stripe-mock.ts'],
    testTimeout: 20_000,
  },
});
