import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { isCurrency } from '../../../shared/kernel/money.ts';
import { addBankingDays, addSeconds, dateOf, type Instant, instant } from '../../../shared/kernel/time.ts';
import { refundsByFund } from '../../../shared/payments/fund.ts';
import type { SiblingTrail } from '../../../shared/payments/payment-facts.ts';
import type { Payments } from '../../../shared/payments/payments.port.ts';
import { bankingDays } from '../../../shared/payments/posting.ts';
import { type RefundAnswer, refundPaths } from '../../../shared/payments/refund.ts';
import { cancellationCodes, queryAll } from '../../store/dynamo-document.ts';
import { booking } from './bookings.ts';
import { refundsMadeIn } from './made.ts';
import { ledgerOrders } from './orders.ts';
import { ledgerPayers } from './payers.ts';
import { chargebackRecord, incidentRecord, paymentRecord, refundRecord } from './records.ts';
import {
  CHARGEBACK_SK_PREFIX,
  type ChargebackRow,
  INCIDENT_PK,
  type IncidentRow,
  type LedgerRow,
  PAYMENTS_BY_ORDER_INDEX,
  type PaymentRow,
  paymentPartition,
  REFUND_SK_PREFIX,
  type RefundRow,
  refundKey,
} from './rows.ts';

/** How long a payment switched to `slow` keeps a refund pending, in seconds. */
const slowSettlementSeconds = 5;
/** How long a payment switched to `return_after_settling` lets a refund stand before the bank sends it back, in seconds. */
const returnAfterSeconds = 10;
/** Banking days until a refund to the original method shows on the customer's statement, by that method. */
const postingDays: Readonly<Record<string, number>> = { card: 5, bank_transfer: 2, wallet: 1 };
const longestPostingDays = 10;
/** The same by the other paths. */
const { original_method: _, ...otherPaths } = bankingDays;
const otherPathDays: Readonly<Record<string, number>> = otherPaths;

interface Trail {
  readonly payment: PaymentRow;
  readonly refunds: readonly RefundRow[];
  readonly chargebacks: readonly ChargebackRow[];
  /** Refunds that came back by themselves since they were booked, in minor units: their rows still hold money. */
  readonly returnedMinor: number;
}

/** The embedded gateway: orders, payments and refunds in a table of our own. */
export function ledgerPayments(
  client: DynamoDBDocumentClient,
  TableName: string,
  now: () => Instant,
): Payments {
  async function trailOf(paymentReference: string): Promise<Trail | null> {
    const rows = await Array.fromAsync(
      queryAll<LedgerRow>(client, {
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': paymentPartition(paymentReference) },
      }),
    );
    const payment = rows.find((row): row is PaymentRow => row.sk === 'PAYMENT');
    if (!payment) return null;
    const refunds = rows
      .filter((row): row is RefundRow => row.sk.startsWith(REFUND_SK_PREFIX))
      .map((row) => ({ row, matured: matured(row, payment, now()) }));
    const returnedMinor = refunds
      .filter(({ row, matured: { status } }) => status === 'returned' && row.status !== 'returned')
      .reduce((sum, { row }) => sum + row.amountMinor, 0);
    return {
      payment: { ...payment, refundedMinor: payment.refundedMinor - returnedMinor },
      returnedMinor,
      refunds: refunds.map((one) => one.matured),
      chargebacks: rows.filter((row): row is ChargebackRow => row.sk.startsWith(CHARGEBACK_SK_PREFIX)),
    };
  }

  const orderOf = ledgerOrders(client, TableName);
  const historyOf = ledgerPayers(client, TableName);

  const paymentsOf = (orderId: string) =>
    Array.fromAsync(
      queryAll<PaymentRow>(client, {
        TableName,
        IndexName: PAYMENTS_BY_ORDER_INDEX,
        KeyConditionExpression: 'orderId = :order',
        ExpressionAttributeValues: { ':order': orderId },
      }),
    );

  /** Faults that had begun when the payment was made and were not over. */
  async function incidentsAt({ createdAt }: PaymentRow): Promise<IncidentRow[]> {
    const begun = await Array.fromAsync(
      queryAll<IncidentRow>(client, {
        TableName,
        KeyConditionExpression: 'pk = :pk AND sk <= :until',
        ExpressionAttributeValues: { ':pk': INCIDENT_PK, ':until': `${createdAt}#~` },
      }),
    );
    return begun.filter(({ endedAt }) => endedAt === null || endedAt >= createdAt);
  }

  /** What went back of the payments other than `own`. */
  async function siblingsOf(rows: readonly PaymentRow[], own: string): Promise<SiblingTrail[]> {
    const siblings = rows.filter((row) => row.paymentId !== own);
    const trails = await Promise.all(siblings.map((row) => trailOf(row.paymentId)));
    return trails
      .filter((trail) => trail !== null)
      .map(({ payment, refunds, chargebacks }) => ({
        reference: payment.paymentId,
        refunds: refundsByFund(refunds.map(refundRecord)).refunds,
        chargebacks: chargebacks.map(chargebackRecord),
      }));
  }

  const payments: Payments = {
    paths: refundPaths,

    async find(paymentReference) {
      const trail = await trailOf(paymentReference);
      if (!trail) return null;
      const { orderId } = trail.payment;
      const [order, orderPayments, incidents, payerHistory] = await Promise.all([
        orderId ? orderOf(orderId) : null,
        orderId ? paymentsOf(orderId) : [trail.payment],
        incidentsAt(trail.payment),
        historyOf(trail.payment),
      ]);
      return {
        payment: paymentRecord(trail.payment),
        order: order?.record ?? null,
        orderPayments: orderPayments.filter(({ currency }) => isCurrency(currency)).map(paymentRecord),
        siblings: await siblingsOf(orderPayments, paymentReference),
        ...refundsByFund(trail.refunds.map(refundRecord)),
        paths: refundPaths,
        chargebacks: trail.chargebacks.map(chargebackRecord),
        payerCountry: order?.country ?? null,
        payerHistory,
        incidents: incidents.map(incidentRecord),
      };
    },

    async refund(order) {
      const trail = await trailOf(order.paymentReference);
      if (!trail) return { status: 'failed', failureCode: 'payment_not_found' };
      const { payment } = trail;
      const at = now();
      // A card that is closed or slow holds up nothing that goes another way.
      const back = order.path === 'original_method';
      const declined = back && payment.refundBehaviour === 'decline';
      const slow = back && payment.refundBehaviour === 'slow';
      const row: RefundRow = {
        ...refundKey(order.paymentReference, order.id),
        refundId: order.id,
        currency: order.amount.currency,
        amountMinor: order.amount.amount,
        status: declined ? 'failed' : slow ? 'pending' : 'settled',
        path: order.path,
        createdAt: at,
        settledAt: declined || slow ? null : at,
        failureCode: declined ? 'instrument_closed' : null,
        traceReference: `arn_${order.id.slice('rfnd_'.length)}`,
        madeOn: dateOf(at),
      };
      const notBefore = { TableName, Item: row, ConditionExpression: 'attribute_not_exists(pk)' };
      try {
        await client.send(
          new TransactWriteCommand({
            TransactItems: [{ Put: notBefore }, ...(declined ? [] : [booking(TableName, trail, order)])],
          }),
        );
      } catch (error) {
        const codes = cancellationCodes(error);
        if (codes?.[0] === 'ConditionalCheckFailed')
          return (await payments.findRefund(order)) ?? { status: 'unknown' };
        if (codes?.[1] === 'ConditionalCheckFailed')
          return { status: 'failed', failureCode: 'amount_not_available' };
        return { status: 'unknown' };
      }
      return payment.refundBehaviour === 'timeout_after_paying'
        ? { status: 'unknown' }
        : answerOf(row, payment);
    },

    async findRefund({ id, paymentReference }) {
      const trail = await trailOf(paymentReference);
      const row = trail?.refunds.find((refund) => refund.refundId === id);
      return trail && row ? answerOf(row, trail.payment) : null;
    },

    refundsMade: (from, to) =>
      refundsMadeIn(
        client,
        TableName,
        async (reference) => (await trailOf(reference))?.refunds ?? [],
        from,
        to,
      ),
  };
  return payments;
}

/** What time has made of a refund by its payment's switch: a slow one is settled, one to a closed account is back. */
function matured(row: RefundRow, { refundBehaviour }: PaymentRow, at: Instant): RefundRow {
  const after = (seconds: number) => addSeconds(instant(row.createdAt), seconds);
  if (refundBehaviour === 'slow' && row.status === 'pending') {
    const settledAt = after(slowSettlementSeconds);
    return settledAt <= at ? { ...row, status: 'settled', settledAt } : row;
  }
  const returns = refundBehaviour === 'return_after_settling' && isMadeToOriginalMethod(row);
  return returns && after(returnAfterSeconds) <= at
    ? { ...row, status: 'returned', failureCode: 'account_closed' }
    : row;
}

/** True for a refund that Redress had made, unlike an imported one, and that a closed account can send back. */
function isMadeToOriginalMethod({ status, path, madeOn }: RefundRow): boolean {
  return status === 'settled' && path === 'original_method' && madeOn !== undefined;
}

function answerOf(row: RefundRow, { method }: PaymentRow): RefundAnswer {
  if (row.status === 'failed' || row.status === 'returned') {
    return { status: 'failed', failureCode: row.failureCode ?? row.status };
  }
  return {
    status: row.status === 'settled' ? 'succeeded' : 'pending',
    traceReference: row.traceReference,
    expectedBy: addBankingDays(
      instant(row.createdAt),
      otherPathDays[row.path] ?? postingDays[method] ?? longestPostingDays,
    ),
  };
}
