import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  paginateQuery,
  type QueryCommandInput,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';

/** One item of a transaction. */
export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A client that reads and writes plain objects; `undefined` members are left out. */
export function documentClient(): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
}

/** All items that a query finds, page by page. */
export async function* queryAll<T>(
  client: DynamoDBDocumentClient,
  query: QueryCommandInput,
): AsyncGenerator<T> {
  for await (const page of paginateQuery({ client }, query)) yield* (page.Items ?? []) as T[];
}

/** Codes of the items that made a transaction fail, in order of its items; null for any other error. */
export function cancellationCodes(error: unknown): readonly string[] | null {
  if (!(error instanceof TransactionCanceledException)) return null;
  return (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
}

/** True where a conditional write met another state than it named. */
export function isConditionFailure(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException';
}
