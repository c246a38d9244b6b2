import type { LedgerRow } from '../../../functions/gateways/ledger/rows.ts';
import type { Fields } from './fields.ts';
import { chargebackRow, incidentRow, orderRow, paymentRow, refundRow } from './rows.ts';

/** How the lines of one ledger file become rows, and how a row is stored. */
export type LedgerFile = {
  readonly name: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly toRow: (fields: Fields) => LedgerRow;
  /** `own`: stands alone. `refund`, `chargeback`: belongs to a payment that must exist. */
  readonly storedAs: 'own' | 'refund' | 'chargeback';
};

const columns = (names: string): string[] => names.split(' ');

/** The files of a ledger folder in the order of loading: payments before what hangs on them. */
export const LEDGER_FILES: readonly LedgerFile[] = [
  {
    name: 'orders.csv',
    required: columns('order_id customer_email customer_name country currency total_minor status placed_at'),
    optional: [],
    toRow: orderRow,
    storedAs: 'own',
  },
  {
    name: 'payments.csv',
    required: columns(
      'payment_id customer_email method instrument currency amount_minor status created_at gateway_reference',
    ),
    optional: columns(
      'order_id captured_at failure_code refund_behaviour captured_minor converted_currency converted_minor exchange_rate',
    ),
    toRow: paymentRow,
    storedAs: 'own',
  },
  {
    name: 'refunds.csv',
    required: columns('refund_id payment_id currency amount_minor status path created_at trace_reference'),
    optional: columns('settled_at failure_code'),
    toRow: refundRow,
    storedAs: 'refund',
  },
  {
    name: 'chargebacks.csv',
    required: columns('chargeback_id payment_id currency amount_minor status reason_code opened_at'),
    optional: [],
    toRow: chargebackRow,
    storedAs: 'chargeback',
  },
  {
    name: 'incidents.csv',
    required: columns('incident_id title cause started_at reference'),
    optional: columns('methods currencies ended_at'),
    toRow: incidentRow,
    storedAs: 'own',
  },
];
