import type * as z from 'zod';
import type { Webhook } from '../../shared/api/webhook-routes.ts';
import { ledgerManifest } from './ledger/manifest.ts';
import type { GatewayManifest } from './manifest.ts';
import { stripeEvent } from './stripe/event.contract.ts';
import { stripeManifest } from './stripe/manifest.ts';

/** A gateway in the list: what is known of it, and what the API says of an event that it delivers. */
interface ListedGateway extends GatewayManifest {
  readonly event: z.ZodType | null;
}

/** Every gateway, by the name that a stage file gives it and by which its folder is called. */
const gateways = {
  ledger: { ...ledgerManifest, event: null },
  stripe: { ...stripeManifest, event: stripeEvent },
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

/** What the API says of the providers that tell us what happened. */
export const webhooks: readonly Webhook[] = gatewayNames.flatMap((name) => {
  const { title, signature, event } = gatewayOf(name);
  return signature && event ? [{ name, title, signature, event }] : [];
});
