import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { pMapIterable } from 'p-map';
import type { RefundId } from '../../shared/kernel/ids.ts';
import { dateOf, type PlainDate } from '../../shared/kernel/time.ts';
import type { RefundIntent } from '../../shared/payments/refund-books.ts';
import { refundKey } from './case-items.ts';
import { queryAll } from './dynamo-document.ts';

/** Name of the index that finds the refunds intended on a day: `intendedOn`, `intendedAt`; keys only. */
export const REFUNDS_INTENDED_INDEX = 'refundsIntended';

/** Intents that are read at a time. */
const atOnce = 25;

/** The `REFUND` item of an intent. Its place in the index never changes, so that the index costs one write in all. */
export const intentItem = (intent: RefundIntent) => ({
  ...refundKey(intent.paymentReference, intent.refundId),
  ...intent,
  intendedOn: dateOf(intent.intendedAt),
});

/** The intent of this id on this payment, or null. */
export async function readIntent(
  client: DynamoDBDocumentClient,
  TableName: string,
  paymentReference: string,
  id: RefundId,
): Promise<RefundIntent | null> {
  const Key = refundKey(paymentReference, id);
  const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  if (!Item) return null;
  const { refundId, caseId, amount, path, status, intendedAt } = Item as RefundIntent;
  return { refundId, caseId, paymentReference, amount, path, status, intendedAt };
}

/** Every refund intended on this day, oldest first, as it stands now. */
export async function* readIntentsOf(
  client: DynamoDBDocumentClient,
  TableName: string,
  day: PlainDate,
): AsyncGenerator<RefundIntent> {
  const keys = queryAll<{ readonly pk: string; readonly sk: string }>(client, {
    TableName,
    IndexName: REFUNDS_INTENDED_INDEX,
    KeyConditionExpression: 'intendedOn = :day',
    ExpressionAttributeValues: { ':day': day },
  });
  const read = ({ pk, sk }: { readonly pk: string; readonly sk: string }) =>
    readIntent(client, TableName, pk.slice(pk.indexOf('#') + 1), idIn(sk));
  for await (const intent of pMapIterable(keys, read, { concurrency: atOnce })) if (intent) yield intent;
}

const idIn = (sk: string) => sk.slice(sk.indexOf('#') + 1) as RefundId;
