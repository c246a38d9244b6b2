import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import { ledgerPayments } from '../../../functions/gateways/ledger/payments.ts';
import {
  type IncidentRow,
  incidentKey,
  type LedgerRow,
  PAYMENTS_BY_PAYER_INDEX,
  type PayersPaymentRow,
  type PaymentRow,
  paymentKey,
  type RefundBehaviour,
} from '../../../functions/gateways/ledger/rows.ts';
import { addSeconds } from '../../../shared/kernel/time.ts';
import { now } from '../clock.ts';

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

/**
 * A table that holds one payment, incidents, and what the index by payer tells, and takes every transaction whose
 * condition the row meets.
 */
export function ledgerWith(
  refundBehaviour: RefundBehaviour | null,
  change: Partial<PaymentRow> = {},
  ofPayer: readonly PayersPaymentRow[] = [],
  at = () => now,
) {
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
  const updates: NonNullable<TransactWriteCommand['input']['TransactItems']> = [];
  const client = Object.assign(Object.create(DynamoDBDocumentClient.prototype), {
    config: {},
    async send(command: unknown) {
      if (command instanceof QueryCommand && command.input.IndexName === PAYMENTS_BY_PAYER_INDEX) {
        const { Limit, ScanIndexForward, ExpressionAttributeValues } = command.input;
        expect([ScanIndexForward, ExpressionAttributeValues]).toEqual([
          false,
          { ':payer': payment.customerEmail },
        ]);
        return { Items: ofPayer.slice(0, Limit), LastEvaluatedKey: { pk: 'more' } };
      }
      if (command instanceof QueryCommand) {
        const { ':pk': pk, ':until': until = '~' } = command.input.ExpressionAttributeValues ?? {};
        return { Items: [...rows, ...incidents].filter((row) => row.pk === pk && row.sk <= until) };
      }
      if (command instanceof TransactWriteCommand) {
        const [first, second] = command.input.TransactItems ?? [];
        if (second) updates.push(second);
        const { ':status': status, ':room': room } = second?.Update?.ExpressionAttributeValues ?? {};
        if (status !== undefined && (status !== payment.status || payment.refundedMinor > Number(room))) {
          const CancellationReasons = [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }];
          throw new TransactionCanceledException({ message: '', $metadata: {}, CancellationReasons });
        }
        if (first?.Put?.Item) rows.push(first.Put.Item as LedgerRow);
      }
      return {};
    },
  });
  return { rows, updates, payments: ledgerPayments(client, 'ledger', at) };
}
