import { gateway } from '#gateway';
import type { Deliveries } from '../../shared/payments/deliveries.port.ts';
import type { Payments } from '../../shared/payments/payments.port.ts';
import { placeOf } from '../gateways/place.ts';
import { reporter, runtime } from './runtime.ts';
import { document } from './stores.ts';

let made: Payments | null = null;

/** The stage's payment gateway, one for the process: what it learns of the gateway's silence serves every caller. */
export function payments(): Payments {
  made ??= gateway.payments(placeOf(gateway.manifest), { document, reporter, now: runtime.now });
  return made;
}

/** What the gateway delivers to this stage by itself. Throws where that is nothing. */
export function deliveries(): Deliveries {
  const { manifest } = gateway;
  if (gateway.deliveries === null) throw new Error(`${manifest.title} delivers no events`);
  return gateway.deliveries(placeOf(manifest), runtime.now);
}
