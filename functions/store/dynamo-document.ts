import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  type QueryCommandInput,
  type TransactWriteCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
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

/** One table, as single items of it are read and changed. */
export function tableOf(client: DynamoDBDocumentClient, TableName: string) {
  return {
    async get<T>(Key: Record<string, string>): Promise<T | null> {
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return (Item as T | undefined) ?? null;
    },

    /** The item after the change; null where its condition does not hold. */
    async update<T>(input: Omit<UpdateCommandInput, 'TableName'>): Promise<T | null> {
      try {
        const change = new UpdateCommand({ TableName, ReturnValues: 'ALL_NEW', ...input });
        return (await client.send(change)).Attributes as T;
      } catch (error) {
        if (isConditionFailure(error)) return null;
        throw error;
      }
    },

    /** Items of a partition, in order, both ends included. */
    between: <T>(partition: string, from: string, to: string) =>
      queryAll<T>(client, {
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': partition, ':from': from, ':to': to },
      }),
  };
}
