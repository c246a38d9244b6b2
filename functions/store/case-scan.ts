import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseIdPage } from '../../shared/features/statistics/case-archive.port.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import { parseCasePartition } from './case-items.ts';

interface Keys {
  readonly pk: string;
  readonly sk: string;
}

/** A page of cases whose `#state` meets the condition on `:value`: the only place that scans a table. */
export async function casesWhere(
  client: DynamoDBDocumentClient,
  TableName: string,
  condition: string,
  value: string,
  cursor: string | null,
): Promise<CaseIdPage> {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new ScanCommand({
      TableName,
      ConsistentRead: true,
      FilterExpression: `sk = :case AND ${condition}`,
      ProjectionExpression: 'pk, sk',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':case': 'CASE', ':value': value },
      ...(cursor !== null && { ExclusiveStartKey: readCursor(cursor) }),
    }),
  );
  return {
    items: (Items as Keys[]).map(({ pk }) => parseCasePartition(pk)),
    next: LastEvaluatedKey ? writeCursor(LastEvaluatedKey as Keys) : null,
  };
}

/** A page of the cases opened at `since` or later. */
export function casesOpenedSince(
  client: DynamoDBDocumentClient,
  TableName: string,
  since: Instant,
  cursor: string | null,
): Promise<CaseIdPage> {
  return casesWhere(client, TableName, '#state.openedAt >= :value', since, cursor);
}

function writeCursor({ pk, sk }: Keys): string {
  return Buffer.from(JSON.stringify([pk, sk])).toString('base64url');
}

function readCursor(cursor: string): Keys {
  const [pk, sk] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  return { pk, sk };
}
