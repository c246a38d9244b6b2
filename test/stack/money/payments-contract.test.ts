import { randomBytes } from 'node:crypto';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe } from 'vitest';
import { ledgerPayments } from '../../../functions/gateways/ledger/payments.ts';
import {
  type ChargebackRow,
  chargebackKey,
  type PaymentRow,
  paymentKey,
  type RefundBehaviour,
} from '../../../functions/gateways/ledger/rows.ts';
import { localDynamo } from '../../../infra/cli/local-aws.ts';
import { createLedgerWriter } from '../../../infra/operator/ledger-import/ledger-writer.ts';
import { addSeconds, type Instant, instant } from '../../../shared/kernel/time.ts';
import { type GatewayOnTrial, type PaidHow, soldRows } from '../../functions/gateways/gateway-on-trial.ts';
import { paymentsContract } from '../../functions/gateways/payments-contract.ts';
import { refundsOf } from '../support/ledger.ts';
import { aws, stack } from '../support/stack.ts';

const dynamo = localDynamo(aws.endpoint);
const documents = DynamoDBDocumentClient.from(dynamo);
const write = createLedgerWriter(dynamo, stack.ledgerTable);
/** Long ago, so that no reconciliation looks at refunds that no case knows. */
const begin = instant('2020-06-01T12:00:00Z');

const behaviours: Readonly<Record<NonNullable<PaidHow['refunds']>, RefundBehaviour | null>> = {
  at_once: null,
  pending: 'slow',
  declined: 'decline',
  answer_lost: 'timeout_after_paying',
  sent_back: 'return_after_settling',
};

/** The ledger adapter on the deployed table, with a clock of its own to wait for slow refunds. */
async function ledgerGateway(): Promise<GatewayOnTrial> {
  let now: Instant = begin;
  const payments = ledgerPayments(documents, stack.ledgerTable, () => now);
  return {
    payments,
    async pay(how = {}) {
      const row = paymentRow(how);
      await put(row);
      return row.paymentId;
    },
    async sell(order) {
      const [row, ...lines] = soldRows(order);
      await write([row], 'newest');
      await write(lines, 'line');
    },
    async charge(reference, status) {
      const facts = await payments.find(reference);
      const row: ChargebackRow = {
        ...chargebackKey(reference, `cb_${randomBytes(4).toString('hex')}`),
        currency: facts?.payment.amount.currency ?? '',
        amountMinor: facts?.payment.amount.amount ?? 0,
        status,
        reasonCode: 'amount',
        openedAt: begin,
      };
      await write([row], 'chargeback');
    },
    async settle() {
      now = addSeconds(now, 60);
    },
    async returnRefund() {
      now = addSeconds(now, 60);
    },
    async recordsOf(reference) {
      const rows = await refundsOf(reference);
      return rows.map(({ refundId, amountMinor, status }) => ({
        id: refundId.startsWith('rfnd_') ? refundId : null,
        amount: amountMinor,
        holds: status === 'settled' || status === 'pending',
      }));
    },
  };
}

function paymentRow(how: PaidHow): PaymentRow {
  const {
    amount = 4990,
    currency = 'EUR',
    status = 'captured',
    order = `ord_${randomBytes(6).toString('hex')}`,
  } = how;
  const paymentId = `pay_${randomBytes(6).toString('hex')}`;
  const createdAt = addSeconds(begin, (how.minutesLater ?? 0) * 60);
  return {
    ...paymentKey(paymentId),
    paymentId,
    ...(order !== null && { orderId: order }),
    // As the import writes it.
    customerEmail: (how.email ?? `${how.payer ?? `payer_${paymentId}`}@mail.example`).trim().toLowerCase(),
    method: 'card',
    instrument: 'card_1',
    currency,
    amountMinor: amount,
    ...(how.captured !== undefined && { capturedMinor: how.captured }),
    status,
    createdAt,
    capturedAt: status === 'captured' ? createdAt : null,
    failureCode: status === 'failed' ? 'insufficient_funds' : null,
    gatewayReference: `txn_${paymentId}`,
    refundBehaviour: behaviours[how.refunds ?? 'at_once'],
    refundedMinor: 0,
  };
}

async function put(Item: object): Promise<void> {
  await documents.send(new PutCommand({ TableName: stack.ledgerTable, Item }));
}

describe('the ledger, on its deployed table', () => {
  paymentsContract('ledger', ledgerGateway);
});
