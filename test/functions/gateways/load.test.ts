import { expect, it } from 'vitest';
import { gatewayNames, gatewayOf } from '../../../functions/gateways/list.ts';
import { loadGateway } from '../../../functions/gateways/load.ts';

it.each(gatewayNames)('the folder of %s holds the gateway that the list names', async (name) => {
  const { manifest, deliveries } = await loadGateway(name);
  const { title, signature, event } = gatewayOf(name);
  expect(manifest.title).toBe(title);
  expect(deliveries !== null).toBe(signature !== null);
  expect(event !== null).toBe(signature !== null);
});
