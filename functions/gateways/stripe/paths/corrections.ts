import type Stripe from 'stripe';
import { postingDate } from '../../../../shared/payments/posting.ts';
import { fromStripeAmount } from '../amounts.ts';
import { intentRecord } from '../records.ts';
import { ASKED_AMOUNT_KEY, ownRefundId, stripeTime } from '../refunds.ts';
import type { StripeMade, StripePath } from './path.ts';

/**
 * Less is taken of a payment that is only authorised. Stripe cannot lower an authorisation: what remains is captured at
 * once and the rest falls away, or the payment is cancelled where nothing remains. Our id stands in the intent's metadata.
 * Neither makes a refund since API version 2025-03-31, so that nothing is counted twice.
 */
export const stripeCorrections: StripePath = {
  async made(_reader, { intent }) {
    const made = intent && madeOf(intent);
    return made ? [made] : [];
  },

  obstacle({ payment: { intent }, asked }) {
    if (!intent) return 'path_not_supported';
    const { status, amount_capturable: capturable } = intent;
    return status === 'requires_capture' && asked <= capturable ? null : 'amount_not_available';
  },

  async send(stripe, { payment: { intent }, asked, metadata }, options) {
    if (!intent) return null;
    const expand = ['latest_charge.balance_transaction'];
    const rest = intent.amount_capturable - asked;
    if (rest > 0) {
      const params = { amount_to_capture: rest, metadata: { ...metadata }, expand };
      return madeOf(await stripe.paymentIntents.capture(intent.id, params, options));
    }
    // A cancellation takes no metadata, so the intent is marked before.
    const mark = { ...options, idempotencyKey: `${options.idempotencyKey}-mark` };
    await stripe.paymentIntents.update(intent.id, { metadata: { ...metadata } }, mark);
    return madeOf(await stripe.paymentIntents.cancel(intent.id, { expand }, options));
  },
};

/** The correction that an intent tells of; null where there was none, or where it was only marked. */
function madeOf(intent: Stripe.PaymentIntent): StripeMade | null {
  const reference = ownRefundId(intent);
  const off = takenOff(intent);
  if (reference === null || off <= 0) return null;
  const { id, currency, metadata, canceled_at, created } = intent;
  const at = intentRecord(intent).capturedAt ?? stripeTime(canceled_at ?? created);
  return {
    gatewayReference: id,
    answer: { status: 'succeeded', traceReference: id, expectedBy: postingDate('before_capture', at) },
    asAsked: off === Number(metadata[ASKED_AMOUNT_KEY]),
    record: {
      reference,
      amount: fromStripeAmount(off, currency),
      status: 'settled',
      createdAt: at,
      path: 'before_capture',
      failureCode: null,
      traceReference: id,
    },
  };
}

function takenOff({ status, amount, amount_received }: Stripe.PaymentIntent): number {
  if (status === 'canceled') return amount;
  return status === 'succeeded' ? amount - amount_received : 0;
}
