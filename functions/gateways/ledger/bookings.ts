import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { fundOf } from '../../../shared/payments/fund.ts';
import type { RefundOrder } from '../../../shared/payments/payments.port.ts';
import { type PaymentRow, paymentKey, takenMinor } from './rows.ts';

interface PaymentNow {
  readonly payment: PaymentRow;
  /** What `refundedMinor` still counts of refunds that came back. */
  readonly returnedMinor: number;
}

type Item = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/**
 * What a refund changes on its payment, on condition that the payment still holds so much: the sum that went back, the sum
 * that is not to be captured, or nothing where the shop gives of its own.
 */
export function booking(
  TableName: string,
  { payment, returnedMinor }: PaymentNow,
  { path, amount }: RefundOrder,
): Item {
  const key = { TableName, Key: paymentKey(payment.paymentId) };
  const fund = fundOf[path];
  switch (fund) {
    case 'taken':
      return {
        Update: {
          ...key,
          UpdateExpression: 'SET refundedMinor = refundedMinor + :amount',
          ConditionExpression: '#status = :status AND currency = :currency AND refundedMinor <= :room',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: {
            ':amount': amount.amount,
            ':status': payment.status,
            ':currency': amount.currency,
            ':room': takenMinor(payment) + returnedMinor - amount.amount,
          },
        },
      };
    case 'uncaptured':
      return {
        Update: {
          ...key,
          UpdateExpression: 'SET correctedMinor = if_not_exists(correctedMinor, :none) + :amount',
          ConditionExpression:
            '#status = :authorised AND currency = :currency AND amountMinor >= :amount' +
            ' AND (attribute_not_exists(correctedMinor) OR correctedMinor <= :room)',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: {
            ':none': 0,
            ':amount': amount.amount,
            ':authorised': 'authorised',
            ':currency': amount.currency,
            ':room': payment.amountMinor - amount.amount,
          },
        },
      };
    case 'goodwill':
      return {
        ConditionCheck: {
          ...key,
          ConditionExpression: 'currency = :currency',
          ExpressionAttributeValues: { ':currency': amount.currency },
        },
      };
    default:
      return fund satisfies never;
  }
}
