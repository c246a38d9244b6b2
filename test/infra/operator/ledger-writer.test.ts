import { setTimeout as pause } from 'node:timers/promises';
import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type ChargebackRow,
  chargebackKey,
  type LedgerRow,
  type LineRow,
  lineKey,
  type OrderRow,
  orderKey,
  paymentKey,
  type RefundRow,
  refundKey,
} from '../../../functions/gateways/ledger/rows.ts';
import { createLedgerWriter } from '../../../infra/operator/ledger-import/ledger-writer.ts';

type Item = Readonly<Record<string, unknown>>;
type Write = NonNullable<TransactWriteCommand['input']['TransactItems']>[number];

const nameOf = ({ pk, sk }: Item) => `${pk} ${sk}`;

/** A writer on a table that holds this payment, of 100, and knows the conditions that the writer sets. */
function writerOn(payment: Item) {
  const key = paymentKey('pay_1');
  const rows = new Map<string, Item>([
    [nameOf(key), { ...key, amountMinor: 100, refundedMinor: 0, ...payment }],
  ]);
  const missing = (write: Write) => !rows.has(nameOf(write.ConditionCheck?.Key ?? {}));
  const failed = (write: Write): boolean => {
    if (write.Put) {
      const wanted = write.Put.ConditionExpression === 'attribute_exists(pk)';
      return rows.has(nameOf(write.Put.Item ?? {})) !== wanted;
    }
    if (!write.Update) return missing(write);
    if (!rows.has(nameOf(write.Update.Key ?? {}))) return true;
    const room = Number(write.Update.ExpressionAttributeValues?.[':room']);
    const [, sum = ''] = /(\w+) <= :room/.exec(write.Update.ConditionExpression ?? '') ?? [];
    return Number(rows.get(nameOf(write.Update.Key ?? {}))?.[sum] ?? 0) > room;
  };
  const apply = ({ Put, Update }: Write) => {
    if (Put?.Item) rows.set(nameOf(Put.Item), Put.Item);
    const found = rows.get(nameOf(Update?.Key ?? {}));
    const [, attribute = '', name = ''] = /^ADD (\w+) (:\w+)$/.exec(Update?.UpdateExpression ?? '') ?? [];
    const sum = Number(found?.[attribute] ?? 0) + Number(Update?.ExpressionAttributeValues?.[name]);
    if (found) rows.set(nameOf(found), { ...found, [attribute]: sum });
  };
  // Whoever asks first waits longest, so that only the writer keeps the order.
  let patience = 20;
  const send = async (command: unknown) => {
    if (command instanceof GetCommand) {
      patience -= 2;
      await pause(patience);
      return { Item: rows.get(nameOf(command.input.Key ?? {})) };
    }
    const writes = command instanceof TransactWriteCommand ? (command.input.TransactItems ?? []) : [];
    const reasons = writes.map((write) => ({ Code: failed(write) ? 'ConditionalCheckFailed' : 'None' }));
    if (reasons.some(({ Code }) => Code !== 'None')) {
      throw new TransactionCanceledException({ message: '', $metadata: {}, CancellationReasons: reasons });
    }
    writes.forEach(apply);
    return {};
  };
  vi.spyOn(DynamoDBDocumentClient, 'from').mockReturnValue({ send } as unknown as DynamoDBDocumentClient);
  return {
    write: createLedgerWriter({} as DynamoDBClient, 'ledger'),
    refunded: () => rows.get(nameOf(key))?.['refundedMinor'],
    corrected: () => rows.get(nameOf(key))?.['correctedMinor'],
    rowOf: (row: LedgerRow) => rows.get(nameOf(row)),
    chargebacks: () => rows.get(nameOf(key))?.['chargebacks'],
  };
}

const refund = (
  id: string,
  amountMinor: number,
  status: RefundRow['status'] = 'settled',
  payment = 'pay_1',
) => ({ ...refundKey(payment, id), refundId: id, amountMinor, status }) as RefundRow;

afterEach(() => void vi.restoreAllMocks());

describe('refunds of one payment of 100', () => {
  it('are taken in their order up to what it took; the one too much is rejected, a smaller one after it is not', async () => {
    const { write, refunded } = writerOn({ status: 'captured' });
    const rows = [refund('a', 60), refund('b', 41), refund('c', 40, 'pending'), refund('d', 1)];

    expect(await write(rows, 'refund')).toEqual(['added', 'exceeds_payment', 'added', 'exceeds_payment']);
    expect(refunded()).toBe(100);
  });

  it('are counted once, however often they come, also at the same moment', async () => {
    const { write, refunded } = writerOn({ status: 'captured' });
    const rows = [refund('a', 60), refund('b', 41)];

    const both = await Promise.all([write(rows, 'refund'), write(rows, 'refund')]);

    expect(both).toEqual([
      ['added', 'exceeds_payment'],
      ['exists', 'exceeds_payment'],
    ]);
    expect(refunded()).toBe(60);
  });

  it('that hold no money are taken beside any others', async () => {
    const { write, refunded } = writerOn({ status: 'captured', refundedMinor: 100 });
    const rows = [refund('a', 100, 'returned'), refund('b', 500, 'failed')];
    expect(await write(rows, 'refund')).toEqual(['added', 'added']);
    expect(refunded()).toBe(100);
  });

  it.each(['pending', 'authorised', 'failed', 'cancelled'])('have no room where it is %s', async (status) => {
    const { write } = writerOn({ status, capturedAt: null });
    expect(await write([refund('a', 1)], 'refund')).toEqual(['exceeds_payment']);
  });

  it('of goodwill are none of its money', async () => {
    const { write, refunded } = writerOn({ status: 'captured', refundedMinor: 100 });
    expect(await write([{ ...refund('a', 500), path: 'goodwill' }], 'refund')).toEqual(['added']);
    expect(refunded()).toBe(100);
  });

  it('before capture lower what is to be captured, up to all that is authorised', async () => {
    const { write, refunded, corrected } = writerOn({ status: 'authorised', capturedAt: null });
    const rows = (
      [
        ['a', 60],
        ['b', 41],
        ['c', 40],
      ] as const
    ).map(([id, amount]) => ({
      ...refund(id, amount),
      path: 'before_capture',
    }));
    expect(await write(rows, 'refund')).toEqual(['added', 'exceeds_payment', 'added']);
    expect([refunded(), corrected()]).toEqual([0, 100]);
  });

  it('have only the room of what was captured', async () => {
    const { write, refunded } = writerOn({ status: 'captured', capturedMinor: 60 });
    expect(await write([refund('a', 60), refund('b', 1)], 'refund')).toEqual(['added', 'exceeds_payment']);
    expect(refunded()).toBe(60);
  });

  it('have the room of a payment that failed although its money was taken', async () => {
    const { write, refunded } = writerOn({ status: 'failed', capturedAt: '2026-11-15T12:31:40.000Z' });
    expect(await write([refund('a', 100), refund('b', 1)], 'refund')).toEqual(['added', 'exceeds_payment']);
    expect(refunded()).toBe(100);
  });

  it('need a payment', async () => {
    const { write } = writerOn({ status: 'captured' });
    const rows = [refund('a', 1, 'settled', 'pay_2'), refund('b', 1, 'failed', 'pay_2')];
    expect(await write(rows, 'refund')).toEqual(['no_payment', 'no_payment']);
  });
});

describe('chargebacks', () => {
  const chargeback = (id: string, payment = 'pay_1') =>
    ({ ...chargebackKey(payment, id), amountMinor: 100 }) as ChargebackRow;

  it('are counted on their payment once each, however often they come', async () => {
    const { write, chargebacks } = writerOn({ status: 'captured' });
    expect(await write([chargeback('a'), chargeback('b')], 'chargeback')).toEqual(['added', 'added']);
    expect(await write([chargeback('a')], 'chargeback')).toEqual(['exists']);
    expect(chargebacks()).toBe(2);
  });

  it('need a payment', async () => {
    const { write } = writerOn({ status: 'captured' });
    expect(await write([chargeback('a', 'pay_2')], 'chargeback')).toEqual(['no_payment']);
  });
});

describe('orders and their lines', () => {
  const order = (change: Partial<OrderRow> = {}) =>
    ({ ...orderKey('ord_1'), id: 'ord_1', totalMinor: 100, status: 'fulfilled', ...change }) as OrderRow;
  const line = (orderId: string, change: Partial<LineRow> = {}): LineRow => ({
    ...lineKey(orderId, '1'),
    name: 'Lamp',
    quantity: 1,
    totalMinor: 100,
    ...change,
  });

  it('learn later what came back; what a later file does not tell stays', async () => {
    const { write, rowOf } = writerOn({ status: 'captured' });
    expect(await write([order({ priceCorrectedAt: '2026-11-01T00:00:00Z' })], 'newest')).toEqual(['added']);
    expect(await write([order()], 'newest')).toEqual(['exists']);
    expect(await write([order({ returnedMinor: 40 })], 'newest')).toEqual(['updated']);
    expect(rowOf(order())).toMatchObject({ returnedMinor: 40, priceCorrectedAt: '2026-11-01T00:00:00Z' });
    expect(await write([line('ord_1')], 'line')).toEqual(['added']);
    expect(await write([line('ord_1', { returnedMinor: 40 })], 'line')).toEqual(['updated']);
    expect(rowOf(line('ord_1'))).toMatchObject({ returnedMinor: 40 });
  });

  it('that a file names twice count as it names them first', async () => {
    const { write, rowOf } = writerOn({ status: 'captured' });
    expect(await write([order(), order({ totalMinor: 1 })], 'newest')).toEqual(['added', 'exists']);
    expect(rowOf(order())).toMatchObject({ totalMinor: 100 });
  });

  it('belong together: a line needs its order', async () => {
    const { write } = writerOn({ status: 'captured' });
    await write([order()], 'newest');
    expect(await write([line('ord_2'), line('ord_1')], 'line')).toEqual(['no_order', 'added']);
  });
});
