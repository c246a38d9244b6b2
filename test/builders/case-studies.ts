import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { channels, reasons } from '../../shared/domain/case.ts';
import type { Claim } from '../../shared/domain/findings/finding.ts';
import type { IncidentId } from '../../shared/domain/ids.ts';
import type { Incident } from '../../shared/domain/incident.ts';
import { type Money, money } from '../../shared/domain/money.ts';
import type { PaymentFacts, PaymentRecord } from '../../shared/domain/payment-facts.ts';
import { instant } from '../../shared/domain/time.ts';
import { present } from './must.ts';

const folder = new URL('../../samples/ledger/case-studies/', import.meta.url);
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const amount = z
  .strictObject({ amount: z.int().positive(), currency: z.string() })
  .transform((value): Money => money(value.amount, value.currency));

const studySchema = z.strictObject({
  study: z.string(),
  title: z.string(),
  channel: z.enum(channels),
  reason: z.enum(reasons),
  payment: z.string(),
  order: z.string(),
  disputedAmount: amount,
  customer: z.looseObject({ email: z.string(), locale: z.string(), country: z.string() }),
  description: z.string(),
  expect: z.looseObject({
    tier: z.string().optional(),
    handledBy: z.string().optional(),
    notHandledBy: z.string().optional(),
    escalatedTo: z.string().optional(),
    outcome: z.string().optional(),
    refunded: amount.optional(),
    confirmedFindings: z.array(z.string()).default([]),
  }),
});
/** One case study of requirement D24: the customer's words, and what must come out. */
export type Study = z.output<typeof studySchema>;

export const studies: readonly Study[] = z.array(studySchema).parse(JSON.parse(text('cases.json')));

/** The study of this letter. */
export const study = (letter: string): Study => present(studies.find((one) => one.study === letter));

type Row = Readonly<Record<string, string>>;
const rows = (name: string): Row[] => parse(text(name), { columns: true });
const ledger = {
  orders: rows('orders.csv'),
  payments: rows('payments.csv'),
  refunds: rows('refunds.csv'),
  chargebacks: rows('chargebacks.csv'),
};

const field = (row: Row, name: string): string => present(row[name]);
const time = (row: Row, name: string) => instant(field(row, name));
const moneyOf = (row: Row, name = 'amount_minor'): Money =>
  money(Number(field(row, name)), field(row, 'currency'));
/** Keeps a word of the file as the union member it stands for; the findings' own tests cover every member. */
const word = <T extends string>(row: Row, name: string): T => field(row, name) as T;
const listed = (row: Row, name: string) => (row[name] ?? '').split(' ').filter((text) => text !== '');
const of = (all: readonly Row[], paymentReference: string) =>
  all.filter((row) => row['payment_id'] === paymentReference);

function paymentRecord(row: Row): PaymentRecord {
  return {
    reference: field(row, 'payment_id'),
    orderReference: field(row, 'order_id') || null,
    payerEmail: field(row, 'customer_email'),
    method: field(row, 'method'),
    instrument: field(row, 'instrument'),
    amount: moneyOf(row),
    status: word(row, 'status'),
    createdAt: time(row, 'created_at'),
    capturedAt: row['captured_at'] ? time(row, 'captured_at') : null,
    failureCode: row['failure_code'] || null,
  };
}

/** What the payment system knows of a payment of the case studies. */
export function ledgerFacts(paymentReference: string): PaymentFacts {
  const payments = ledger.payments.map(paymentRecord);
  const payment = present(payments.find(({ reference }) => reference === paymentReference));
  const order = present(ledger.orders.find((row) => row['order_id'] === payment.orderReference));
  return {
    payment,
    order: {
      reference: field(order, 'order_id'),
      total: moneyOf(order, 'total_minor'),
      status: word(order, 'status'),
      placedAt: time(order, 'placed_at'),
    },
    orderPayments: payments.filter(({ orderReference }) => orderReference === payment.orderReference),
    refunds: of(ledger.refunds, paymentReference).map((row) => ({
      reference: field(row, 'refund_id'),
      amount: moneyOf(row),
      status: word(row, 'status'),
      createdAt: time(row, 'created_at'),
      path: field(row, 'path'),
      failureCode: row['failure_code'] || null,
      traceReference: field(row, 'trace_reference'),
    })),
    refundedSiblings: [],
    chargebacks: of(ledger.chargebacks, paymentReference).map((row) => ({
      reference: field(row, 'chargeback_id'),
      amount: moneyOf(row),
      status: word(row, 'status'),
    })),
    payerCountry: field(order, 'country'),
    payerHistory: null,
    incidents: rows('incidents.csv').map((row) => ({
      reference: field(row, 'reference'),
      title: field(row, 'title'),
      cause: word(row, 'cause'),
      methods: listed(row, 'methods'),
      currencies: listed(row, 'currencies'),
      from: time(row, 'started_at'),
      to: row['ended_at'] ? time(row, 'ended_at') : null,
    })),
  };
}

/** The incidents that engineering registered before the studies began. */
export const knownIncidents: readonly Incident[] = rows('incidents.csv').map((row) => ({
  id: field(row, 'incident_id') as IncidentId,
  title: field(row, 'title'),
  cause: word(row, 'cause'),
  methods: listed(row, 'methods'),
  currencies: listed(row, 'currencies'),
  from: time(row, 'started_at'),
  to: row['ended_at'] ? time(row, 'ended_at') : null,
  registeredBy: 'staff:elin',
  registeredAt: time(row, 'started_at'),
}));

/** What the customer of a study claims. */
export function claimOfStudy({ payment, order, customer, disputedAmount }: Study): Claim {
  return { paymentReference: payment, orderReference: order, email: customer.email, disputedAmount };
}
