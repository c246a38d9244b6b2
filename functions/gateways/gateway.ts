import type { Payments } from '../../shared/payments/payments.port.ts';
import type { ledgerPayments } from './ledger/payments.ts';

/** Makes the payment gateway of a stage. The client is the one that reads and writes cases. */
export type Gateway = (document: Parameters<typeof ledgerPayments>[0]) => Payments;
