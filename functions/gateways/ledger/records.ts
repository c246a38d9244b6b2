import { isCurrency, money } from '../../../shared/kernel/money.ts';
import { instant } from '../../../shared/kernel/time.ts';
import { causeCategories } from '../../../shared/kernel/words.ts';
import type { Conversion } from '../../../shared/payments/conversion.ts';
import {
  type ChargebackRecord,
  type IncidentRecord,
  isTaken,
  type OrderRecord,
  type PaymentRecord,
  type RefundRecord,
} from '../../../shared/payments/payment-facts.ts';
import {
  CHARGEBACK_SK_PREFIX,
  type ChargebackRow,
  type IncidentRow,
  type OrderRow,
  type PaymentRow,
  type RefundRow,
  takenMinor,
} from './rows.ts';

/** Rows of the ledger as the domain knows them. */
export function paymentRecord(row: PaymentRow): PaymentRecord {
  const agreed = money(row.amountMinor, row.currency);
  const amount = isTaken(row) ? money(takenMinor(row), row.currency) : agreed;
  return {
    reference: row.paymentId,
    orderReference: row.orderId ?? null,
    payerEmail: row.customerEmail,
    method: row.method,
    instrument: row.instrument,
    amount,
    authorised: amount.amount < agreed.amount ? agreed : null,
    conversions: conversionsOf(row),
    status: row.status,
    createdAt: instant(row.createdAt),
    capturedAt: row.capturedAt === null ? null : instant(row.capturedAt),
    failureCode: row.failureCode,
  };
}

/** The amount counts where the row has both it and the rate. */
function conversionsOf({ convertedCurrency, convertedMinor, exchangeRate }: PaymentRow): Conversion[] {
  if (convertedCurrency === undefined || !isCurrency(convertedCurrency)) return [];
  if (convertedMinor !== undefined) {
    return [{ by: 'amount', amount: money(convertedMinor, convertedCurrency) }];
  }
  return exchangeRate === undefined ? [] : [{ by: 'rate', currency: convertedCurrency, rate: exchangeRate }];
}

export function orderRecord(row: OrderRow): OrderRecord {
  return {
    reference: row.id,
    total: money(row.totalMinor, row.currency),
    status: row.status,
    placedAt: instant(row.placedAt),
  };
}

export function refundRecord(row: RefundRow): RefundRecord {
  return {
    reference: row.refundId,
    amount: money(row.amountMinor, row.currency),
    status: row.status,
    createdAt: instant(row.createdAt),
    path: row.path,
    failureCode: row.failureCode,
    traceReference: row.traceReference,
  };
}

export function chargebackRecord(row: ChargebackRow): ChargebackRecord {
  return {
    reference: row.sk.slice(CHARGEBACK_SK_PREFIX.length),
    amount: money(row.amountMinor, row.currency),
    status: row.status,
  };
}

/** A cause in words of the shop's own is one that we do not know. */
export function incidentRecord(row: IncidentRow): IncidentRecord {
  return {
    reference: row.reference,
    title: row.title,
    cause: causeCategories.find((cause) => cause === row.cause) ?? 'unclear',
    methods: row.methods,
    currencies: row.currencies,
    from: instant(row.startedAt),
    to: row.endedAt === null ? null : instant(row.endedAt),
  };
}
