import { holdsMoney } from '../../shared/domain/payment-facts.ts';

/**
 * Rows of the ledger table, the payment records behind the `ledger` gateway.
 *
 * | row        | pk                     | sk                              | written by                  |
 * | ---------- | ---------------------- | ------------------------------- | --------------------------- |
 * | payment    | `PAYMENT#<paymentId>`  | `PAYMENT`                       | import; gateway moves money |
 * | refund     | `PAYMENT#<paymentId>`  | `REFUND#<refundId>`             | import, gateway             |
 * | chargeback | `PAYMENT#<paymentId>`  | `CHARGEBACK#<chargebackId>`     | import                      |
 * | order      | `ORDER#<orderId>`      | `ORDER`                         | import                      |
 * | incident   | `INCIDENT`             | `<startedAt>#<incidentId>`      | import                      |
 * | import     | `IMPORT#<name>`        | `IMPORT`                        | import of the samples       |
 *
 * One query on a payment's pk reads its whole money trail. The index `byOrder`
 * (`orderId`, `createdAt`) finds the payments of an order; only payment rows carry `orderId`.
 * Amounts are integers in minor units, times are RFC 3339 in UTC.
 */

/** Name of the index that finds an order's payments, oldest first. */
export const PAYMENTS_BY_ORDER_INDEX = 'byOrder';

export type LedgerKey = { readonly pk: string; readonly sk: string };

export const ORDER_STATUSES = ['open', 'fulfilled', 'cancelled', 'returned'] as const;
export type OrderRowStatus = (typeof ORDER_STATUSES)[number];

export const PAYMENT_STATUSES = ['pending', 'authorised', 'captured', 'failed', 'cancelled'] as const;
export type PaymentRowStatus = (typeof PAYMENT_STATUSES)[number];

export const REFUND_STATUSES = ['pending', 'settled', 'failed', 'returned'] as const;
export type RefundRowStatus = (typeof REFUND_STATUSES)[number];

/** Refunds in these states hold money of the payment: they count in `refundedMinor`. */
export const REFUND_STATUSES_HOLDING_MONEY: readonly RefundRowStatus[] = ['pending', 'settled'];

export const CHARGEBACK_STATUSES = ['open', 'won', 'lost'] as const;
export type ChargebackRowStatus = (typeof CHARGEBACK_STATUSES)[number];

/**
 * Switch for trying failures of the gateway:
 * `decline` refuses each refund to the original method, `slow` leaves it pending at first,
 * `timeout_after_paying` pays, by whatever path, and then loses the answer.
 */
export const REFUND_BEHAVIOURS = ['decline', 'slow', 'timeout_after_paying'] as const;
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
  readonly amountMinor: number;
  readonly status: PaymentRowStatus;
  readonly createdAt: string;
  readonly capturedAt: string | null;
  readonly failureCode: string | null;
  readonly gatewayReference: string;
  readonly refundBehaviour: RefundBehaviour | null;
  /** Sum of the payment's refunds that are settled or pending. Changed only together with a refund row. */
  readonly refundedMinor: number;
};

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
};

export type RefundRow = LedgerKey & {
  readonly refundId: string;
  readonly currency: string;
  readonly amountMinor: number;
  readonly status: RefundRowStatus;
  /** `original_method`, or the other way that the money went. */
  readonly path: string;
  readonly createdAt: string;
  readonly settledAt: string | null;
  readonly failureCode: string | null;
  readonly traceReference: string;
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

export type LedgerRow = PaymentRow | OrderRow | RefundRow | ChargebackRow | IncidentRow;

export const REFUND_SK_PREFIX = 'REFUND#';
export const CHARGEBACK_SK_PREFIX = 'CHARGEBACK#';
export const INCIDENT_PK = 'INCIDENT';

/** What was taken for a payment, in minor units. */
export function takenMinor(payment: PaymentRow): number {
  return holdsMoney(payment) ? payment.amountMinor : 0;
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

/** Incidents sort by their start, so that a time range is one query. */
export function incidentKey(startedAt: string, incidentId: string): LedgerKey {
  return { pk: INCIDENT_PK, sk: `${startedAt}#${incidentId}` };
}

export function importKey(name: string): LedgerKey {
  return { pk: `IMPORT#${name}`, sk: 'IMPORT' };
}
