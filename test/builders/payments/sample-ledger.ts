import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type Money, money } from '../../../shared/kernel/money.ts';
import { instant } from '../../../shared/kernel/time.ts';
import {
  isTaken,
  newestPayments,
  type PayerHistory,
  type PaymentFacts,
  type PaymentRecord,
} from '../../../shared/payments/payment-facts.ts';
import { refundPaths } from '../../../shared/payments/refund.ts';
import { present } from '../must.ts';
import { plainOrder } from './payment-facts.ts';

type Row = Readonly<Record<string, string>>;

const field = (row: Row, name: string): string => present(row[name]);
const time = (row: Row, name: string) => instant(field(row, name));
const moneyOf = (row: Row, name = 'amount_minor'): Money =>
  money(Number(field(row, name)), field(row, 'currency'));
/** Keeps a word of the file as the union member it stands for; the findings' own tests cover every member. */
const word = <T extends string>(row: Row, name: string): T => field(row, name) as T;
const listed = (row: Row, name: string) => (row[name] ?? '').split(' ').filter((text) => text !== '');

function paymentRecord(row: Row): PaymentRecord {
  return {
    reference: field(row, 'payment_id'),
    orderReference: field(row, 'order_id') || null,
    payerEmail: field(row, 'customer_email'),
    method: field(row, 'method'),
    instrument: field(row, 'instrument'),
    amount: moneyOf(row),
    authorised: null,
    conversions: [],
    status: word(row, 'status'),
    createdAt: time(row, 'created_at'),
    capturedAt: row['captured_at'] ? time(row, 'captured_at') : null,
    failureCode: row['failure_code'] || null,
  };
}

/** A sample ledger as the payment system would answer from it. */
export interface SampleLedger {
  readonly payments: readonly PaymentRecord[];
  /** What the payment system knows of a payment. */
  readonly factsOf: (paymentReference: string) => PaymentFacts;
}

/** Reads `samples/ledger/<name>`. */
export function sampleLedger(name: string): SampleLedger {
  const folder = new URL(`../../../samples/ledger/${name}/`, import.meta.url);
  const rows = (file: string): Row[] => {
    const url = new URL(file, folder);
    return existsSync(url) ? parse(readFileSync(url, 'utf8'), { columns: true }) : [];
  };
  const orders = new Map(rows('orders.csv').map((row) => [field(row, 'order_id'), row]));
  const [refunds, chargebacks] = [rows('refunds.csv'), rows('chargebacks.csv')];
  const incidents = rows('incidents.csv').map((row) => ({
    reference: field(row, 'reference'),
    title: field(row, 'title'),
    cause: word<'system_error'>(row, 'cause'),
    methods: listed(row, 'methods'),
    currencies: listed(row, 'currencies'),
    from: time(row, 'started_at'),
    to: row['ended_at'] ? time(row, 'ended_at') : null,
  }));
  const payments = rows('payments.csv').map(paymentRecord);
  const byReference = new Map(payments.map((payment) => [payment.reference, payment]));

  function historyOf({ reference, payerEmail }: PaymentRecord): PayerHistory {
    const others = payments
      .filter((payment) => payment.payerEmail === payerEmail)
      .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
      .slice(0, newestPayments)
      .filter((payment) => payment.reference !== reference && isTaken(payment))
      .map((payment) => payment.reference);
    const having = (rows: readonly Row[]) =>
      others.filter((other) => rows.some((row) => row['payment_id'] === other)).length;
    const went = refunds.filter(({ status }) => status === 'settled' || status === 'pending');
    return { payments: others.length, refunds: having(went), chargebacks: having(chargebacks) };
  }

  function factsOf(reference: string): PaymentFacts {
    const payment = present(byReference.get(reference));
    const order = present(orders.get(present(payment.orderReference)));
    const of = (all: readonly Row[]) => all.filter((row) => row['payment_id'] === reference);
    return {
      payment,
      order: {
        reference: field(order, 'order_id'),
        total: moneyOf(order, 'total_minor'),
        status: word(order, 'status'),
        placedAt: time(order, 'placed_at'),
        ...plainOrder,
        returned: order['returned_minor']
          ? money(Number(order['returned_minor']), field(order, 'currency'))
          : null,
        priceCorrectedAt: order['price_corrected_at'] ? time(order, 'price_corrected_at') : null,
      },
      orderPayments: payments.filter(({ orderReference }) => orderReference === payment.orderReference),
      refunds: of(refunds).map((row) => ({
        reference: field(row, 'refund_id'),
        amount: moneyOf(row),
        status: word(row, 'status'),
        createdAt: time(row, 'created_at'),
        path: field(row, 'path'),
        failureCode: row['failure_code'] || null,
        traceReference: field(row, 'trace_reference'),
      })),
      compensations: [],
      paths: refundPaths,
      siblings: [],
      chargebacks: of(chargebacks).map((row) => ({
        reference: field(row, 'chargeback_id'),
        amount: moneyOf(row),
        status: word(row, 'status'),
      })),
      payerCountry: field(order, 'country'),
      payerHistory: historyOf(payment),
      incidents,
    };
  }
  return { payments, factsOf };
}
