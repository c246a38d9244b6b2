/** An object of the API, as far as the server keeps it. */
export type StripeObject = { readonly id: string; readonly object: string } & Record<string, unknown>;

export interface StripeCharge extends StripeObject {
  readonly object: 'charge';
  readonly amount: number;
  amount_captured: number;
  amount_refunded: number;
  refunded: boolean;
  disputed: boolean;
  readonly currency: string;
  readonly payment_intent: string | null;
  readonly metadata: Record<string, string>;
}

export interface StripeIntent extends StripeObject {
  readonly object: 'payment_intent';
  readonly metadata: Record<string, string>;
  readonly latest_charge: string | null;
  readonly customer: string | null;
}

export interface StripeRefund extends StripeObject {
  readonly object: 'refund';
  readonly amount: number;
  readonly currency: string;
  readonly charge: string;
  readonly payment_intent: string | null;
  readonly metadata: Record<string, string>;
  readonly created: number;
  status: 'pending' | 'requires_action' | 'succeeded' | 'failed' | 'canceled';
  pending_reason?: string;
  failure_reason?: string;
  failure_balance_transaction?: string;
  destination_details: Record<string, unknown>;
}

export interface StripeDispute extends StripeObject {
  readonly object: 'dispute';
  readonly charge: string;
  readonly payment_intent: string | null;
  status: string;
}

/** The account's books. Tests and checkers read them directly. */
export class Books {
  readonly intents = new Map<string, StripeIntent>();
  readonly charges = new Map<string, StripeCharge>();
  readonly refunds = new Map<string, StripeRefund>();
  readonly disputes = new Map<string, StripeDispute>();
  readonly customers = new Map<string, StripeObject>();
  readonly customerBalances = new Map<string, StripeObject>();
  readonly balanceTransactions = new Map<string, StripeObject>();
  #count = 0;

  /** An id that was never given before. */
  id(prefix: string): string {
    this.#count += 1;
    return `${prefix}_${String(this.#count).padStart(8, '0')}`;
  }

  /** The object of this id, of whatever kind. */
  find(id: string): StripeObject | null {
    const kinds = [
      this.intents,
      this.charges,
      this.refunds,
      this.disputes,
      this.customers,
      this.balanceTransactions,
    ];
    for (const kind of kinds) {
      const found = (kind as ReadonlyMap<string, StripeObject>).get(id);
      if (found) return found;
    }
    return null;
  }

  /** Books money that came in (positive) or went out (negative). */
  book(amount: number, currency: string, type: string, source: string, created: number): string {
    const id = this.id('txn');
    const object = 'balance_transaction';
    this.balanceTransactions.set(id, {
      id,
      object,
      amount,
      currency,
      type,
      source,
      created,
      fee: 0,
      net: amount,
    });
    return id;
  }

  /** The charge that a reference of a payment intent or of a charge leads to. */
  chargeOf(reference: string): StripeCharge | null {
    const intent = this.intents.get(reference);
    return this.charges.get(intent?.latest_charge ?? reference) ?? null;
  }

  /** Every refund of a payment, the oldest first. */
  refundsOf(reference: string): StripeRefund[] {
    return [...this.refunds.values()].filter(
      ({ charge, payment_intent }) => charge === reference || payment_intent === reference,
    );
  }
}
