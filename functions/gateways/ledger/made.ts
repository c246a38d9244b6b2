import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { pMapIterable } from 'p-map';
import { isRefundId } from '../../../shared/kernel/ids.ts';
import { addDays, dateOf, type Instant } from '../../../shared/kernel/time.ts';
import type { RefundMade } from '../../../shared/payments/refund-books.ts';
import { queryAll } from '../../store/dynamo-document.ts';
import { refundRecord } from './records.ts';
import { paymentPartition, REFUND_SK_PREFIX, REFUNDS_MADE_INDEX, type RefundRow } from './rows.ts';

/** Payments that are read at a time. */
const atOnce = 25;

interface Place {
  readonly pk: string;
  readonly sk: string;
  readonly createdAt: string;
}

/** Reads the refunds of a payment as they stand now. */
type RefundsOf = (paymentReference: string) => Promise<readonly RefundRow[]>;

/** The refunds that Redress had the gateway make, created in [from, to), oldest first within a day. */
export async function* refundsMadeIn(
  client: DynamoDBDocumentClient,
  TableName: string,
  refundsOf: RefundsOf,
  from: Instant,
  to: Instant,
): AsyncGenerator<RefundMade> {
  for (let day = dateOf(from); day <= dateOf(to); day = addDays(day, 1)) {
    const places = queryAll<Place>(client, {
      TableName,
      IndexName: REFUNDS_MADE_INDEX,
      KeyConditionExpression: 'madeOn = :day AND createdAt >= :from',
      ExpressionAttributeValues: { ':day': day, ':from': from },
    });
    const read = (place: Place) => (place.createdAt < to ? madeAt(place, refundsOf) : []);
    for await (const made of pMapIterable(places, read, { concurrency: atOnce })) yield* made;
  }
}

/** None where the row has gone since, or names no refund of ours. */
async function madeAt({ pk, sk }: Place, refundsOf: RefundsOf): Promise<RefundMade[]> {
  const refundId = sk.slice(REFUND_SK_PREFIX.length);
  if (!isRefundId(refundId)) return [];
  const paymentReference = pk.slice(paymentPartition('').length);
  const row = (await refundsOf(paymentReference)).find((refund) => refund.refundId === refundId);
  if (!row) return [];
  const { amount, status, createdAt, failureCode, traceReference } = refundRecord(row);
  const own = { reference: refundId, paymentReference, gatewayReference: `${paymentReference}/${refundId}` };
  return [{ ...own, amount, status, createdAt, failureCode, traceReference }];
}
