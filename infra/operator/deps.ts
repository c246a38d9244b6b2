import type { GatewayName } from '../../functions/gateways/list.ts';
import { loadGateway } from '../../functions/gateways/load.ts';
import { casesOpenedSince } from '../../functions/store/case-scan.ts';
import { dynamoCaseArchive } from '../../functions/store/dynamo-case-archive.ts';
import { dynamoCaseStore } from '../../functions/store/dynamo-case-store.ts';
import { dynamoPolicyStore } from '../../functions/store/dynamo-policy-store.ts';
import type { BooksDeps } from '../../shared/features/books/compare.use-case.ts';
import type { PastCases } from '../../shared/features/simulation/past-cases.port.ts';
import type { SimulationDeps } from '../../shared/features/simulation/simulate.use-case.ts';
import type { RebuildDeps } from '../../shared/features/statistics/statistics.use-case.ts';
import type { Reporter } from '../../shared/kernel/runtime.ts';
import { instant } from '../../shared/kernel/time.ts';
import type { Payments } from '../../shared/payments/payments.port.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { parsePolicy } from '../../shared/policy/policy-schema.ts';
import policyData from '../../shared/policy/policy-v1.json' with { type: 'json' };

type Client = Parameters<typeof dynamoCaseArchive>[0];

/** Tables of the stage that an operator looks at, and the gateway that it pays through. */
export interface OperatedStage {
  readonly casesTable: string;
  readonly ledgerTable: string;
  readonly gateway: GatewayName;
  /** ARN of the secret with the keys of its account; null where it has none. */
  readonly secretArn: string | null;
}

/** What an operator's tool needs to count cases anew, with the rights of the operator's own client. */
export function rebuildDeps(client: Client, tableName: string, reporter: Reporter): RebuildDeps {
  return {
    store: dynamoCaseStore(client, tableName),
    archive: dynamoCaseArchive(client, tableName),
    reporter,
  };
}

/** What an operator's tool reads of all cases. */
export function pastCases(client: Client, tableName: string): PastCases {
  return {
    ...dynamoCaseStore(client, tableName),
    openedSince: (since, cursor) => casesOpenedSince(client, tableName, since, cursor),
  };
}

/** What an operator's tool needs to decide past cases once more. */
export async function simulationDeps(
  client: Client,
  stage: OperatedStage,
  reporter: Reporter,
): Promise<SimulationDeps> {
  return {
    cases: pastCases(client, stage.casesTable),
    payments: await paymentsOf(client, stage, reporter),
    reporter,
  };
}

/** What an operator's tool needs to hold refunds against the gateway's records. */
export async function booksDeps(
  client: Client,
  stage: OperatedStage,
  reporter: Reporter,
): Promise<BooksDeps> {
  return {
    store: dynamoCaseStore(client, stage.casesTable),
    payments: await paymentsOf(client, stage, reporter),
  };
}

/** The policy of these sources: its version names this document and no other. */
export const shippedPolicy = { version: policyData.version, document: JSON.stringify(policyData) };

/** Where an operator's tool publishes a policy. */
export const operatorPolicyStore = (client: Client, tableName: string) =>
  dynamoPolicyStore(client, tableName);

/** The policy in force: the newest that was published, else the one of these sources, as it is deployed. */
export async function operatorPolicy(client: Client, tableName: string): Promise<Policy> {
  const published = await operatorPolicyStore(client, tableName).current();
  return parsePolicy(published ? JSON.parse(published.document) : policyData);
}

async function paymentsOf(
  document: Client,
  { gateway: name, ledgerTable, secretArn }: OperatedStage,
  reporter: Reporter,
): Promise<Payments> {
  const gateway = await loadGateway(name);
  const now = () => instant(new Date());
  return gateway.payments({ ledgerTable, secretArn, endpoint: null }, { document, now, reporter });
}
