import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Reporter } from '../../shared/kernel/runtime.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { Deliveries } from '../../shared/payments/deliveries.port.ts';
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

/** A payment gateway, as its folder gives it. `#gateway` names the one of the stage. */
export interface Gateway {
  readonly manifest: GatewayManifest;
  readonly payments: (place: GatewayPlace, tools: GatewayTools) => Payments;
  /** Null where the provider tells nothing by itself. */
  readonly deliveries: ((place: GatewayPlace, now: () => Instant) => Deliveries) | null;
}
