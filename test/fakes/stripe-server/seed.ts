import type { Books } from './objects.ts';

/** A payment as a test wants it to have happened. */
export interface SeededPayment {
  readonly id?: string;
  readonly amount?: number;
  readonly currency?: string;
  /** What was captured of it; all where absent. */
  readonly captured?: number;
  readonly status?: 'succeeded' | 'requires_capture' | 'processing' | 'requires_payment_method' | 'canceled';
  readonly failureCode?: string;
  readonly email?: string | null;
  readonly order?: string | null;
  readonly method?: string;
  readonly instrument?: string;
  readonly customer?: string | null;
  /** In seconds since 1970. */
  readonly created: number;
  /** When money came in, if later than the payment was made. */
  readonly bookedAt?: number;
  /** What came in, where the account is kept in another currency. */
  readonly booked?: { readonly amount: number; readonly currency: string };
  /** The price as the customer saw it, where that was in another currency (Adaptive Pricing). */
  readonly seen?: { readonly presentment_amount: number; readonly presentment_currency: string };
  /** What a charge took although its intent never came to count as paid. */
  readonly takenAnyway?: number;
  /** ISO 3166-1 alpha-2 of the billing address. */
  readonly country?: string;
}

/** A payment made through an intent; gives back the intent's id. */
export function seedPayment(books: Books, settings: SeededPayment): string {
  const id = settings.id ?? books.id('pi');
  const {
    amount = 4990,
    currency = 'eur',
    status = 'succeeded',
    order = 'ord_1',
    customer = null,
  } = settings;
  const captured = status === 'succeeded' ? (settings.captured ?? amount) : 0;
  const metadata: Record<string, string> = order === null ? {} : { order_id: order };
  const charged =
    status === 'succeeded' || status === 'requires_capture' || settings.failureCode !== undefined;
  const charge = charged ? seedCharge(books, settings, id) : null;
  if (customer && !books.customers.has(customer)) {
    books.customers.set(customer, { id: customer, object: 'customer', email: settings.email ?? null });
  }
  const error = settings.failureCode && {
    type: 'card_error',
    code: 'card_declined',
    decline_code: settings.failureCode,
  };
  books.intents.set(id, {
    id,
    object: 'payment_intent',
    amount,
    amount_received: captured,
    amount_capturable: status === 'requires_capture' ? amount : 0,
    currency,
    status,
    metadata,
    customer,
    created: settings.created,
    latest_charge: charge,
    receipt_email: null,
    payment_method: settings.instrument ?? 'pm_1',
    last_payment_error: error || null,
    ...(settings.seen && { presentment_details: settings.seen }),
  });
  return id;
}

/** A charge of this intent, or one that no intent made; gives back the charge's id. */
export function seedCharge(books: Books, settings: SeededPayment, intent: string | null = null): string {
  const id = intent === null ? (settings.id ?? books.id('ch')) : books.id('ch');
  const { amount = 4990, currency = 'eur', status = 'succeeded', order = 'ord_1' } = settings;
  const { method: type = 'card', instrument: fingerprint = 'card_1', failureCode } = settings;
  const { takenAnyway, country = null } = settings;
  const captured = status === 'succeeded' || takenAnyway !== undefined;
  const took = captured ? (takenAnyway ?? settings.captured ?? amount) : 0;
  const failed = failureCode !== undefined && !captured;
  const { booked: kept = { amount: took, currency }, bookedAt = settings.created } = settings;
  const booked = took > 0 ? books.book(kept.amount, kept.currency, 'charge', id, bookedAt) : null;
  books.charges.set(id, {
    id,
    object: 'charge',
    amount,
    amount_captured: took,
    amount_refunded: 0,
    refunded: false,
    disputed: false,
    captured,
    paid: !failed,
    currency,
    status: failed ? 'failed' : 'succeeded',
    failure_code: failed ? failureCode : null,
    metadata: order === null ? {} : { order_id: order },
    payment_intent: intent,
    payment_method: 'pm_1',
    payment_method_details: { type, [type]: { fingerprint } },
    billing_details: {
      email: settings.email === undefined ? 'maria.novak@mail.example' : settings.email,
      address: country && { country },
    },
    customer: settings.customer ?? null,
    receipt_email: null,
    balance_transaction: booked,
    created: settings.created,
  });
  return id;
}

/** A bank's demand on a payment; gives back the dispute's id. */
export function seedDispute(books: Books, reference: string, status: string, amount?: number): string {
  const charge = books.chargeOf(reference);
  if (!charge) throw new Error(`there is no charge of ${reference}`);
  const id = books.id('dp');
  charge.disputed = true;
  books.disputes.set(id, {
    id,
    object: 'dispute',
    amount: amount ?? charge.amount_captured,
    currency: charge.currency,
    charge: charge.id,
    payment_intent: charge.payment_intent,
    status,
    reason: 'product_not_received',
    created: Number(charge['created']),
  });
  return id;
}
