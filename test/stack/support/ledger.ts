import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import {
  type OrderRow,
  orderKey,
  type PaymentRow,
  paymentKey,
  paymentPartition,
  REFUND_SK_PREFIX,
  type RefundBehaviour,
  type RefundRow,
} from '../../../functions/gateways/ledger/rows.ts';
import { localDynamo } from '../../../infra/cli/local-aws.ts';
import { importFolder } from '../../../infra/operator/ledger-import/import-folder.ts';
import { createLedgerWriter } from '../../../infra/operator/ledger-import/ledger-writer.ts';
import { aws, stack } from './stack.ts';

const client = localDynamo(aws.endpoint);
const documents = DynamoDBDocumentClient.from(client);
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** One order and its payment in the ledger, made for one test. */
export interface Purchase {
  readonly payment: string;
  readonly order: string;
  readonly email: string;
  readonly amount: number;
}

interface PurchaseSettings {
  readonly amount?: number;
  readonly total?: number;
  readonly orderStatus?: OrderRow['status'];
  /** True where the shop corrected the order's price since it was paid. */
  readonly corrected?: boolean;
  readonly paymentStatus?: PaymentRow['status'];
  readonly behaviour?: RefundBehaviour;
  readonly paidDaysAgo?: number;
}

/** A cancelled order, paid by card in euro: a refund that Tier 1 settles automatically. */
export async function purchase(settings: PurchaseSettings = {}): Promise<Purchase> {
  const { amount = 3000, paidDaysAgo = 1 } = settings;
  const id = randomBytes(6).toString('hex');
  const bought = { payment: `pay_${id}`, order: `ord_${id}`, email: `buyer-${id}@mail.example`, amount };
  const at = minutesAgo(paidDaysAgo * 1440);
  await put(orderRow(bought, settings, at));
  await pay(bought, settings, at);
  return bought;
}

/** The order of a purchase, as the shop's import writes it. */
export function orderRow(
  { order, email, amount }: Omit<Purchase, 'payment'>,
  { total = amount, orderStatus = 'cancelled', corrected = false }: Omit<PurchaseSettings, 'amount'>,
  placedAt: string,
): OrderRow {
  return {
    ...orderKey(order),
    id: order,
    customerEmail: email,
    customerName: 'Test Customer',
    country: 'SE',
    currency: 'EUR',
    totalMinor: total,
    status: orderStatus,
    placedAt,
    ...(corrected && { priceCorrectedAt: minutesAgo(1) }),
  };
}

/** A second payment of the same order, a minute after the first. */
export async function paidAgain(first: Purchase): Promise<Purchase> {
  const second = { ...first, payment: `${first.payment}_2` };
  await pay(second, {}, minutesAgo(1439));
  return second;
}

async function pay(bought: Purchase, settings: PurchaseSettings, at: string): Promise<void> {
  const row: PaymentRow = {
    ...paymentKey(bought.payment),
    paymentId: bought.payment,
    orderId: bought.order,
    customerEmail: bought.email,
    method: 'card',
    instrument: `card_${bought.order}`,
    currency: 'EUR',
    amountMinor: bought.amount,
    status: settings.paymentStatus ?? 'captured',
    createdAt: at,
    capturedAt: (settings.paymentStatus ?? 'captured') === 'captured' ? at : null,
    failureCode: null,
    gatewayReference: `txn_${bought.payment}`,
    refundBehaviour: settings.behaviour ?? null,
    refundedMinor: 0,
  };
  await put(row);
}

async function put(Item: object): Promise<void> {
  await documents.send(new PutCommand({ TableName: stack.ledgerTable, Item }));
}

/** A payment's row as it stands in the ledger. */
export async function paymentOf(payment: string): Promise<PaymentRow | undefined> {
  const { Item } = await documents.send(
    new GetCommand({ TableName: stack.ledgerTable, Key: paymentKey(payment), ConsistentRead: true }),
  );
  return Item as PaymentRow | undefined;
}

/** What the gateway itself recorded: every refund of a payment, whoever asked for it. */
export async function refundsOf(payment: string): Promise<RefundRow[]> {
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName: stack.ledgerTable,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :refund)',
      ExpressionAttributeValues: { ':pk': paymentPartition(payment), ':refund': REFUND_SK_PREFIX },
    }),
  );
  return Items as RefundRow[];
}

const caseStudies = 'samples/ledger/case-studies';

/**
 * Loads a copy of the case studies' ledger under references and addresses of its own, so that each run starts untouched and
 * no payer has a history from another.
 */
export async function loadCaseStudies(): Promise<{ copyOf: (reference: string) => string }> {
  const run = randomBytes(3).toString('hex');
  const copyOf = (text: string) =>
    text.replaceAll(/_cs_/g, `_cs${run}_`).replaceAll('@mail.example', `@${run}.mail.example`);
  const folder = await mkdtemp(join(tmpdir(), 'redress-'));
  try {
    for (const file of ['orders.csv', 'payments.csv', 'refunds.csv', 'chargebacks.csv', 'incidents.csv']) {
      await writeFile(join(folder, file), copyOf(await readFile(join(caseStudies, file), 'utf8')));
    }
    const write = createLedgerWriter(client, stack.ledgerTable);
    const shiftDays = Math.floor((Date.now() - Date.parse('2026-11-16T00:00:00Z')) / 86_400_000);
    const summaries = await importFolder(folder, { shiftDays, write });
    const rejected = summaries.flatMap((summary) => summary.rejected);
    if (rejected.length > 0) throw new Error(`rejected: ${JSON.stringify(rejected)}`);
  } finally {
    await rm(folder, { recursive: true });
  }
  return { copyOf };
}
