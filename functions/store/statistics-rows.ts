import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { StatisticsRow } from '../../shared/case/parts/statistics-row.ts';
import type { CaseId } from '../../shared/kernel/ids.ts';
import { addDays, dateOf, type PlainDate } from '../../shared/kernel/time.ts';
import { queryAll, type Write } from './dynamo-document.ts';

/** What the statistics keep: one partition per day on which cases ended, one row per case. */
const dayPartition = (day: PlainDate) => `STATISTICS#${day}`;
const statisticsKey = (day: PlainDate, caseId: CaseId) => ({ pk: dayPartition(day), sk: caseId });

/** Days that are read at a time. */
const daysAtOnce = 31;

interface StatisticsItem {
  readonly record: StatisticsRow;
}

/** Keeps the record of a case's newest ending; those of earlier endings count no more. Harmless to repeat. */
export function statisticsWrites(TableName: string, record: StatisticsRow): Write[] {
  const { caseId, endedAt, endedBefore } = record;
  return [
    { Put: { TableName, Item: { ...statisticsKey(dateOf(endedAt), caseId), record } } },
    ...endedBefore.map((day) => ({
      Update: {
        TableName,
        Key: statisticsKey(day, caseId),
        UpdateExpression: 'REMOVE #record',
        ExpressionAttributeNames: { '#record': 'record' },
      },
    })),
  ];
}

/** Records of cases that ended from one day to another, a month of days at a time. */
export async function* readStatistics(
  client: DynamoDBDocumentClient,
  TableName: string,
  from: PlainDate,
  to: PlainDate,
): AsyncGenerator<StatisticsRow> {
  for (let start = from; start <= to; start = addDays(start, daysAtOnce)) {
    const days = Array.from({ length: daysAtOnce }, (_, day) => addDays(start, day));
    const found = await Promise.all(
      days.filter((day) => day <= to).map((day) => rowsOf(client, TableName, day)),
    );
    yield* found.flat();
  }
}

function rowsOf(client: DynamoDBDocumentClient, TableName: string, day: PlainDate): Promise<StatisticsRow[]> {
  const items = queryAll<StatisticsItem>(client, {
    TableName,
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    FilterExpression: 'attribute_exists(#record)',
    ExpressionAttributeNames: { '#record': 'record' },
    ExpressionAttributeValues: { ':pk': dayPartition(day) },
  });
  return Array.fromAsync(items, ({ record }) => record);
}
