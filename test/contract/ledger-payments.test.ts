import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { ledgerPayments } from '../../functions/adapters/ledger-payments.ts';
import {
  type IncidentRow,
  incidentKey,
  type LedgerRow,
  type PaymentRow,
  paymentKey,
  type RefundBehaviour,
  type RefundRow,
} from '../../functions/adapters/ledger-rows.ts';
import { refundIdFrom } from '../../shared/domain/ids.ts';
import { money } from '../../shared/domain/money.ts';
import { refundableAmount } from '../../shared/domain/payment-facts.ts';
import type { RefundPath } from '../../shared/domain/refund.ts';
import { addSeconds } from '../../shared/domain/time.ts';
import { now } from '../builders/clock.ts';
import { present } from '../builders/must.ts';

const id = refundIdFrom(new Uint8Array(16));

const incident = (name: string, startedAt: string, endedAt: string | null, cause = 'system_error') => ({
  ...incidentKey(startedAt, name),
  title: name,
  cause,
  methods: ['card'],
  currencies: [],
  startedAt,
  endedAt,
  reference: name,
});
const [before, after] = [addSeconds(now, -3600), addSeconds(now, 3600)];
const incidents: readonly IncidentRow[] = [
  incident('over', addSeconds(now, -7200), before),
  incident('going on', before, null, 'sabotage'),
  incident('at the payment', now, after),
  incident('later', addSeconds(now, 1), null),
];

/** A table that holds one payment and incidents, and takes every transaction whose condition the row meets. */
function ledgerWith(refundBehaviour: RefundBehaviour | null, change: Partial<PaymentRow> = {}) {
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
    ...change,
  };
  const rows: LedgerRow[] = [payment];
  const client = Object.assign(Object.create(DynamoDBDocumentClient.prototype), {
    config: {},
    async send(command: unknown) {
      if (command instanceof QueryCommand) {
        const { ':pk': pk, ':until': until = '~' } = command.input.ExpressionAttributeValues ?? {};
        return { Items: [...rows, ...incidents].filter((row) => row.pk === pk && row.sk <= until) };
      }
      if (command instanceof TransactWriteCommand) {
        const [first, second] = command.input.TransactItems ?? [];
        const { ':status': status, ':room': room } = second?.Update?.ExpressionAttributeValues ?? {};
        if (second?.Update && (status !== payment.status || payment.refundedMinor > Number(room))) {
          const CancellationReasons = [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }];
          throw new TransactionCanceledException({ message: '', $metadata: {}, CancellationReasons });
        }
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

describe('the money of a payment', () => {
  it.each<[PaymentRow['status'], 'taken' | 'not taken', string]>([
    ['captured', 'taken', 'succeeded'],
    ['failed', 'taken', 'succeeded'],
    ['pending', 'taken', 'succeeded'],
    ['failed', 'not taken', 'failed'],
    ['pending', 'not taken', 'failed'],
    ['authorised', 'taken', 'failed'],
    ['cancelled', 'taken', 'failed'],
  ])('that is %s, %s, can go back: %s', async (status, taken, answer) => {
    const { payments } = ledgerWith(null, { status, capturedAt: taken === 'taken' ? now : null });
    expect((await payments.refund(order('original_method'))).status).toBe(answer);
    const facts = present(await payments.find('pay_1'));
    expect(refundableAmount(facts).amount).toBe(answer === 'succeeded' ? 3990 : 0);
  });

  it('goes back at most as far as it was taken', async () => {
    const { payments } = ledgerWith(null, { status: 'failed', refundedMinor: 3991 });
    expect(await payments.refund(order('original_method'))).toEqual({
      status: 'failed',
      failureCode: 'amount_not_available',
    });
  });
});

describe('the facts', () => {
  it('tell the incidents that were going on, and what nobody can look up', async () => {
    const facts = present(await ledgerWith(null).payments.find('pay_1'));
    expect(facts.incidents.map(({ reference, cause }) => [reference, cause])).toEqual([
      ['going on', 'unclear'],
      ['at the payment', 'system_error'],
    ]);
    expect(facts).toMatchObject({ payerHistory: null, payerCountry: null });
  });

  it('tell by which way a refund went, and why it came back', async () => {
    const { payments, rows } = ledgerWith(null);
    await payments.refund(order('bank_transfer'));
    const last = present(rows.pop()) as RefundRow;
    rows.push({ ...last, status: 'returned', failureCode: 'account_closed' });
    expect(present(await payments.find('pay_1')).refunds).toMatchObject([
      { path: 'bank_transfer', status: 'returned', failureCode: 'account_closed' },
    ]);
  });
});
