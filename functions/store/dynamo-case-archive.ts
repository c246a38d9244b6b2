import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseArchive } from '../../shared/features/statistics/case-archive.port.ts';
import { caseKey } from './case-items.ts';
import { casesWhere } from './case-scan.ts';
import { cancellationCodes } from './dynamo-document.ts';
import { statisticsWrites } from './statistics-rows.ts';

/** The rows of the statistics in DynamoDB, and the ended cases that they are of. */
export function dynamoCaseArchive(client: DynamoDBDocumentClient, TableName: string): CaseArchive {
  return {
    endedCases: (cursor) =>
      casesWhere(client, TableName, 'attribute_type(#state.endedAt, :value)', 'S', cursor),

    async keepStatisticsRow(record, version) {
      const unchanged = {
        TableName,
        Key: caseKey(record.caseId),
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': version },
      };
      try {
        await client.send(
          new TransactWriteCommand({
            TransactItems: [{ ConditionCheck: unchanged }, ...statisticsWrites(TableName, record)],
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
