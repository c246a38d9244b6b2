/** What stages, stacks and operators know of a gateway without loading what it speaks by. */
export interface GatewayManifest {
  /** As people write the provider's name. */
  readonly title: string;
  /** Keys in the stage file of the account with the provider; null where payments stand in the stage's own ledger table. */
  readonly account: { readonly secretArn: string; readonly endpoint: string } | null;
  /** The header by which the provider signs what it tells by itself, and how; null where it tells nothing. */
  readonly signature: { readonly header: string; readonly description: string } | null;
}
