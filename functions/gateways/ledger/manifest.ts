import type { GatewayManifest } from '../manifest.ts';

export const ledgerManifest = {
  title: 'the ledger',
  account: null,
  signature: null,
} as const satisfies GatewayManifest;
