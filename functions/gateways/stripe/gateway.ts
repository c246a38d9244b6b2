import type { Reporter } from '../../../shared/kernel/runtime.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { Payments } from '../../../shared/payments/payments.port.ts';
import { guardedPayments } from '../guard/guarded-payments.ts';
import { ledgerOrders } from '../ledger/orders.ts';
import { orderRecord } from '../ledger/records.ts';
import { stripeByKey, stripeEndpoint } from './client.ts';
import { stripePayments } from './payments.ts';
import { stripeSecret } from './secret.ts';

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
