import { amountOf } from './idempotency.ts';
import type { Books, StripeCharge, StripeIntent, StripeObject } from './objects.ts';
import { invalid, missing } from './refusal.ts';

type Params = Readonly<Record<string, string>>;

/** What Stripe does on a payment or for a customer beside refunds: captures, cancellations, and credit. */
export class OtherPaths {
  readonly #books: Books;
  readonly #now: () => number;

  constructor(books: Books, now: () => number) {
    this.#books = books;
    this.#now = now;
  }

  /** How a request is carried out; null where it asks for nothing of the kind. */
  doer(path: string, params: Params, metadata: Record<string, string>): (() => object) | null {
    const [, kind, id = '', deed] = /^\/v1\/(\w+)\/(\w+)(?:\/(\w+))?$/.exec(path) ?? [];
    if (kind === 'customers' && deed === 'balance_transactions')
      return () => this.#credit(id, params, metadata);
    if (kind !== 'payment_intents') return null;
    switch (deed) {
      case undefined:
        return () => Object.assign(this.#intent(id).metadata, metadata) && this.#intent(id);
      case 'capture':
        return () => this.#capture(id, amountOf(params['amount_to_capture']), metadata);
      case 'cancel':
        return () => this.#cancel(id);
      default:
        return null;
    }
  }

  /** Transactions of a customer's balance, the oldest first. */
  balanceOf(customer: string): readonly StripeObject[] {
    this.#customer(customer);
    return [...this.#books.customerBalances.values()].filter((one) => one['customer'] === customer);
  }

  #capture(id: string, asked: number | null, metadata: Record<string, string>): StripeIntent {
    const { intent, charge } = this.#awaiting(id, 'captured');
    const amount = asked ?? charge.amount;
    if (amount > charge.amount) {
      const message = `The amount to capture (${amount}) is more than the amount capturable (${charge.amount}).`;
      throw invalid(message, { code: 'amount_too_large', param: 'amount_to_capture' });
    }
    const booked = this.#books.book(amount, charge.currency, 'charge', charge.id, this.#now());
    Object.assign(charge, { amount_captured: amount, captured: true, balance_transaction: booked });
    Object.assign(intent, { status: 'succeeded', amount_received: amount, amount_capturable: 0 });
    Object.assign(intent.metadata, metadata);
    return intent;
  }

  #cancel(id: string): StripeIntent {
    const { intent, charge } = this.#awaiting(id, 'canceled');
    Object.assign(charge, { refunded: true });
    return Object.assign(intent, { status: 'canceled', amount_capturable: 0, canceled_at: this.#now() });
  }

  #awaiting(id: string, deed: string): { intent: StripeIntent; charge: StripeCharge } {
    const intent = this.#intent(id);
    const charge = this.#books.chargeOf(id);
    if (intent['status'] !== 'requires_capture' || !charge) {
      const message = `This PaymentIntent could not be ${deed} because it has a status of ${intent['status']}.`;
      throw invalid(message, { code: 'payment_intent_unexpected_state' });
    }
    return { intent, charge };
  }

  #credit(customer: string, params: Params, metadata: Record<string, string>): StripeObject {
    const owner = this.#customer(customer);
    const amount = Number(params['amount']);
    const { currency = '' } = params;
    if (owner['currency'] && owner['currency'] !== currency) {
      throw invalid(`The customer's currency is ${owner['currency']}.`, { param: 'currency' });
    }
    Object.assign(owner, { currency, balance: Number(owner['balance'] ?? 0) + amount });
    const id = this.#books.id('cbtxn');
    const object = 'customer_balance_transaction';
    const made = {
      id,
      object,
      customer,
      amount,
      currency,
      metadata,
      created: this.#now(),
      type: 'adjustment',
    };
    this.#books.customerBalances.set(id, made);
    return made;
  }

  #intent(id: string): StripeIntent {
    const intent = this.#books.intents.get(id);
    if (!intent) throw missing('payment_intent', id);
    return intent;
  }

  #customer(id: string): StripeObject {
    const customer = this.#books.customers.get(id);
    if (!customer) throw missing('customer', id);
    return customer;
  }
}
