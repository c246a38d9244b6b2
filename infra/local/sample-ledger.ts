import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type ImportRow, importKey } from '../../functions/gateways/ledger/rows.ts';
import { localDynamo } from '../cli/local-aws.ts';
import { PlainError } from '../cli/plain-error.ts';
import { PROJECT_DIR } from '../cli/settings.ts';
import { importFolder } from '../operator/ledger-import/import-folder.ts';
import { createLedgerWriter } from '../operator/ledger-import/ledger-writer.ts';
import { ledgerFilesIn, newestTimeIn } from '../operator/ledger-import/read-folder.ts';
import { ageInDays, dayBefore, shiftToDay } from '../operator/ledger-import/rebase.ts';

type Sample = { readonly name: string; readonly keptFresh: boolean };

const SAMPLES: readonly Sample[] = [
  { name: 'case-studies', keptFresh: true },
  { name: 'switches', keptFresh: true },
  { name: 'retail', keptFresh: false },
];
const OLD_AFTER_DAYS = 30;

/**
 * Loads the sample folders that the ledger doesn't hold yet. Returns the number of rows added.
 * @param now RFC 3339 UTC; samples kept fresh are moved to the day before when they are older than 30 days
 */
export async function loadSamples(awsEndpoint: string, tableName: string, now: string): Promise<number> {
  const dynamo = localDynamo(awsEndpoint);
  const documents = DynamoDBDocumentClient.from(dynamo);
  const write = createLedgerWriter(dynamo, tableName);
  let added = 0;
  try {
    for (const sample of SAMPLES) {
      const folder = join(PROJECT_DIR, 'samples', 'ledger', sample.name);
      const key = importKey(sample.name);
      const { Item } = await documents.send(new GetCommand({ TableName: tableName, Key: key }));
      const before = Item as ImportRow | undefined;
      const contentHash = hashOf(folder);
      if (before?.contentHash === contentHash) continue;
      const shiftDays = before?.shiftDays ?? (sample.keptFresh ? await freshShift(folder, now) : 0);
      for (const summary of await importFolder(folder, { shiftDays, write })) {
        added += summary.added;
        const rejected = summary.rejected[0];
        if (rejected) {
          throw new PlainError(
            `${folder}/${summary.file}:${rejected.line} is not a valid row: ${rejected.why}`,
          );
        }
      }
      const row: ImportRow = { ...key, contentHash, shiftDays, importedAt: now };
      await documents.send(new PutCommand({ TableName: tableName, Item: row }));
    }
    return added;
  } finally {
    dynamo.destroy();
  }
}

async function freshShift(folder: string, now: string): Promise<number> {
  const newest = await newestTimeIn(folder);
  if (newest === null || ageInDays(newest, now) <= OLD_AFTER_DAYS) return 0;
  return shiftToDay(newest, dayBefore(now));
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of ledgerFilesIn(folder)) hash.update(readFileSync(join(folder, file.name)));
  return hash.digest('hex');
}
