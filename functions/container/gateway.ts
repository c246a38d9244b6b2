import type { Payments } from '../../shared/ports/payments.ts';
import type { ledgerPayments } from '../adapters/ledger-payments.ts';

/** Makes the payment gateway of a stage. The client is the one that reads and writes cases. */
export type Gateway = (document: Parameters<typeof ledgerPayments>[0]) => Payments;
