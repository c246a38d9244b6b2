import { type DynamoDBDocumentClient, ScanCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseIdPage, RecordArchive } from '../../shared/features/statistics/record-archive.port.ts';
import { caseKey, parseCasePartition } from './case-items.ts';
import { recordWrites } from './case-records.ts';
import { cancellationCodes } from './dynamo-document.ts';

interface Keys {
  readonly pk: string;
  readonly sk: string;
}

/** What an operator's tools read through in DynamoDB: the only place that scans a table. */
export function dynamoRecordArchive(client: DynamoDBDocumentClient, TableName: string): RecordArchive {
  /** A page of cases whose state meets the condition. */
  async function casesWhere(condition: string, value: string, cursor: string | null): Promise<CaseIdPage> {
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

  return {
    casesOpenedSince: (since, cursor) => casesWhere('#state.openedAt >= :value', since, cursor),

    endedCases: (cursor) => casesWhere('attribute_type(#state.endedAt, :value)', 'S', cursor),

    async keepRecord(record, version) {
      const unchanged = {
        TableName,
        Key: caseKey(record.caseId),
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version },
      };
      try {
        await client.send(
          new TransactWriteCommand({
            TransactItems: [{ ConditionCheck: unchanged }, ...recordWrites(TableName, record)],
          }),
        );
        return true;
      } catch (error) {
        const codes = cancellationCodes(error);
        const moved = ['ConditionalCheckFailed', 'TransactionConflict'];
        if (codes?.some((code) => moved.includes(code))) return false;
        throw error;
      }
    },
  };
}

function writeCursor({ pk, sk }: Keys): string {
  return Buffer.from(JSON.stringify([pk, sk])).toString('base64url');
}

function readCursor(cursor: string): Keys {
  const [pk, sk] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  return { pk, sk };
}
