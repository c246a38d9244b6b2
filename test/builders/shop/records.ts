import { money } from '../../../shared/kernel/money.ts';
import { type Instant, instant } from '../../../shared/kernel/time.ts';
import type { OrderRecord } from '../../../shared/payments/order-record.ts';
import type {
  ChargebackRecord,
  PaymentFacts,
  PaymentRecord,
  RefundRecord,
} from '../../../shared/payments/payment-facts.ts';
import { facts, plainOrder } from '../payments/payment-facts.ts';
import type { Sale, Shop, Taking } from './shop.ts';

/** Seconds since 1970 as a moment. */
export const momentAt = (seconds: number): Instant => instant(new Date(seconds * 1000));
/** A moment in seconds since 1970. */
export const secondsAt = (at: Instant): number => Date.parse(at) / 1000;
const whenKnown = (seconds: number | null) => (seconds === null ? null : momentAt(seconds));

/** What the shop's payment system tells of one payment; null where it has none. */
export function recordsOf(shop: Shop, payment: string): PaymentFacts | null {
  const taking = shop.takings.find(({ id }) => id === payment);
  const sale = taking && shop.sales.find(({ id }) => id === taking.sale);
  if (!taking || !sale) return null;
  const together = shop.takings.filter((one) => one.sale === sale.id);
  return facts({
    payment: paymentRecord(shop, taking, sale),
    order: orderRecord(shop, sale, taking),
    orderPayments: together.map((one) => paymentRecord(shop, one, sale)),
    ...trailOf(shop, payment),
    siblings: together
      .filter(({ id }) => id !== payment)
      .map(({ id }) => ({ reference: id, ...trailOf(shop, id) })),
  });
}

function paymentRecord({ currency }: Shop, taking: Taking, sale: Sale): PaymentRecord {
  return {
    reference: taking.id,
    orderReference: sale.id,
    payerEmail: taking.payer,
    method: 'card',
    instrument: taking.card,
    amount: money(taking.amount, currency),
    authorised: taking.agreed === null ? null : money(taking.agreed, currency),
    conversions: [],
    status: taking.failed ? 'failed' : 'captured',
    createdAt: momentAt(taking.at),
    capturedAt: momentAt(taking.at),
    failureCode: taking.failed ? 'network_timeout' : null,
  };
}

function orderRecord({ currency }: Shop, { id, price, record }: Sale, { at }: Taking): OrderRecord | null {
  if (!record) return null;
  const { status, returned, fulfilledAt, serviceUntil, correctedAt } = record;
  return {
    ...plainOrder,
    reference: id,
    total: money(price, currency),
    status,
    placedAt: momentAt(at - 60),
    returned: returned === null ? null : money(returned, currency),
    fulfilledAt: whenKnown(fulfilledAt),
    serviceUntil: whenKnown(serviceUntil),
    priceCorrectedAt: whenKnown(correctedAt),
  };
}

function trailOf({ back, currency }: Shop, payment: string) {
  const own = back.filter((one) => one.payment === payment);
  return {
    refunds: own.flatMap(({ id, by, amount, at, state }): RefundRecord[] =>
      by === 'bank' || state === 'won'
        ? []
        : [
            {
              reference: id,
              amount: money(amount, currency),
              status: state,
              createdAt: momentAt(at),
              path: 'original_method',
              failureCode: state === 'failed' || state === 'returned' ? 'account_closed' : null,
              traceReference: `arn_${id}`,
            },
          ],
    ),
    chargebacks: own.flatMap(({ id, by, amount, state }): ChargebackRecord[] =>
      by === 'bank'
        ? [
            {
              reference: id,
              amount: money(amount, currency),
              status: state === 'won' ? 'won' : state === 'settled' ? 'lost' : 'open',
            },
          ]
        : [],
    ),
  };
}
