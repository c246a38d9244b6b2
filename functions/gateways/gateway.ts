import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Result } from '../../shared/kernel/result.ts';
import type { Reporter } from '../../shared/kernel/runtime.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { Payments } from '../../shared/payments/payments.port.ts';
import type { GatewayManifest } from './manifest.ts';

/** Where a stage's gateway is. */
export interface GatewayPlace {
  readonly ledgerTable: string;
  /** ARN of the secret with the keys of the account; null where the gateway needs none. */
  readonly secretArn: string | null;
  /** Origin of the API, if not the provider's own. */
  readonly endpoint: string | null;
}

/** What a gateway is made with. The client is the one that reads and writes cases. */
export interface GatewayTools {
  readonly document: DynamoDBDocumentClient;
  readonly now: () => Instant;
  readonly reporter: Reporter;
}

/** What a delivery hints at: something of this payment is worth asking about. Null where it is of no interest. */
export type Hint = { readonly kind: string; readonly paymentReference: string } | null;

/** `bad_signature`: not from the provider, or too old. `bad_event`: signed, yet not what the provider sends. */
export type DeliveryError = 'bad_signature' | 'bad_event';

/** Reads one delivery: its body as it came, and the header that signs it. */
export type ReadDelivery = (body: string, signature: string) => Promise<Result<Hint, DeliveryError>>;

/** What a provider tells by itself. */
export interface Deliveries {
  /** Name of the header that carries the signature, in lower case. */
  readonly signatureHeader: string;
  readonly reader: (place: GatewayPlace, now: () => Instant) => ReadDelivery;
}

/** A payment gateway, as its folder gives it. `#gateway` names the one of the stage. */
export interface Gateway {
  readonly manifest: GatewayManifest;
  readonly payments: (place: GatewayPlace, tools: GatewayTools) => Payments;
  /** Null where the provider tells nothing by itself. */
  readonly deliveries: Deliveries | null;
}
