import { fundOfNamed } from '../../../shared/payments/fund.ts';
import { isTaken } from '../../../shared/payments/payment-facts.ts';

/**
 * Rows of the ledger table, the payment records behind the `ledger` gateway.
 *
 * | row        | pk                     | sk                              | written by                  |
 * | ---------- | ---------------------- | ------------------------------- | --------------------------- |
 * | payment    | `PAYMENT#<paymentId>`  | `PAYMENT`                       | import; gateway moves money |
 * | refund     | `PAYMENT#<paymentId>`  | `REFUND#<refundId>`             | import, gateway             |
 * | chargeback | `PAYMENT#<paymentId>`  | `CHARGEBACK#<chargebackId>`     | import                      |
 * | order      | `ORDER#<orderId>`      | `ORDER`                         | import                      |
 * | line       | `ORDER#<orderId>`      | `LINE#<lineId>`                 | import                      |
 * | incident   | `INCIDENT`             | `<startedAt>#<incidentId>`      | import                      |
 * | import     | `IMPORT#<name>`        | `IMPORT`                        | import of the samples       |
 *
 * One query on a payment's pk reads its whole money trail. The index `byOrder`
 * (`orderId`, `createdAt`) finds the payments of an order; only payment rows carry `orderId`. The index `byPayer`
 * (`customerEmail`, `createdAt`) finds the payments of a payer; only payment rows carry both.
 * Amounts are integers in minor units, times are RFC 3339 in UTC.
 */

/** Name of the index that finds an order's payments, oldest first. */
export const PAYMENTS_BY_ORDER_INDEX = 'byOrder';

/** Name of the index that finds the refunds which the gateway made on a day, oldest first: `madeOn`, `createdAt`. */
export const REFUNDS_MADE_INDEX = 'refundsMade';

/** Name of the index that finds a payer's payments by time. It holds of each only what `PayersPaymentRow` names. */
export const PAYMENTS_BY_PAYER_INDEX = 'byPayer';

export type LedgerKey = { readonly pk: string; readonly sk: string };

export const ORDER_STATUSES = ['open', 'fulfilled', 'cancelled', 'returned'] as const;
export type OrderRowStatus = (typeof ORDER_STATUSES)[number];

export const PAYMENT_STATUSES = ['pending', 'authorised', 'captured', 'failed', 'cancelled'] as const;
export type PaymentRowStatus = (typeof PAYMENT_STATUSES)[number];

export const REFUND_STATUSES = ['pending', 'settled', 'failed', 'returned'] as const;
export type RefundRowStatus = (typeof REFUND_STATUSES)[number];

/** Refunds in these states hold money of the payment: they count in `refundedMinor`. */
const REFUND_STATUSES_THAT_COUNT: readonly RefundRowStatus[] = ['pending', 'settled'];

export const CHARGEBACK_STATUSES = ['open', 'won', 'lost'] as const;
export type ChargebackRowStatus = (typeof CHARGEBACK_STATUSES)[number];

/**
 * Switch for trying failures of the gateway:
 * `decline` refuses each refund to the original method, `slow` leaves it pending at first, `return_after_settling` makes it
 * and has the bank send it back soon after, `timeout_after_paying` pays, by whatever path, and then loses the answer.
 */
export const REFUND_BEHAVIOURS = [
  'decline',
  'slow',
  'return_after_settling',
  'timeout_after_paying',
] as const;
export type RefundBehaviour = (typeof REFUND_BEHAVIOURS)[number];

export type PaymentRow = LedgerKey & {
  readonly paymentId: string;
  /** Absent (never null) when the payment belongs to no order: null can't be an index key. */
  readonly orderId?: string;
  /** Trimmed and in lower case. */
  readonly customerEmail: string;
  readonly method: string;
  readonly instrument: string;
  readonly currency: string;
  /** What was asked of the payer: what they agreed to, unless `authorisedMinor` says otherwise. */
  readonly amountMinor: number;
  /** What the payer, or their bank, agreed to; absent where that is `amountMinor`. */
  readonly authorisedMinor?: number;
  /** What was captured of it; absent where that is all. */
  readonly capturedMinor?: number;
  /** Another currency into which what was taken was converted, with the amount there, or else the rate to it. */
  readonly convertedCurrency?: string;
  readonly convertedMinor?: number;
  /** Units of the other currency for one of the payment's, as a decimal: `11.025`. */
  readonly exchangeRate?: string;
  readonly status: PaymentRowStatus;
  readonly createdAt: string;
  readonly capturedAt: string | null;
  readonly failureCode: string | null;
  readonly gatewayReference: string;
  readonly refundBehaviour: RefundBehaviour | null;
  /** Sum of the payment's refunds that are settled or pending. Changed only together with a refund row. */
  readonly refundedMinor: number;
  /**
   * What was taken off before capture; absent for nothing. The shop captures `amountMinor` less this. Changed only together
   * with a refund row of path `before_capture`.
   */
  readonly correctedMinor?: number;
  /** How many chargebacks it has, whatever came of them; absent for none. Changed only together with a chargeback row. */
  readonly chargebacks?: number;
};

/** What the index `byPayer` holds of a payment beside its keys: whether money was taken, and whether it went back. */
export const PAYERS_PAYMENT_ATTRIBUTES = ['status', 'capturedAt', 'refundedMinor', 'chargebacks'] as const;
export type PayersPaymentRow = LedgerKey & Pick<PaymentRow, (typeof PAYERS_PAYMENT_ATTRIBUTES)[number]>;

export type OrderRow = LedgerKey & {
  /** The order's id; not called `orderId`, which would put the order into the payments' index. */
  readonly id: string;
  readonly customerEmail: string;
  readonly customerName: string;
  readonly country: string;
  readonly currency: string;
  readonly totalMinor: number;
  readonly status: OrderRowStatus;
  readonly placedAt: string;
  /** Value of what came back; absent where the shop did not tell. */
  readonly returnedMinor?: number;
  readonly fulfilledAt?: string;
  readonly serviceUntil?: string;
  readonly priceCorrectedAt?: string;
};

/** One article or service of an order, in the order's currency. */
export type LineRow = LedgerKey & {
  readonly name: string;
  readonly quantity: number;
  readonly totalMinor: number;
  /** How many pieces came back, and for how much; absent where the shop did not tell. */
  readonly returnedQuantity?: number;
  readonly returnedMinor?: number;
};

export type RefundRow = LedgerKey & {
  readonly refundId: string;
  readonly currency: string;
  readonly amountMinor: number;
  readonly status: RefundRowStatus;
  /** `original_method`, or the other way that the money went; `goodwill` and `before_capture` are no money of the payment. */
  readonly path: string;
  readonly createdAt: string;
  readonly settledAt: string | null;
  readonly failureCode: string | null;
  readonly traceReference: string;
  /** Date (UTC) on which Redress had it made. Absent on imported refunds, which Redress did not make. */
  readonly madeOn?: string;
};

export type ChargebackRow = LedgerKey & {
  readonly currency: string;
  readonly amountMinor: number;
  readonly status: ChargebackRowStatus;
  readonly reasonCode: string;
  readonly openedAt: string;
};

export type IncidentRow = LedgerKey & {
  readonly title: string;
  readonly cause: string;
  /** Payment methods it touches; empty means all. */
  readonly methods: readonly string[];
  /** Currencies it touches; empty means all. */
  readonly currencies: readonly string[];
  readonly startedAt: string;
  /** Null while it lasts. */
  readonly endedAt: string | null;
  readonly reference: string;
};

/** Remembers that a sample folder was loaded, so that a restart loads it neither again nor with other dates. */
export type ImportRow = LedgerKey & {
  /** SHA-256 of the folder's files. */
  readonly contentHash: string;
  /** Whole days by which its times were moved. */
  readonly shiftDays: number;
  readonly importedAt: string;
};

export type LedgerRow = PaymentRow | OrderRow | LineRow | RefundRow | ChargebackRow | IncidentRow;

export const REFUND_SK_PREFIX = 'REFUND#';
export const CHARGEBACK_SK_PREFIX = 'CHARGEBACK#';
export const LINE_SK_PREFIX = 'LINE#';
export const INCIDENT_PK = 'INCIDENT';

/** What was taken for a payment, in minor units. */
export function takenMinor(payment: PaymentRow): number {
  return isTaken(payment) ? (payment.capturedMinor ?? toCaptureMinor(payment)) : 0;
}

/** What the shop is to capture of an authorised payment, in minor units. */
export function toCaptureMinor({ amountMinor, correctedMinor = 0 }: PaymentRow): number {
  return amountMinor - correctedMinor;
}

/**
 * The sum on its payment that a refund raises: of what went back, or of what is not captured; null where it holds none of
 * the payment's money, as goodwill never does.
 */
export function sumRaisedBy({ status, path }: RefundRow): 'refundedMinor' | 'correctedMinor' | null {
  const fund = fundOfNamed(path);
  if (!REFUND_STATUSES_THAT_COUNT.includes(status) || fund === 'goodwill') return null;
  return fund === 'taken' ? 'refundedMinor' : 'correctedMinor';
}

/** Partition of a payment with its refunds and chargebacks. */
export function paymentPartition(paymentId: string): string {
  return `PAYMENT#${paymentId}`;
}

export function paymentKey(paymentId: string): LedgerKey {
  return { pk: paymentPartition(paymentId), sk: 'PAYMENT' };
}

export function refundKey(paymentId: string, refundId: string): LedgerKey {
  return { pk: paymentPartition(paymentId), sk: `${REFUND_SK_PREFIX}${refundId}` };
}

export function chargebackKey(paymentId: string, chargebackId: string): LedgerKey {
  return { pk: paymentPartition(paymentId), sk: `${CHARGEBACK_SK_PREFIX}${chargebackId}` };
}

export function orderKey(orderId: string): LedgerKey {
  return { pk: `ORDER#${orderId}`, sk: 'ORDER' };
}

export function lineKey(orderId: string, lineId: string): LedgerKey {
  return { pk: orderKey(orderId).pk, sk: `${LINE_SK_PREFIX}${lineId}` };
}

/** Incidents sort by their start, so that a time range is one query. */
export function incidentKey(startedAt: string, incidentId: string): LedgerKey {
  return { pk: INCIDENT_PK, sk: `${startedAt}#${incidentId}` };
}

export function importKey(name: string): LedgerKey {
  return { pk: `IMPORT#${name}`, sk: 'IMPORT' };
}
