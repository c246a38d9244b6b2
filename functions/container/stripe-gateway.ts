import type { Instant } from '../../shared/domain/time.ts';
import type { Payments } from '../../shared/ports/payments.ts';
import type { Reporter } from '../../shared/ports/runtime.ts';
import { guardedPayments } from '../adapters/guarded-payments.ts';
import { ledgerOrders } from '../adapters/ledger-orders.ts';
import { orderRecord } from '../adapters/ledger-records.ts';
import { stripeByKey, stripeEndpoint } from '../adapters/stripe-client.ts';
import { stripePayments } from '../adapters/stripe-payments.ts';
import { stripeSecret } from '../adapters/stripe-secret.ts';

/** Where a stage's Stripe account and the shop's orders are. */
export interface StripeStage {
  readonly ledgerTable: string;
  readonly secretArn: string;
  /** Origin of the API, if not Stripe's own. */
  readonly origin: string | null;
}

/** Payments and refunds at Stripe, parked while it does not answer; the shop's orders from the stage's own table. */
export function stripeGateway(
  document: Parameters<typeof ledgerOrders>[0],
  { ledgerTable, secretArn, origin }: StripeStage,
  reporter: Reporter,
  now: () => Instant,
): Payments {
  const secret = stripeSecret(secretArn);
  const orders = ledgerOrders(document, ledgerTable);
  const payments = stripePayments({
    session: stripeByKey(
      async () => (await secret()).apiKey,
      origin === null ? null : stripeEndpoint(origin),
    ),
    reporter,
    orderOf: async (orderReference) => {
      const row = await orders(orderReference);
      return row && orderRecord(row);
    },
  });
  return guardedPayments(payments, reporter, now);
}
