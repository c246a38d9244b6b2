import type { Gateway } from '../gateway.ts';
import { ledgerManifest } from './manifest.ts';
import { ledgerPayments } from './payments.ts';

/** Payments and refunds in the stage's own table. */
export const gateway: Gateway = {
  manifest: ledgerManifest,
  payments: ({ ledgerTable }, { document, now }) => ledgerPayments(document, ledgerTable, now),
  deliveries: null,
};
