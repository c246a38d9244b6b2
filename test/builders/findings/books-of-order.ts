import fc, { type Arbitrary } from 'fast-check';
import { money } from '../../../shared/kernel/money.ts';
import type { Reason } from '../../../shared/kernel/words.ts';
import type { OrderRecord } from '../../../shared/payments/order-record.ts';
import type { PaymentFacts, PaymentRecord } from '../../../shared/payments/payment-facts.ts';
import { daysAgo } from '../clock.ts';
import { chargeback, facts, order, payment, refundRecord } from '../payments/payment-facts.ts';

/** One payment of an order, with what went back of it, in minor units. */
export interface Entry {
  readonly payment: PaymentRecord;
  readonly refunded: number;
  readonly chargedBack: number;
}

/** The shop's books on one order. */
export interface Books {
  readonly order: OrderRecord | null;
  readonly entries: readonly Entry[];
}

/** Somebody claims so much of the n-th payment. */
export interface Asked {
  readonly nth: number;
  readonly reason: Reason;
  readonly amount: number;
}

const eur = (amount: number) => money(amount, 'EUR');
const amounts = [1000, 2500, 5000, 8000, 10_000];
const now = () => fc.constantFrom(daysAgo(9), daysAgo(1));

const anyEntry = (nth: number): Arbitrary<Entry> =>
  fc
    .record({
      amount: fc.constantFrom(...amounts, 5000, 5000),
      status: fc.constantFrom<PaymentRecord['status']>('captured', 'captured', 'captured', 'failed'),
      payerEmail: fc.constantFrom(undefined, undefined, undefined, 'x@mail.example'),
      refunded: fc.constantFrom(0, 0, 0, 1, 2000, 4975, 5000),
      chargedBack: fc.constantFrom(0, 0, 0, 0, 0, 1000, 4000),
      minutes: fc.nat(60),
    })
    .map(({ amount, status, payerEmail, refunded, chargedBack, minutes }) => {
      const createdAt = daysAgo(5, minutes * 60);
      const who = payerEmail === undefined ? {} : { payerEmail };
      const back = Math.min(refunded, amount);
      return {
        payment: payment({
          reference: `pay_${nth}`,
          amount: eur(amount),
          status,
          createdAt,
          capturedAt: createdAt,
          ...who,
        }),
        refunded: back,
        chargedBack: Math.min(chargedBack, amount - back),
      };
    });

const anyOrder = (): Arbitrary<OrderRecord> =>
  fc
    .record({
      total: fc.constantFrom(...amounts, 5000, 5000),
      status: fc.constantFrom<OrderRecord['status']>('open', 'fulfilled', 'returned', 'cancelled'),
      returned: fc.constantFrom(null, null, 0, 1000, 2500, 5000, 10_000),
      fulfilledAt: fc.oneof(fc.constant(null), fc.constant(null), now()),
      serviceUntil: fc.oneof(fc.constant(null), fc.constant(null), fc.constant(null), now()),
      priceCorrectedAt: fc.oneof(fc.constant(null), now()),
    })
    .map(({ total, returned, ...rest }) =>
      order({
        ...rest,
        total: eur(total),
        returned: returned === null ? null : eur(Math.min(returned, total)),
      }),
    );

/** Books on one order as a shop may have them, unknown orders among them. */
export const anyBooks = (): Arbitrary<Books> =>
  fc
    .record({
      order: fc.option(anyOrder(), { freq: 8 }),
      entries: fc.tuple(anyEntry(0), anyEntry(1), anyEntry(2)),
      howMany: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ order: sold, entries, howMany }) => ({ order: sold, entries: entries.slice(0, howMany) }));

/** Claims, one after another, by whoever tries. */
export const anyClaims = (): Arbitrary<readonly Asked[]> =>
  fc.array(
    fc.record({
      nth: fc.nat(2),
      reason: fc.constantFrom<Reason>(
        'refund_request',
        'mistaken_payment',
        'duplicate_charge',
        'amount_mismatch',
        'payment_failed',
      ),
      amount: fc.constantFrom(1, 500, 1000, 2000, 2500, 5000, 10_000),
    }),
    { minLength: 1, maxLength: 8 },
  );

/** What a payment system would tell of the n-th payment of these books. */
export function factsIn({ order: sold, entries }: Books, nth: number): PaymentFacts {
  const back = ({ payment: { reference }, refunded, chargedBack }: Entry) => ({
    reference,
    refunds: refunded > 0 ? [refundRecord(refunded, { reference: `re_${reference}` })] : [],
    chargebacks: chargedBack > 0 ? [chargeback(chargedBack, 'lost')] : [],
  });
  const own = entries[nth];
  if (!own) throw new Error(`there is no payment ${nth}`);
  const { reference: _, ...trail } = back(own);
  return facts({
    payment: own.payment,
    order: sold,
    orderPayments: entries.map((entry) => entry.payment),
    siblings: entries.filter((entry) => entry !== own).map(back),
    ...trail,
  });
}

/** The books after so much more went back of the n-th payment. */
export function paidOut({ order: sold, entries }: Books, nth: number, amount: number): Books {
  return {
    order: sold,
    entries: entries.map((entry, index) =>
      index === nth ? { ...entry, refunded: entry.refunded + amount } : entry,
    ),
  };
}
