import { readEnv, readOptional } from '../env.ts';
import type { GatewayPlace } from './gateway.ts';
import type { GatewayManifest } from './manifest.ts';

/** Where the gateway of this function's stage is. Throws an Error that names each setting missing. */
export function placeOf({ account }: GatewayManifest): GatewayPlace {
  const ledgerTable = readEnv(['LEDGER_TABLE']).LEDGER_TABLE;
  if (account === null) return { ledgerTable, secretArn: null, endpoint: null };
  return {
    ledgerTable,
    secretArn: readEnv(['GATEWAY_SECRET_ARN']).GATEWAY_SECRET_ARN,
    endpoint: readOptional('GATEWAY_ENDPOINT'),
  };
}
