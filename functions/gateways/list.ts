import type { Gateway } from './gateway.ts';
import { ledgerManifest } from './ledger/manifest.ts';
import type { GatewayManifest } from './manifest.ts';
import { stripeManifest } from './stripe/manifest.ts';

/** A gateway in the list: what is known of it, and what loads it. */
interface ListedGateway extends GatewayManifest {
  readonly load: () => Promise<{ readonly gateway: Gateway }>;
}

/** Every gateway, by the name that a stage file gives it and by which its folder is called. */
export const gateways = {
  ledger: { ...ledgerManifest, load: () => import('./ledger/gateway.ts') },
  stripe: { ...stripeManifest, load: () => import('./stripe/gateway.ts') },
} as const satisfies Record<string, ListedGateway>;

export type GatewayName = keyof typeof gateways;
/** Gateways of a provider with which a stage has an account. */
export type ProviderName = {
  [N in GatewayName]: (typeof gateways)[N]['account'] extends null ? never : N;
}[GatewayName];
export const gatewayNames = Object.keys(gateways) as GatewayName[];

export const providerNames = gatewayNames.filter(
  (name): name is ProviderName => gateways[name].account !== null,
);

/** What is known of this gateway, whichever it is. */
export const gatewayOf = (name: GatewayName): ListedGateway => gateways[name];
