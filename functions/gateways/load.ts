import type { Gateway } from './gateway.ts';
import type { GatewayName } from './list.ts';

/**
 * Loads a gateway from the folder of its name. It stands apart from the list: a function that reads the list would carry
 * every gateway's code besides.
 */
export async function loadGateway(name: GatewayName): Promise<Gateway> {
  const folder: { readonly gateway: Gateway } = await import(`./${name}/gateway.ts`);
  return folder.gateway;
}
