import type { Result } from '../kernel/result.ts';

/** What a delivery hints at: something of this payment is worth asking about. Null where it is of no interest. */
export type Hint = { readonly kind: string; readonly paymentReference: string } | null;

/** `bad_signature`: not from the provider, or too old. `bad_event`: signed, yet not what the provider sends. */
export type DeliveryError = 'bad_signature' | 'bad_event';

/** Reads one delivery: its body as it came, and the header that signs it. */
export type ReadDelivery = (body: string, signature: string) => Promise<Result<Hint, DeliveryError>>;

/** What a payment provider tells by itself. */
export interface Deliveries {
  /** Name of the header that carries the signature. */
  readonly signatureHeader: string;
  readonly read: ReadDelivery;
}
