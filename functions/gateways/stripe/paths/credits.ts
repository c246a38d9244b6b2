import type Stripe from 'stripe';
import { postingDate } from '../../../../shared/payments/posting.ts';
import type { RefundPath } from '../../../../shared/payments/refund.ts';
import { fromStripeAmount } from '../amounts.ts';
import { ASKED_AMOUNT_KEY, ownRefundId, stripeTime } from '../refunds.ts';
import type { StripeMade, StripePath } from './path.ts';

/** Metadata of every credit that Redress makes: on which payment, and whether of its money or as a gift. */
const PAYMENT_KEY = 'redress_payment';
const PATH_KEY = 'redress_path';

/**
 * Credit on the account that the shop keeps for the payer at Stripe: a transaction of the customer's balance, which is
 * negative where the customer has something to their good.
 */
export function stripeCredits(path: Extract<RefundPath, 'store_credit' | 'goodwill'>): StripePath {
  return {
    async made(reader, { customer, record }) {
      if (customer === null) return [];
      const all = await reader.customerBalance(customer);
      return all
        .filter(({ metadata }) => metadata?.[PAYMENT_KEY] === record.reference && metadata[PATH_KEY] === path)
        .map((transaction) => madeOf(transaction, path));
    },

    obstacle: ({ payment }) => (payment.customer === null ? 'path_not_supported' : null),

    async send(stripe, { payment, asked, metadata }, options) {
      if (payment.customer === null) return null;
      const { currency } = payment.record.amount;
      const own = { ...metadata, [PAYMENT_KEY]: payment.record.reference, [PATH_KEY]: path };
      const params = { amount: -asked, currency: currency.toLowerCase(), metadata: own };
      return madeOf(await stripe.customers.createBalanceTransaction(payment.customer, params, options), path);
    },
  };
}

function madeOf(transaction: Stripe.CustomerBalanceTransaction, path: RefundPath): StripeMade {
  const { id, amount, currency, created, metadata } = transaction;
  const at = stripeTime(created);
  return {
    gatewayReference: id,
    answer: { status: 'succeeded', traceReference: id, expectedBy: postingDate(path, at) },
    asAsked: -amount === Number(metadata?.[ASKED_AMOUNT_KEY]),
    record: {
      reference: ownRefundId({ metadata }) ?? id,
      amount: fromStripeAmount(Math.max(0, -amount), currency),
      status: 'settled',
      createdAt: at,
      path,
      failureCode: null,
      traceReference: id,
    },
  };
}
