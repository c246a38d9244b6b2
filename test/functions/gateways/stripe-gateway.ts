import { orderRecord } from '../../../functions/gateways/ledger/records.ts';
import { type StripePatience, stripeByKey } from '../../../functions/gateways/stripe/client.ts';
import { stripePayments } from '../../../functions/gateways/stripe/payments.ts';
import type { Reporter } from '../../../shared/kernel/runtime.ts';
import type { OrderRecord } from '../../../shared/payments/order-record.ts';
import { now } from '../../builders/clock.ts';
import { onRefunds } from '../../fakes/stripe-server/faults.ts';
import { type SeededPayment, seedDispute, seedPayment } from '../../fakes/stripe-server/seed.ts';
import { type StripeServer, startStripeServer } from '../../fakes/stripe-server/server.ts';
import { type GatewayBooking, type GatewayOnTrial, type PaidHow, soldRows } from './gateway-on-trial.ts';

/** Seconds since 1970 of the tests' now. */
export const nowSeconds = Date.parse(now) / 1000;
/** Long enough for a busy machine, short enough for a test; no second try, which the SDK delays by half a second. */
export const briefPatience: StripePatience = { readTimeout: 400, refundTimeout: 400, retries: 0 };

export interface StripeOnTrial extends GatewayOnTrial {
  readonly server: StripeServer;
  /** What operators were told, by event. */
  readonly warnings: string[];
  readonly counts: string[];
  readonly orders: Map<string, OrderRecord>;
}

/** The adapter, the official client, and a Stripe of our own. */
export async function stripeGateway(patience = briefPatience): Promise<StripeOnTrial> {
  const server = await startStripeServer(() => nowSeconds);
  const warnings: string[] = [];
  const counts: string[] = [];
  const orders = new Map<string, OrderRecord>();
  const reporter: Reporter = {
    warn: (event) => warnings.push(event),
    count: (metric) => counts.push(metric),
  };
  const payments = stripePayments({
    session: stripeByKey(async () => 'sk_test_redress', server.endpoint),
    reporter,
    orderOf: async (reference) => orders.get(reference) ?? null,
    patience,
  });
  return {
    payments,
    server,
    warnings,
    counts,
    orders,
    async pay(how = {}) {
      const reference = seedPayment(server.books, seeded(how));
      if (how.refunds === 'answer_lost') server.plan = onRefunds('hang_after');
      if (how.refunds === 'pending') server.refunds.courses.set(reference, 'pending');
      if (how.refunds === 'declined') server.refunds.courses.set(reference, 'failed');
      return reference;
    },
    async sell(order) {
      const [row, ...lines] = soldRows(order);
      orders.set(order, orderRecord(row, lines));
    },
    async charge(reference, status) {
      seedDispute(server.books, reference, status === 'open' ? 'needs_response' : status);
    },
    async settle(reference) {
      for (const { id } of server.books.refundsOf(reference)) server.refunds.settle(id);
    },
    async returnRefund(reference) {
      for (const { id } of server.books.refundsOf(reference)) {
        server.refunds.fail(id, 'expired_or_canceled_card');
      }
    },
    recordsOf: async (reference) => recordsOf(server, reference),
    end: () => server.close(),
  };
}

/** What stands in the server's books of a payment. */
export function recordsOf({ books }: StripeServer, reference: string): GatewayBooking[] {
  return books.refundsOf(reference).map(({ metadata, amount, status }) => ({
    id: metadata['redress_refund_id'] ?? null,
    amount,
    holds: status !== 'failed' && status !== 'canceled',
  }));
}

const intentStatus = {
  captured: 'succeeded',
  authorised: 'requires_capture',
  pending: 'processing',
  failed: 'requires_payment_method',
  cancelled: 'canceled',
} as const;

function seeded({ amount, currency, captured, status = 'captured', ...how }: PaidHow): SeededPayment {
  return {
    status: intentStatus[status],
    created: nowSeconds - 86_400 + (how.minutesLater ?? 0) * 60,
    ...(status === 'failed' && { failureCode: 'insufficient_funds' }),
    ...(amount !== undefined && { amount }),
    ...(captured !== undefined && { captured }),
    ...(currency !== undefined && { currency: currency.toLowerCase() }),
    ...(how.email !== undefined && { email: how.email }),
    ...(how.order !== undefined && { order: how.order }),
    ...(how.payer !== undefined && { customer: `cus_${how.payer}` }),
  };
}
