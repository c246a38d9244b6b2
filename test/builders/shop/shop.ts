// What truly happened at a shop, in minor units of one currency and seconds: written down for tests, from no code of ours.

/** One order. */
export interface Sale {
  readonly id: string;
  readonly price: number;
  /** What the customer keeps, used or had, or meant to give on top, is worth so much. */
  readonly kept: number;
  /** What the shop's system shows of it; null where the order is not on record. */
  readonly record: SaleRecord | null;
}

export interface SaleRecord {
  readonly status: 'open' | 'fulfilled' | 'returned' | 'cancelled';
  /** Value that came back; null where only the status tells of it. */
  readonly returned: number | null;
  readonly fulfilledAt: number | null;
  readonly serviceUntil: number | null;
  readonly correctedAt: number | null;
}

/** Money that was taken for a sale. */
export interface Taking {
  readonly id: string;
  readonly sale: string;
  readonly payer: string;
  readonly card: string;
  readonly amount: number;
  readonly at: number;
  /** What the payer had agreed to, where more was taken. */
  readonly agreed: number | null;
  /** The payment counts as failed although the money was taken. */
  readonly failed: boolean;
}

/** Who gave money back: nobody but the machine, one person, or two of whom the second approved. */
export interface Deciders {
  readonly first: string;
  readonly second: string | null;
}

/** Money that went back, or may go back. */
export interface GivenBack {
  readonly id: string;
  readonly payment: string;
  readonly amount: number;
  readonly at: number;
  readonly by: 'machine' | 'people' | 'shop' | 'bank';
  /** Whether it went; `returned`: the bank sent it back to the shop. */
  state: 'settled' | 'pending' | 'failed' | 'returned' | 'won';
  /** For what claim it was given, and who decided, where a case led to it. */
  readonly case:
    | (Deciders & { readonly id: string; readonly reason: string; readonly claimant: string })
    | null;
}

export interface Shop {
  readonly currency: string;
  readonly sales: readonly Sale[];
  readonly takings: readonly Taking[];
  readonly back: GivenBack[];
}
