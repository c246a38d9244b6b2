import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { OrderRecord } from '../../../shared/payments/order-record.ts';
import { queryAll } from '../../store/dynamo-document.ts';
import { orderRecord } from './records.ts';
import { LINE_SK_PREFIX, type LineRow, type OrderRow, orderKey } from './rows.ts';

/** An order as the shop told of it, and the country of whoever placed it. */
export interface KnownOrder {
  readonly record: OrderRecord;
  readonly country: string;
}

/** Looks up what the shop sold, whichever gateway took the money; null where there is no order of this reference. */
export function ledgerOrders(
  client: DynamoDBDocumentClient,
  TableName: string,
): (orderReference: string) => Promise<KnownOrder | null> {
  return async (orderReference) => {
    const rows = await Array.fromAsync(
      queryAll<OrderRow | LineRow>(client, {
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': orderKey(orderReference).pk },
      }),
    );
    const order = rows.find((row): row is OrderRow => row.sk === 'ORDER');
    const lines = rows.filter((row): row is LineRow => row.sk.startsWith(LINE_SK_PREFIX));
    return order ? { record: orderRecord(order, lines), country: order.country } : null;
  };
}
