import { ledgerPayments } from '../adapters/ledger-payments.ts';
import { readEnv } from '../env.ts';
import type { Gateway } from './gateway.ts';
import { runtime } from './runtime.ts';

/** Payments and refunds in the stage's own table. */
export const gateway: Gateway = (document) =>
  ledgerPayments(document, readEnv(['LEDGER_TABLE']).LEDGER_TABLE, runtime.now);
