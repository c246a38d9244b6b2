import { describe } from 'vitest';
import { paymentsContract } from './payments-contract.ts';
import { stripeGateway } from './stripe-gateway.ts';

describe('Stripe, through the official client', () => {
  paymentsContract('stripe', () => stripeGateway());
});
