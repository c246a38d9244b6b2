import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { isTaken, newestPayments, type PayerHistory } from '../../../shared/payments/payment-facts.ts';
import { PAYMENTS_BY_PAYER_INDEX, type PayersPaymentRow, type PaymentRow } from './rows.ts';

/** Looks up what else the payer of a payment did: one page of the index, however much there is. */
export function ledgerPayers(
  client: DynamoDBDocumentClient,
  TableName: string,
): (payment: PaymentRow) => Promise<PayerHistory> {
  return async ({ pk, customerEmail }) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: PAYMENTS_BY_PAYER_INDEX,
        KeyConditionExpression: 'customerEmail = :payer',
        ExpressionAttributeValues: { ':payer': customerEmail },
        ScanIndexForward: false,
        Limit: newestPayments,
      }),
    );
    const others = (Items as PayersPaymentRow[]).filter((row) => row.pk !== pk && isTaken(row));
    return {
      payments: others.length,
      refunds: others.filter(({ refundedMinor }) => refundedMinor > 0).length,
      chargebacks: others.filter(({ chargebacks = 0 }) => chargebacks > 0).length,
    };
  };
}
