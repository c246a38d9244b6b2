import {
  CHARGEBACK_STATUSES,
  type ChargebackRow,
  chargebackKey,
  type IncidentRow,
  incidentKey,
  ORDER_STATUSES,
  type OrderRow,
  orderKey,
  PAYMENT_STATUSES,
  type PaymentRow,
  paymentKey,
  REFUND_BEHAVIOURS,
  REFUND_STATUSES,
  type RefundRow,
  refundKey,
} from '../../../functions/gateways/ledger/rows.ts';
import type { Fields } from './fields.ts';

/** An order from a line of orders.csv; what is wrong with the line is noted in `fields`. */
export function orderRow(fields: Fields): OrderRow {
  const id = fields.text('order_id');
  return {
    ...orderKey(id),
    id,
    customerEmail: fields.email('customer_email'),
    customerName: fields.text('customer_name'),
    country: fields.country('country'),
    currency: fields.currency('currency'),
    totalMinor: fields.minorUnits('total_minor'),
    status: fields.oneOf('status', ORDER_STATUSES),
    placedAt: fields.time('placed_at'),
  };
}

/** A payment from a line of payments.csv, as yet without refunds: each refund adds itself. */
export function paymentRow(fields: Fields): PaymentRow {
  const paymentId = fields.text('payment_id');
  const orderId = fields.optional('order_id');
  const [currency, amountMinor] = [fields.currency('currency'), fields.minorUnits('amount_minor')];
  return {
    ...paymentKey(paymentId),
    paymentId,
    ...(orderId === null ? {} : { orderId }),
    customerEmail: fields.email('customer_email'),
    method: fields.text('method'),
    instrument: fields.text('instrument'),
    currency,
    amountMinor,
    ...capturedPart(fields, amountMinor),
    ...conversion(fields, currency),
    status: fields.oneOf('status', PAYMENT_STATUSES),
    createdAt: fields.time('created_at'),
    capturedAt: fields.optionalTime('captured_at'),
    failureCode: fields.optional('failure_code'),
    gatewayReference: fields.text('gateway_reference'),
    refundBehaviour: fields.optionalOneOf('refund_behaviour', REFUND_BEHAVIOURS),
    refundedMinor: 0,
  };
}

function capturedPart(fields: Fields, amountMinor: number): Pick<PaymentRow, 'capturedMinor'> {
  const capturedMinor = fields.optionalMinorUnits('captured_minor');
  if (capturedMinor === null) return {};
  if (capturedMinor > amountMinor) fields.reject('captured_minor is above amount_minor');
  return { capturedMinor };
}

type Converted = Pick<PaymentRow, 'convertedCurrency' | 'convertedMinor' | 'exchangeRate'>;

function conversion(fields: Fields, currency: string): Converted {
  const convertedCurrency = fields.optionalCurrency('converted_currency');
  const convertedMinor = fields.optionalMinorUnits('converted_minor');
  const exchangeRate = fields.optionalRate('exchange_rate');
  const told = convertedMinor !== null || exchangeRate !== null;
  if (convertedCurrency === null) {
    if (told) fields.reject('converted_currency is missing');
    return {};
  }
  if (!told) fields.reject('converted_currency has neither converted_minor nor exchange_rate');
  if (convertedCurrency === currency) fields.reject('converted_currency is the payment’s own');
  return {
    convertedCurrency,
    ...(convertedMinor !== null && { convertedMinor }),
    ...(exchangeRate !== null && { exchangeRate }),
  };
}

/** A refund from a line of refunds.csv. */
export function refundRow(fields: Fields): RefundRow {
  const refundId = fields.text('refund_id');
  return {
    ...refundKey(fields.text('payment_id'), refundId),
    refundId,
    currency: fields.currency('currency'),
    amountMinor: positiveAmount(fields),
    status: fields.oneOf('status', REFUND_STATUSES),
    path: fields.text('path'),
    createdAt: fields.time('created_at'),
    settledAt: fields.optionalTime('settled_at'),
    failureCode: fields.optional('failure_code'),
    traceReference: fields.text('trace_reference'),
  };
}

/** A chargeback from a line of chargebacks.csv. */
export function chargebackRow(fields: Fields): ChargebackRow {
  return {
    ...chargebackKey(fields.text('payment_id'), fields.text('chargeback_id')),
    currency: fields.currency('currency'),
    amountMinor: positiveAmount(fields),
    status: fields.oneOf('status', CHARGEBACK_STATUSES),
    reasonCode: fields.text('reason_code'),
    openedAt: fields.time('opened_at'),
  };
}

/** An incident from a line of incidents.csv. */
export function incidentRow(fields: Fields): IncidentRow {
  const startedAt = fields.time('started_at');
  const endedAt = fields.optionalTime('ended_at');
  if (endedAt !== null && endedAt < startedAt) fields.reject('ended_at lies before started_at');
  return {
    ...incidentKey(startedAt, fields.text('incident_id')),
    title: fields.text('title'),
    cause: fields.text('cause'),
    methods: fields.list('methods'),
    currencies: fields.list('currencies'),
    startedAt,
    endedAt,
    reference: fields.text('reference'),
  };
}

function positiveAmount(fields: Fields): number {
  const before = fields.problems.length;
  const amount = fields.minorUnits('amount_minor');
  if (amount === 0 && fields.problems.length === before) fields.reject('amount_minor is zero');
  return amount;
}
