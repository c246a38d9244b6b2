import { DynamoDBDocumentClient, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { ledgerPayments } from '../../functions/adapters/ledger-payments.ts';
import {
  type LedgerRow,
  type PaymentRow,
  paymentKey,
  type RefundBehaviour,
} from '../../functions/adapters/ledger-rows.ts';
import { refundIdFrom } from '../../shared/domain/ids.ts';
import { money } from '../../shared/domain/money.ts';
import type { RefundPath } from '../../shared/domain/refund.ts';
import { now } from '../builders/clock.ts';

const id = refundIdFrom(new Uint8Array(16));

/** A table that holds one payment, and takes every transaction. */
function ledgerWith(refundBehaviour: RefundBehaviour | null) {
  const payment: PaymentRow = {
    ...paymentKey('pay_1'),
    paymentId: 'pay_1',
    customerEmail: 'maria.novak@mail.example',
    method: 'card',
    instrument: 'card_1',
    currency: 'EUR',
    amountMinor: 4990,
    status: 'captured',
    createdAt: now,
    capturedAt: now,
    failureCode: null,
    gatewayReference: 'txn_1',
    refundBehaviour,
    refundedMinor: 0,
  };
  const rows: LedgerRow[] = [payment];
  const client = Object.assign(Object.create(DynamoDBDocumentClient.prototype), {
    config: {},
    async send(command: unknown) {
      if (command instanceof QueryCommand) return { Items: rows };
      if (command instanceof TransactWriteCommand) {
        const [first] = command.input.TransactItems ?? [];
        if (first?.Put?.Item) rows.push(first.Put.Item as LedgerRow);
      }
      return {};
    },
  });
  return { rows, payments: ledgerPayments(client, 'ledger', () => now) };
}

const order = (path: RefundPath) => ({ id, paymentReference: 'pay_1', amount: money(1000, 'EUR'), path });

describe('a refund', () => {
  it.each<[RefundPath, string]>([
    ['original_method', '2026-11-27'],
    ['bank_transfer', '2026-11-24'],
    ['store_credit', '2026-11-20'],
  ])('by %s shows by %s, and its row says which way it went', async (path, expectedBy) => {
    const { payments, rows } = ledgerWith(null);
    const answer = await payments.refund(order(path));
    expect(answer).toMatchObject({ status: 'succeeded', expectedBy });
    expect(rows.at(-1)).toMatchObject({ path, status: 'settled' });
    expect(await payments.findRefund(order(path))).toEqual(answer);
  });

  it.each<[RefundBehaviour, RefundPath, string]>([
    ['decline', 'original_method', 'failed'],
    ['decline', 'bank_transfer', 'succeeded'],
    ['decline', 'store_credit', 'succeeded'],
    ['slow', 'original_method', 'pending'],
    ['slow', 'bank_transfer', 'succeeded'],
    ['timeout_after_paying', 'bank_transfer', 'unknown'],
  ])('of a payment switched to %s, by %s, is %s', async (behaviour, path, status) => {
    const { payments } = ledgerWith(behaviour);
    expect((await payments.refund(order(path))).status).toBe(status);
  });
});
