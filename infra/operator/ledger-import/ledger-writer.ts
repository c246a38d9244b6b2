import { isDeepStrictEqual } from 'node:util';
import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import {
  type LedgerKey,
  type LedgerRow,
  type PaymentRow,
  type RefundRow,
  sumRaisedBy,
  takenMinor,
} from '../../../functions/gateways/ledger/rows.ts';
import type { LedgerFile } from './ledger-file.ts';

/**
 * What became of a row: stored, or stored in place of an older one, or there already and left as it is, or its payment or
 * order is not in the ledger, or more would go back than the payment took.
 */
export type WriteResult = 'added' | 'updated' | 'exists' | 'no_payment' | 'no_order' | 'exceeds_payment';

/** Stores rows of one kind, at most `MOST_ROWS_AT_ONCE`, and answers for each in the order given. */
export type LedgerWriter = (
  rows: readonly LedgerRow[],
  storedAs: LedgerFile['storedAs'],
) => Promise<readonly WriteResult[]>;

/** DynamoDB takes up to 100 writes in a transaction; fewer keep a repetition after a conflict cheap. */
export const MOST_ROWS_AT_ONCE = 50;
const MOST_ATTEMPTS = 8;

type TransactItems = NonNullable<TransactWriteCommandInput['TransactItems']>;

/**
 * Writes ledger rows without ever changing one that exists, but for orders and their lines: what came back of them is known
 * only later, and no money is counted on them. A refund that holds money raises its payment's
 * `refundedMinor` in the same transaction, within what the payment took, a correction before capture its
 * `correctedMinor`, and a chargeback its `chargebacks`, so that a
 * repeated or broken-off import never counts one twice.
 */
export function createLedgerWriter(client: DynamoDBClient, tableName: string): LedgerWriter {
  const documents = DynamoDBDocumentClient.from(client);

  /** Writes all items or none; answers which items failed their condition. */
  async function transact(items: TransactItems): Promise<readonly boolean[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await documents.send(new TransactWriteCommand({ TransactItems: items }));
        return items.map(() => false);
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        const failed = (error.CancellationReasons ?? []).map(
          (reason) => reason.Code === 'ConditionalCheckFailed',
        );
        if (failed.includes(true)) return failed;
        if (attempt === MOST_ATTEMPTS) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
      }
    }
  }

  const putIfAbsent = (row: LedgerRow) => ({
    Put: { TableName: tableName, Item: row, ConditionExpression: 'attribute_not_exists(pk)' },
  });

  async function putTogether(rows: readonly LedgerRow[]): Promise<WriteResult[]> {
    const results = rows.map((): WriteResult => 'exists');
    let open = rows.map((_, index) => index).filter((index) => isFirstWithItsKey(rows, index));
    while (open.length > 0) {
      const exists = await transact(open.flatMap((index) => rows[index] ?? []).map(putIfAbsent));
      if (!exists.includes(true)) {
        for (const index of open) results[index] = 'added';
        break;
      }
      open = open.filter((_, position) => !exists[position]);
    }
    return results;
  }

  const paymentOf = ({ pk }: LedgerRow): LedgerKey => ({ pk, sk: 'PAYMENT' });

  const ifThere = (row: LedgerRow) => ({
    TableName: tableName,
    Key: paymentOf(row),
    ConditionExpression: 'attribute_exists(pk)',
  });

  async function putBesidePayment(
    row: LedgerRow,
    payment: TransactItems[number] = { ConditionCheck: ifThere(row) },
  ): Promise<WriteResult> {
    const [exists, noPayment] = await transact([putIfAbsent(row), payment]);
    if (exists) return 'exists';
    return noPayment ? 'no_payment' : 'added';
  }

  const putChargeback = (row: LedgerRow): Promise<WriteResult> =>
    putBesidePayment(row, {
      Update: {
        ...ifThere(row),
        UpdateExpression: 'ADD chargebacks :one',
        ExpressionAttributeValues: { ':one': 1 },
      },
    });

  async function putHoldingMoney(
    row: RefundRow,
    sum: NonNullable<ReturnType<typeof sumRaisedBy>>,
  ): Promise<WriteResult> {
    const key = { TableName: tableName, Key: paymentOf(row) };
    const { Item } = await documents.send(new GetCommand({ ...key, ConsistentRead: true }));
    if (!Item) return 'no_payment';
    const payment = Item as PaymentRow;
    const whole = sum === 'correctedMinor' ? payment.amountMinor : takenMinor(payment);
    const room = whole - row.amountMinor;
    if (room < 0) return 'exceeds_payment';
    const raise = {
      ...key,
      UpdateExpression: `ADD ${sum} :by`,
      ConditionExpression: `attribute_not_exists(${sum}) OR ${sum} <= :room`,
      ExpressionAttributeValues: { ':by': row.amountMinor, ':room': room },
    };
    const [exists, noRoom] = await transact([putIfAbsent(row), { Update: raise }]);
    if (exists) return 'exists';
    return noRoom ? 'exceeds_payment' : 'added';
  }

  /**
   * Puts rows of which the newest counts; what the new one does not tell stays. Of two in one file the first counts, as
   * everywhere.
   */
  async function putNewest(rows: readonly LedgerRow[]): Promise<WriteResult[]> {
    const results = await putTogether(rows);
    return Promise.all(
      rows.map(async (row, index): Promise<WriteResult> => {
        const result = results[index] ?? 'exists';
        if (result !== 'exists' || !isFirstWithItsKey(rows, index)) return result;
        const key = { TableName: tableName, Key: { pk: row.pk, sk: row.sk } };
        const { Item } = await documents.send(new GetCommand({ ...key, ConsistentRead: true }));
        const merged = { ...Item, ...row };
        if (Item === undefined || isDeepStrictEqual(merged, { ...Item })) return 'exists';
        const replace = { TableName: tableName, Item: merged, ConditionExpression: 'attribute_exists(pk)' };
        const [gone] = await transact([{ Put: replace }]);
        return gone ? 'exists' : 'updated';
      }),
    );
  }

  /** Lines whose order is there. */
  async function putLines(rows: readonly LedgerRow[]): Promise<WriteResult[]> {
    const orders = new Map<string, Promise<boolean>>();
    const isKnown = ({ pk }: LedgerRow) => {
      const asked = orders.get(pk) ?? isThere({ pk, sk: 'ORDER' });
      orders.set(pk, asked);
      return asked;
    };
    const known = await Promise.all(rows.map(isKnown));
    const stored = await putNewest(rows.filter((_, index) => known[index]));
    return known.map((one) => (one ? (stored.shift() ?? 'exists') : 'no_order'));
  }

  async function isThere(Key: LedgerKey): Promise<boolean> {
    const { Item } = await documents.send(
      new GetCommand({ TableName: tableName, Key, ConsistentRead: true }),
    );
    return Item !== undefined;
  }

  const turns = new Map<string, Promise<unknown>>();
  /** Refunds of one payment go in the file's order, so that which of too many is rejected is no matter of chance. */
  function inTurn<T>({ pk }: LedgerRow, put: () => Promise<T>): Promise<T> {
    const mine = (turns.get(pk) ?? Promise.resolve()).then(put);
    const done = mine
      .catch(() => {})
      .finally(() => {
        if (turns.get(pk) === done) turns.delete(pk);
      });
    turns.set(pk, done);
    return mine;
  }

  return async (rows, storedAs) => {
    switch (storedAs) {
      case 'own':
        return putTogether(rows);
      case 'newest':
        return putNewest(rows);
      case 'line':
        return putLines(rows);
      case 'refund':
        return Promise.all(
          (rows as readonly RefundRow[]).map((row) =>
            inTurn(row, () => {
              const sum = sumRaisedBy(row);
              return sum ? putHoldingMoney(row, sum) : putBesidePayment(row);
            }),
          ),
        );
      case 'chargeback':
        return Promise.all(rows.map(putChargeback));
      default:
        return storedAs satisfies never;
    }
  };
}

/** A transaction must not name an item twice: of rows with the same key the first counts, as in the file. */
function isFirstWithItsKey(rows: readonly LedgerRow[], index: number): boolean {
  const row = rows[index];
  return rows.findIndex((other) => other.pk === row?.pk && other.sk === row.sk) === index;
}
