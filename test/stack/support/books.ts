import { randomBytes, randomInt } from 'node:crypto';
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { paymentKey, type RefundRow, refundKey } from '../../../functions/gateways/ledger/rows.ts';
import { refundKey as intentKey } from '../../../functions/store/case-items.ts';
import { localDynamo } from '../../../infra/cli/local-aws.ts';
import type { CaseId, RefundId } from '../../../shared/kernel/ids.ts';
import { refundIdFrom } from '../../../shared/kernel/ids.ts';
import { addDays, instant, type PlainDate } from '../../../shared/kernel/time.ts';
import { type OpenedCase, opens } from './customer.ts';
import { eventually } from './eventually.ts';
import { type Purchase, purchase, refundsOf } from './ledger.ts';
import { mailsTo } from './mailbox.ts';
import { aws, stack } from './stack.ts';

const documents = DynamoDBDocumentClient.from(localDynamo(aws.endpoint));

/** A refund that a case was paid, in both books. */
export interface PaidRefund {
  readonly bought: Purchase;
  readonly opened: OpenedCase;
  readonly caseId: CaseId;
  readonly refundId: RefundId;
  readonly row: RefundRow;
}

/** A customer's case, settled automatically and paid. */
export async function paidRefund(): Promise<PaidRefund> {
  const bought = await purchase();
  const opened = await opens({ reason: 'mistaken_payment', ...bought });
  await opened.reaches('resolved');
  await eventually('the customer has both mails', async () => (await mailsTo(bought.email)).length === 2);
  const [row] = await refundsOf(bought.payment);
  if (!row) throw new Error('no refund in the ledger');
  return { bought, opened, caseId: opened.caseId as CaseId, refundId: row.refundId as RefundId, row };
}

/** A day long ago that no other test looks at. */
export const quietDay = (): PlainDate => addDays('1990-01-01' as PlainDate, randomInt(7000));

/** Moves a refund to another day in both books, so that a run on that day meets nothing else. */
export async function moveTo(day: PlainDate, { bought, refundId }: PaidRefund): Promise<void> {
  const at = instant(`${day}T12:00:00Z`);
  await Promise.all([
    documents.send(
      new UpdateCommand({
        TableName: stack.casesTable,
        Key: intentKey(bought.payment, refundId),
        UpdateExpression: 'SET intendedOn = :day, intendedAt = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':day': day, ':at': at },
      }),
    ),
    changeRow(bought.payment, refundId, { madeOn: day, createdAt: at }),
  ]);
}

/** Changes a refund in the gateway's books behind everybody's back. */
export async function changeRow(
  payment: string,
  refundId: string,
  change: Partial<RefundRow>,
): Promise<void> {
  const names = Object.keys(change);
  await documents.send(
    new UpdateCommand({
      TableName: stack.ledgerTable,
      Key: refundKey(payment, refundId),
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(
        Object.entries(change).map(([name, value]) => [`:${name}`, value]),
      ),
    }),
  );
}

export async function deleteRow({ bought, refundId }: PaidRefund): Promise<void> {
  const Key = refundKey(bought.payment, refundId);
  await documents.send(new DeleteCommand({ TableName: stack.ledgerTable, Key }));
}

/** A refund in the gateway's books under an id that looks like ours, or under the one named. */
export async function plantRow(
  day: PlainDate,
  like: PaidRefund,
  payment: string,
  refundId: RefundId = refundIdFrom(randomBytes(16)),
): Promise<RefundId> {
  const at = instant(`${day}T12:00:00Z`);
  const Item = { ...like.row, ...refundKey(payment, refundId), refundId, madeOn: day, createdAt: at };
  await documents.send(new PutCommand({ TableName: stack.ledgerTable, Item }));
  return refundId;
}

/** The bank sends a refund back: its row says so, and its money is the payment's again. */
export async function returnRefund({ bought, refundId, row }: PaidRefund): Promise<void> {
  await changeRow(bought.payment, refundId, { status: 'returned', failureCode: 'account_closed' });
  await documents.send(
    new UpdateCommand({
      TableName: stack.ledgerTable,
      Key: paymentKey(bought.payment),
      UpdateExpression: 'SET refundedMinor = refundedMinor - :amount',
      ExpressionAttributeValues: { ':amount': row.amountMinor },
    }),
  );
}
