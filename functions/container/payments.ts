import { gateway } from '#gateway';
import type { Payments } from '../../shared/payments/payments.port.ts';
import type { ReadDelivery } from '../gateways/gateway.ts';
import { placeOf } from '../gateways/place.ts';
import { reporter, runtime } from './runtime.ts';
import { document } from './stores.ts';

let made: Payments | null = null;

/** The stage's payment gateway, one for the process: what it learns of the gateway's silence serves every caller. */
export function payments(): Payments {
  made ??= gateway.payments(placeOf(gateway.manifest), { document, reporter, now: runtime.now });
  return made;
}

/** What reads the events that the gateway delivers to this stage, and the header that signs them. */
export function deliveries(): { readonly read: ReadDelivery; readonly signatureHeader: string } {
  const { manifest, deliveries: told } = gateway;
  if (told === null) throw new Error(`${manifest.title} delivers no events`);
  return { read: told.reader(placeOf(manifest), runtime.now), signatureHeader: told.signatureHeader };
}
