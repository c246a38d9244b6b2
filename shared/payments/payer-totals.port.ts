import type { Currency } from '../kernel/money.ts';
import type { PayerKey, PayerTotal } from './payer-totals.ts';

/** Knows what payers got back. Its reads are strongly consistent. */
export interface PayerTotalStore {
  /** What each of these payers got in this currency; one to whom nothing was counted has no days. */
  payerTotals(keys: readonly PayerKey[], currency: Currency): Promise<readonly PayerTotal[]>;
}
