import fc, { type Arbitrary } from 'fast-check';
import type { Claim } from '../../shared/case/claim.ts';
import { money } from '../../shared/kernel/money.ts';
import { type Instant, instant } from '../../shared/kernel/time.ts';
import type { OrderRecord } from '../../shared/payments/order-record.ts';
import type { PaymentFacts, PaymentRecord } from '../../shared/payments/payment-facts.ts';
import { refundPaths } from '../../shared/payments/refund.ts';
import { daysAgo } from './clock.ts';
import { chargeback, claim, order, payerEmail, payment, refundRecord } from './payments/payment-facts.ts';

/** Any moment of this century. */
export const anyInstant = (): Arbitrary<Instant> =>
  fc
    .date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2099-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    .map(instant);

/** Mostly the usual value, so that several conditions are met at once; now and then any other. */
const usually = <T>(usual: T, other: Arbitrary<T>): Arbitrary<T> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

const anyAmount = () =>
  usually(4990, fc.oneof(fc.constantFrom(0, 1, 2495, 4989, 4991, 9980, 50_000, 50_001), fc.nat(60_000)));
const anyEmail = () =>
  usually(payerEmail, fc.constantFrom(` ${payerEmail.toUpperCase()} `, 'x@mail.example', ''));
const anyOrderReference = () => usually<string | null>('ord_1', fc.constantFrom('ord_2', null));
const anyTime = () =>
  usually(
    daysAgo(5),
    fc.oneof(fc.constantFrom(-60, 60, 90_000), fc.nat(200 * 86_400)).map((s) => daysAgo(5, s)),
  );
const anyMoney = () =>
  fc
    .tuple(anyAmount(), usually('EUR', fc.constantFrom('SEK', 'JPY')))
    .map(([amount, currency]) => money(amount, currency));

const anyPayment = (reference: string): Arbitrary<PaymentRecord> =>
  fc
    .record({
      orderReference: anyOrderReference(),
      payerEmail: anyEmail().map((email) => email.trim().toLowerCase()),
      amount: anyMoney(),
      status: usually<PaymentRecord['status']>('captured', fc.constantFrom('failed', 'pending')),
      createdAt: anyTime(),
    })
    .map((change) => payment({ reference, ...change, capturedAt: change.createdAt }));

const anyOrder = (): Arbitrary<OrderRecord | null> =>
  fc.option(
    fc
      .record({
        total: usually(money(4000, 'EUR'), anyMoney()),
        status: fc.constantFrom<OrderRecord['status']>('open', 'fulfilled', 'returned', 'cancelled'),
        back: usually<number | null>(null, fc.constantFrom(0, 1000, 4990, 60_000)),
        fulfilledAt: usually<Instant | null>(null, fc.constantFrom(daysAgo(9), daysAgo(1))),
        serviceUntil: usually<Instant | null>(null, fc.constantFrom(daysAgo(9), daysAgo(1))),
        priceCorrectedAt: usually<Instant | null>(null, fc.constantFrom(daysAgo(9), daysAgo(1))),
      })
      .map(({ back, ...sold }) => {
        const { amount, currency } = sold.total;
        return order({ ...sold, returned: back === null ? null : money(Math.min(back, amount), currency) });
      }),
    { freq: 8 },
  );

/** Facts about `pay_1`, usual and strange, in the payment's currency. */
export const anyFacts = (): Arbitrary<PaymentFacts> =>
  fc
    .record({
      payment: anyPayment('pay_1'),
      others: fc.tuple(anyPayment('pay_2'), anyPayment('pay_3')),
      howMany: fc.constantFrom(0, 1, 2),
      order: anyOrder(),
      refunds: usually(
        [],
        fc.array(
          fc.tuple(anyAmount(), fc.constantFrom('settled', 'pending', 'failed', 'returned'), fc.boolean()),
          { minLength: 1, maxLength: 2 },
        ),
      ),
      chargebacks: usually(
        [],
        fc.array(fc.tuple(anyAmount(), fc.constantFrom('open', 'won', 'lost')), {
          minLength: 1,
          maxLength: 2,
        }),
      ),
      gone: usually<readonly [number, number]>([0, 0], fc.tuple(anyAmount(), anyAmount())),
      goneToBank: fc.boolean(),
      payerCountry: fc.constantFrom('CZ', 'US', null),
      payerHistory: fc.constantFrom(null, { payments: 9, refunds: 0, chargebacks: 0 }),
    })
    .map(({ others, howMany, refunds, chargebacks, gone, goneToBank, ...rest }) => {
      const { currency } = rest.payment.amount;
      return {
        ...rest,
        compensations: [],
        paths: refundPaths,
        incidents: [],
        orderPayments: [rest.payment, ...others.slice(0, howMany)],
        siblings: others.slice(0, howMany).map(({ reference, amount }, index) => {
          const went = money(Math.min(gone[index] ?? 0, amount.amount), amount.currency);
          const back = { reference, refunds: [], chargebacks: [] };
          if (went.amount === 0) return back;
          return goneToBank
            ? { ...back, chargebacks: [{ ...chargeback(0, 'lost'), amount: went }] }
            : { ...back, refunds: [{ ...refundRecord(0), amount: went }] };
        }),
        refunds: refunds.map(([amount, status, ours], index) => ({
          ...refundRecord(0, { status, reference: `${ours ? 'rfnd' : 're'}_${index}` }),
          amount: money(amount, currency),
        })),
        chargebacks: chargebacks.map(([amount, status]) => ({
          ...chargeback(0, status),
          amount: money(amount, currency),
        })),
      };
    });

/** What anybody may claim of `pay_1`. */
export const anyClaim = (): Arbitrary<Claim> =>
  fc
    .record({
      orderReference: anyOrderReference(),
      email: anyEmail(),
      disputedAmount: usually(money(990, 'EUR'), anyMoney()),
    })
    .map(claim);

/** Payments of one order by one payer, whole or in equal parts, with the order's total. */
export const anyPaymentsOfOrder = (): Arbitrary<{
  readonly payments: readonly PaymentRecord[];
  readonly order: OrderRecord;
}> =>
  fc
    .record({
      ages: fc.array(fc.nat(4000), { minLength: 2, maxLength: 5 }),
      part: fc.constantFrom(2495, 4990),
      total: fc.constantFrom(0, 2495, 4990, 7485, 9980),
    })
    .map(({ ages, part, total }) => ({
      payments: ages.map((age, index) =>
        payment({ reference: `pay_${index}`, amount: money(part, 'EUR'), createdAt: daysAgo(5, age) }),
      ),
      order: order({ total: money(total, 'EUR') }),
    }));
