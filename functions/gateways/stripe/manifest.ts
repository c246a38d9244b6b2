import { reporter, runtime } from '../../container/runtime.ts';
import { readEnv, readOptional } from '../../env.ts';
import type { Gateway } from '../gateway.ts';
import { stripeGateway } from './gateway.ts';

/** Payments and refunds at Stripe; the shop's orders from the stage's own table. */
export const gateway: Gateway = (document) => {
  const { LEDGER_TABLE, STRIPE_SECRET_ARN } = readEnv(['LEDGER_TABLE', 'STRIPE_SECRET_ARN']);
  const origin = readOptional('STRIPE_ENDPOINT');
  const stage = { ledgerTable: LEDGER_TABLE, secretArn: STRIPE_SECRET_ARN, origin };
  return stripeGateway(document, stage, reporter, runtime.now);
};
