import { isCurrency, money } from '../../../shared/kernel/money.ts';
import { instant } from '../../../shared/kernel/time.ts';
import { causeCategories } from '../../../shared/kernel/words.ts';
import type { Conversion } from '../../../shared/payments/conversion.ts';
import type { OrderLine, OrderRecord } from '../../../shared/payments/order-record.ts';
import {
  type ChargebackRecord,
  type IncidentRecord,
  isTaken,
  type PaymentRecord,
  type RefundRecord,
} from '../../../shared/payments/payment-facts.ts';
import {
  CHARGEBACK_SK_PREFIX,
  type ChargebackRow,
  type IncidentRow,
  LINE_SK_PREFIX,
  type LineRow,
  type OrderRow,
  type PaymentRow,
  type RefundRow,
  takenMinor,
} from './rows.ts';

/** Rows of the ledger as the domain knows them. */
export function paymentRecord(row: PaymentRow): PaymentRecord {
  const agreed = money(row.authorisedMinor ?? row.amountMinor, row.currency);
  const amount = money(isTaken(row) ? takenMinor(row) : row.amountMinor, row.currency);
  return {
    reference: row.paymentId,
    orderReference: row.orderId ?? null,
    payerEmail: row.customerEmail,
    method: row.method,
    instrument: row.instrument,
    amount,
    authorised: isTaken(row) && amount.amount !== agreed.amount ? agreed : null,
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

/** An order with its lines. Where both the order and its lines tell what came back, the smaller counts. */
export function orderRecord(row: OrderRow, lines: readonly LineRow[] = []): OrderRecord {
  const { currency, totalMinor, returnedMinor } = row;
  const byLines = lines.flatMap((line) => line.returnedMinor ?? []);
  const told = [
    ...(returnedMinor === undefined ? [] : [returnedMinor]),
    ...(byLines.length === 0 ? [] : [byLines.reduce((sum, value) => sum + value)]),
  ];
  const at = (time: string | undefined) => (time === undefined ? null : instant(time));
  return {
    reference: row.id,
    total: money(totalMinor, currency),
    status: row.status,
    placedAt: instant(row.placedAt),
    returned: told.length > 0 ? money(Math.min(totalMinor, ...told), currency) : null,
    lines: lines.map((line) => lineRecord(line, currency)),
    fulfilledAt: at(row.fulfilledAt),
    serviceUntil: at(row.serviceUntil),
    priceCorrectedAt: at(row.priceCorrectedAt),
  };
}

function lineRecord(row: LineRow, currency: string): OrderLine {
  const { sk, name, quantity, totalMinor, returnedQuantity = 0, returnedMinor = 0 } = row;
  return {
    id: sk.slice(LINE_SK_PREFIX.length),
    name,
    quantity,
    amount: money(totalMinor, currency),
    returnedQuantity,
    returned: money(returnedMinor, currency),
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
