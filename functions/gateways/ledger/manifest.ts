import { runtime } from '../../container/runtime.ts';
import { readEnv } from '../../env.ts';
import type { Gateway } from '../gateway.ts';
import { ledgerPayments } from './payments.ts';

/** Payments and refunds in the stage's own table. */
export const gateway: Gateway = (document) =>
  ledgerPayments(document, readEnv(['LEDGER_TABLE']).LEDGER_TABLE, runtime.now);
