import type Stripe from 'stripe';
import {
  newestPayments,
  type PayerHistory,
  type PaymentRecord,
} from '../../../shared/payments/payment-facts.ts';
import type { StripePatience } from './client.ts';
import { isMissing } from './errors.ts';
import { chargeOf, chargeRecord, intentRecord, ORDER_KEY } from './records.ts';

/** A payment under its one name, and how lists ask for what hangs on it. */
export interface StripePayment {
  readonly record: PaymentRecord;
  readonly charge: Stripe.Charge | null;
  /** Null where a charge was made without one. */
  readonly intent: Stripe.PaymentIntent | null;
  readonly select: StripeSelect;
  /** Stripe's customer, where the shop keeps one. */
  readonly customer: string | null;
}

export type StripeSelect = { readonly payment_intent: string } | { readonly charge: string };

/** What a reference of ours names; null where it can name nothing of Stripe's. */
export function selectOf(reference: string): StripeSelect | null {
  if (/^pi_\w+$/.test(reference)) return { payment_intent: reference };
  return /^(ch|py)_\w+$/.test(reference) ? { charge: reference } : null;
}

/** More refunds or disputes of one payment than anybody ever had. */
const most = 10_000;
const pageSize = 100;

/** Questions to Stripe. All are answered from what is written, except the search for the payments of an order. */
export function stripeReader(stripe: Stripe, { readTimeout, retries }: StripePatience) {
  const options = { timeout: readTimeout, maxNetworkRetries: retries };
  /** Asked once: two ways stand in the same list. */
  const balances = new Map<string, Promise<Stripe.CustomerBalanceTransaction[]>>();

  async function orNull<T>(answer: Promise<T>): Promise<T | null> {
    try {
      return await answer;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async function intent(id: string): Promise<StripePayment | null> {
    const expand = ['latest_charge.balance_transaction', 'customer'];
    const found = await orNull(stripe.paymentIntents.retrieve(id, { expand }, options));
    return found && asPayment(found);
  }

  async function charge(id: string): Promise<StripePayment | null> {
    const expand = ['balance_transaction', 'customer'];
    const found = await orNull(stripe.charges.retrieve(id, { expand }, options));
    // One payment, one name: under a second one its refunds would be counted apart.
    return found && !found.payment_intent ? asPayment(found) : null;
  }

  return {
    /** The payment of this reference: of a payment intent (`pi_…`), or of a charge (`ch_…`) that no intent made. */
    async payment(reference: string): Promise<StripePayment | null> {
      const select = selectOf(reference);
      if (select === null) return null;
      return 'charge' in select ? charge(reference) : intent(reference);
    },

    refunds: (select: StripeSelect): Promise<Stripe.Refund[]> =>
      stripe.refunds.list({ ...select, limit: pageSize }, options).autoPagingToArray({ limit: most }),

    /** What the shop put on the account that it keeps for a customer, and took off it. */
    async customerBalance(customer: string): Promise<Stripe.CustomerBalanceTransaction[]> {
      const known = balances.get(customer);
      if (known) return known;
      const listed = stripe.customers.listBalanceTransactions(customer, { limit: pageSize }, options);
      const asked = orNull(listed.autoPagingToArray({ limit: most })).then((found) => found ?? []);
      balances.set(customer, asked);
      return asked;
    },

    disputes: (select: StripeSelect): Promise<Stripe.Dispute[]> =>
      stripe.disputes.list({ ...select, limit: pageSize }, options).autoPagingToArray({ limit: most }),

    /** Payments of an order, of the same kind as `own`. A search: what was paid in the last minute may be missing. */
    async ofOrder(orderReference: string, own: StripePayment): Promise<StripePayment[]> {
      const query = `metadata["${ORDER_KEY}"]:"${orderReference.replaceAll(/["\\]/g, '\\$&')}"`;
      const params = { query, limit: pageSize };
      if ('charge' in own.select) {
        const expandCharges = ['data.balance_transaction', 'data.customer'];
        const search = stripe.charges.search({ ...params, expand: expandCharges }, options);
        const charges = await search.autoPagingToArray({ limit: most });
        return charges.filter((one) => !one.payment_intent).map(asPayment);
      }
      const expand = ['data.latest_charge.balance_transaction', 'data.customer'];
      const found = stripe.paymentIntents.search({ ...params, expand }, options);
      return (await found.autoPagingToArray({ limit: most })).map(asPayment);
    },

    /** What else the payer did, as far as the shop tells Stripe by whom a payment is. */
    async history({ customer, record }: StripePayment): Promise<PayerHistory | null> {
      if (customer === null) return null;
      const params = { customer, limit: newestPayments, expand: ['data.latest_charge'] };
      const { data } = await stripe.paymentIntents.list(params, options);
      const others = data.filter(({ id, status }) => status === 'succeeded' && id !== record.reference);
      const charges = others.map(chargeOf).filter((one) => one !== null);
      return {
        payments: others.length,
        refunds: charges.filter(({ amount_refunded }) => amount_refunded > 0).length,
        chargebacks: charges.filter(({ disputed }) => disputed).length,
      };
    },
  };
}

export type StripeReader = ReturnType<typeof stripeReader>;

function asPayment(found: Stripe.PaymentIntent | Stripe.Charge): StripePayment {
  const customer = typeof found.customer === 'string' ? found.customer : (found.customer?.id ?? null);
  if (found.object === 'charge') {
    const record = chargeRecord(found);
    return { record, charge: found, intent: null, select: { charge: found.id }, customer };
  }
  const select = { payment_intent: found.id };
  return { record: intentRecord(found), charge: chargeOf(found), intent: found, select, customer };
}
