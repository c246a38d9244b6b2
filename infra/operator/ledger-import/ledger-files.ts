import * as z from 'zod';
import {
  CHARGEBACK_STATUSES,
  type ChargebackRow,
  chargebackKey,
  type IncidentRow,
  incidentKey,
  PAYMENT_STATUSES,
  type PaymentRow,
  paymentKey,
  REFUND_BEHAVIOURS,
  REFUND_STATUSES,
  type RefundRow,
  refundKey,
} from '../../../functions/gateways/ledger/rows.ts';
import { amount, currency, email, list, minorUnits, oneOf, optional, rate, text, time } from './columns.ts';
import { type LedgerFile, ledgerFile } from './ledger-file.ts';
import { lines, orders } from './order-files.ts';

/** As yet without refunds: each refund adds itself. */
export const payments = ledgerFile({
  name: 'payments.csv',
  storedAs: 'own',
  columns: z
    .object({
      payment_id: text,
      order_id: optional(text),
      currency,
      amount_minor: minorUnits,
      customer_email: email,
      method: text,
      instrument: text,
      authorised_minor: optional(minorUnits),
      captured_minor: optional(minorUnits),
      converted_currency: optional(currency),
      converted_minor: optional(minorUnits),
      exchange_rate: optional(rate),
      status: oneOf(PAYMENT_STATUSES),
      created_at: time,
      captured_at: optional(time),
      failure_code: optional(text),
      gateway_reference: text,
      refund_behaviour: optional(oneOf(REFUND_BEHAVIOURS)),
    })
    .superRefine((payment, context) => {
      if ((payment.captured_minor ?? 0) > payment.amount_minor) {
        context.addIssue('captured_minor is above amount_minor');
      }
      const converted = payment.converted_minor !== null || payment.exchange_rate !== null;
      if (payment.converted_currency === null) {
        if (converted) context.addIssue('converted_currency is missing');
        return;
      }
      if (!converted) context.addIssue('converted_currency has neither converted_minor nor exchange_rate');
      if (payment.converted_currency === payment.currency) {
        context.addIssue('converted_currency is the payment’s own');
      }
    }),
  toRow: (payment, utc): PaymentRow => ({
    ...paymentKey(payment.payment_id),
    paymentId: payment.payment_id,
    ...(payment.order_id !== null && { orderId: payment.order_id }),
    customerEmail: payment.customer_email,
    method: payment.method,
    instrument: payment.instrument,
    currency: payment.currency,
    amountMinor: payment.amount_minor,
    ...(payment.authorised_minor !== null && { authorisedMinor: payment.authorised_minor }),
    ...(payment.captured_minor !== null && { capturedMinor: payment.captured_minor }),
    ...(payment.converted_currency !== null && { convertedCurrency: payment.converted_currency }),
    ...(payment.converted_minor !== null && { convertedMinor: payment.converted_minor }),
    ...(payment.exchange_rate !== null && { exchangeRate: payment.exchange_rate }),
    status: payment.status,
    createdAt: utc(payment.created_at),
    capturedAt: payment.captured_at && utc(payment.captured_at),
    failureCode: payment.failure_code,
    gatewayReference: payment.gateway_reference,
    refundBehaviour: payment.refund_behaviour,
    refundedMinor: 0,
  }),
});

export const refunds = ledgerFile({
  name: 'refunds.csv',
  storedAs: 'refund',
  columns: z.object({
    refund_id: text,
    payment_id: text,
    currency,
    amount_minor: amount,
    status: oneOf(REFUND_STATUSES),
    path: text,
    created_at: time,
    settled_at: optional(time),
    failure_code: optional(text),
    trace_reference: text,
  }),
  toRow: (refund, utc): RefundRow => ({
    ...refundKey(refund.payment_id, refund.refund_id),
    refundId: refund.refund_id,
    currency: refund.currency,
    amountMinor: refund.amount_minor,
    status: refund.status,
    path: refund.path,
    createdAt: utc(refund.created_at),
    settledAt: refund.settled_at && utc(refund.settled_at),
    failureCode: refund.failure_code,
    traceReference: refund.trace_reference,
  }),
});

export const chargebacks = ledgerFile({
  name: 'chargebacks.csv',
  storedAs: 'chargeback',
  columns: z.object({
    chargeback_id: text,
    payment_id: text,
    currency,
    amount_minor: amount,
    status: oneOf(CHARGEBACK_STATUSES),
    reason_code: text,
    opened_at: time,
  }),
  toRow: (chargeback, utc): ChargebackRow => ({
    ...chargebackKey(chargeback.payment_id, chargeback.chargeback_id),
    currency: chargeback.currency,
    amountMinor: chargeback.amount_minor,
    status: chargeback.status,
    reasonCode: chargeback.reason_code,
    openedAt: utc(chargeback.opened_at),
  }),
});

export const incidents = ledgerFile({
  name: 'incidents.csv',
  storedAs: 'own',
  columns: z
    .object({
      started_at: time,
      ended_at: optional(time),
      incident_id: text,
      title: text,
      cause: text,
      methods: list,
      currencies: list,
      reference: text,
    })
    .refine(
      ({ started_at: from, ended_at: to }) => to === null || to >= from,
      'ended_at lies before started_at',
    ),
  toRow: (incident, utc): IncidentRow => {
    const startedAt = utc(incident.started_at);
    return {
      ...incidentKey(startedAt, incident.incident_id),
      title: incident.title,
      cause: incident.cause,
      methods: incident.methods,
      currencies: incident.currencies,
      startedAt,
      endedAt: incident.ended_at && utc(incident.ended_at),
      reference: incident.reference,
    };
  },
});

/** The files of a ledger folder in the order of loading: orders and payments before what hangs on them. */
export const LEDGER_FILES: readonly LedgerFile[] = [orders, lines, payments, refunds, chargebacks, incidents];
