import { gateway } from '#gateway';
import type { Payments } from '../../shared/payments/payments.port.ts';
import { document } from './records.ts';

let made: Payments | null = null;

/** The stage's payment gateway, one for the process: what it learns of the gateway's silence serves every caller. */
export function payments(): Payments {
  made ??= gateway(document);
  return made;
}
