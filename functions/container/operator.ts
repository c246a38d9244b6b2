import type { Reporter } from '../../shared/ports/runtime.ts';
import type { RebuildDeps } from '../../shared/use-cases/statistics.ts';
import { dynamoCaseStore } from '../adapters/dynamo-case-store.ts';
import { dynamoPolicyStore } from '../adapters/dynamo-policy-store.ts';
import { dynamoRecordArchive } from '../adapters/dynamo-record-archive.ts';

/** What an operator's tool needs to count cases anew, with the rights of the operator's own client. */
export function rebuildDeps(
  client: Parameters<typeof dynamoRecordArchive>[0],
  tableName: string,
  reporter: Reporter,
): RebuildDeps {
  return {
    store: dynamoCaseStore(client, tableName),
    archive: dynamoRecordArchive(client, tableName),
    reporter,
  };
}

/** Where an operator's tool publishes a policy. */
export const operatorPolicyStore = (client: Parameters<typeof dynamoPolicyStore>[0], tableName: string) =>
  dynamoPolicyStore(client, tableName);
