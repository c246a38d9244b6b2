import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { type OrderRow, orderKey } from './rows.ts';

/** Looks up what the shop sold, whichever gateway took the money; null where there is no order of this reference. */
export function ledgerOrders(
  client: DynamoDBDocumentClient,
  TableName: string,
): (orderReference: string) => Promise<OrderRow | null> {
  return async (orderReference) => {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: orderKey(orderReference), ConsistentRead: true }),
    );
    return (Item as OrderRow | undefined) ?? null;
  };
}
