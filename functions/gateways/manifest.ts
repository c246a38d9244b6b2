import type { AccountSetting } from '../env.ts';

/** One setting of a gateway: its key in the stage file, and its name in a function's environment. */
interface GatewaySetting {
  readonly key: string;
  readonly variable: AccountSetting;
}

/** What stages, stacks and operators know of a gateway without loading what it speaks by. */
export interface GatewayManifest {
  /** As people write the provider's name. */
  readonly title: string;
  /** The account with the provider; null where payments stand in the stage's own ledger table. */
  readonly account: { readonly secretArn: GatewaySetting; readonly endpoint: GatewaySetting } | null;
}
