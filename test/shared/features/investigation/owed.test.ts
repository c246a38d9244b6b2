import { describe, expect, it } from 'vitest';
import { money } from '../../../../shared/kernel/money.ts';
import { addSeconds } from '../../../../shared/kernel/time.ts';
import type { HoldReason, Reason } from '../../../../shared/kernel/words.ts';
import type { OrderRecord } from '../../../../shared/payments/order-record.ts';
import type { PaymentFacts, SiblingTrail } from '../../../../shared/payments/payment-facts.ts';
import { daysAgo } from '../../../builders/clock.ts';
import { failedPayment, person, weigh } from '../../../builders/findings/weigh.ts';
import {
  claim,
  facts,
  order,
  payment,
  paymentsAt,
  refundRecord,
  sibling,
} from '../../../builders/payments/payment-facts.ts';

const eur = (amount: number) => money(amount, 'EUR');
const sold = (amount: number, change: Partial<OrderRecord> = {}) => order({ total: eur(amount), ...change });
const asking = (reason: Reason, amount: number, known: PaymentFacts) =>
  weigh(reason, claim({ paymentReference: known.payment.reference, disputedAmount: eur(amount) }), known);
const pays = (amount: number) => expect.objectContaining({ kind: 'refund', amount: eur(amount) });

/** The second of two payments of 50.00 a minute apart, on an order of as much. */
function second(gone: SiblingTrail, change: Partial<PaymentFacts> = {}): PaymentFacts {
  const paid = paymentsAt('18:21:00', '18:22:00').map((one) => ({ ...one, amount: eur(5000) }));
  const [, disputed = payment()] = paid;
  return facts({ payment: disputed, orderPayments: paid, siblings: [gone], order: sold(5000), ...change });
}

describe('what went back of the other payment is owed by this one', () => {
  const gone = [
    ['4975 of the first were refunded', sibling('pay_1', 4975)],
    ['4000 of the first went to the bank', sibling('pay_1', 0, 4000)],
  ] as const;

  it.each(gone)('where %s, the second is no duplicate', (_, back) => {
    expect(asking('duplicate_charge', 5000, second(back))).toEqual(person('not_confirmed_by_findings'));
    expect(asking('duplicate_charge', 5000, second(sibling('pay_1', 0)))).toEqual(pays(5000));
  });

  it.each(gone)('where %s, the second pays for the order although it failed', (_, back) => {
    const failed = { ...second(back).payment, status: 'failed' as const };
    expect(asking('payment_failed', 5000, second(back, { payment: failed }))).toEqual(
      person('order_still_valid'),
    );
  });

  it.each(gone)('where %s, nothing of it is above the price', (_, back) => {
    const corrected = { order: sold(5000, { priceCorrectedAt: daysAgo(1) }) };
    expect(asking('amount_mismatch', 5000, second(back, corrected)).kind).toBe('person');
  });
});

describe('an order whose price is not known', () => {
  it.each<[string, Partial<PaymentFacts>, HoldReason]>([
    ['that was not imported', { order: null }, 'order_unknown'],
    [
      'that is priced in another currency',
      { order: order({ total: money(55_000, 'SEK') }) },
      'order_in_other_currency',
    ],
  ])('%s leaves two equal payments to a person: halves, top-ups, shares', (_, change, why) => {
    expect(asking('duplicate_charge', 5000, second(sibling('pay_1', 0), change))).toEqual(person(why));
  });
});

describe('a returned order', () => {
  const returned = (value: number | null, change: Partial<PaymentFacts> = {}) =>
    facts({
      payment: payment({ amount: eur(10_000) }),
      order: sold(10_000, { status: 'returned', returned: value === null ? null : eur(value) }),
      ...change,
    });

  it.each<[string, number, PaymentFacts, ReturnType<typeof person>]>([
    ['gives back what came back', 5000, returned(5000), pays(5000)],
    ['and no more', 5001, returned(5000), person('claim_exceeds_findings')],
    ['less what was refunded', 3000, returned(5000, { refunds: [refundRecord(2000)] }), pays(3000)],
    [
      'not once more',
      3001,
      returned(5000, { refunds: [refundRecord(2000)] }),
      person('claim_exceeds_findings'),
    ],
    [
      'nothing where all of it was',
      1,
      returned(5000, { refunds: [refundRecord(5000)] }),
      person('returns_refunded'),
    ],
    ['nothing where nothing came back', 1, returned(0), person('returns_refunded')],
    ['up to a small bound where only the status tells', 2500, returned(null), pays(2500)],
    ['and not above', 2501, returned(null), person('returned_value_unknown')],
    [
      'the bound counting all that went back',
      1500,
      returned(null, { refunds: [refundRecord(1001)] }),
      person('returned_value_unknown'),
    ],
    [
      'a part of a fulfilled one as well',
      500,
      facts({ order: sold(4990, { returned: eur(500) }) }),
      pays(500),
    ],
    [
      'not what was paid as a tip',
      500,
      facts({
        payment: payment({ amount: eur(7000) }),
        order: sold(4990, { returned: eur(500) }),
        refunds: [refundRecord(500)],
      }),
      person('returns_refunded'),
    ],
    [
      'a person where its value is in another currency',
      500,
      facts({ order: order({ total: money(55_000, 'SEK'), returned: money(5500, 'SEK') }) }),
      person('order_in_other_currency'),
    ],
  ])('%s', (_, amount, known, expected) => {
    expect(asking('refund_request', amount, known)).toEqual(expected);
    expect(asking('mistaken_payment', amount, known)).toEqual(expected);
  });

  it('that two payments share gives back what came back once', () => {
    const parts = paymentsAt('18:21:00', '18:22:00').map((one) => ({ ...one, amount: eur(5000) }));
    const [first = payment()] = parts;
    const known = (gone: number) =>
      returned(5000, { payment: first, orderPayments: parts, siblings: [sibling('pay_2', gone)] });
    expect(asking('refund_request', 5000, known(0))).toEqual(pays(5000));
    expect(asking('refund_request', 5000, known(1000))).toEqual(person('claim_exceeds_findings'));
    expect(asking('refund_request', 4000, known(1000))).toEqual(pays(4000));
  });
});

describe('a cancelled order', () => {
  const paidAt = payment().createdAt;
  const cancelled = (change: Partial<OrderRecord>) =>
    facts({ order: order({ status: 'cancelled', ...change }) });

  it.each<[string, Partial<OrderRecord>, 'refund' | 'person']>([
    ['nothing is on record', {}, 'refund'],
    ['goods went out after the payment', { fulfilledAt: addSeconds(paidAt, 60) }, 'person'],
    ['goods went out before it', { fulfilledAt: addSeconds(paidAt, -60) }, 'person'],
    ['the service was used after the payment', { serviceUntil: addSeconds(paidAt, 86_400) }, 'person'],
    ['the service had ended before it', { serviceUntil: addSeconds(paidAt, -60) }, 'refund'],
    [
      'a service that began long ago had ended before it',
      { fulfilledAt: addSeconds(paidAt, -86_400), serviceUntil: addSeconds(paidAt, -60) },
      'refund',
    ],
  ])('where %s', (_, change, kind) => {
    for (const reason of ['refund_request', 'mistaken_payment'] as const) {
      const verdict = asking(reason, 4990, cancelled(change));
      expect(verdict).toEqual(kind === 'person' ? person('order_used') : pays(4990));
    }
  });

  it('with three renewals within ninety days is for a person, whichever is claimed', () => {
    const renewals = [80, 50, 20].map((days, at) =>
      payment({
        reference: `pay_${at + 1}`,
        amount: eur(4900),
        createdAt: daysAgo(days),
        capturedAt: daysAgo(days),
      }),
    );
    for (const disputed of renewals) {
      const known = facts({
        payment: disputed,
        orderPayments: renewals,
        order: sold(4900, { status: 'cancelled' }),
      });
      expect(asking('refund_request', 4900, known)).toEqual(person('several_payments_on_order'));
    }
  });

  it('whose other payment went back whole gives back the last', () => {
    const both = paymentsAt('18:21:00', '18:22:00');
    const [, last = payment()] = both;
    const known = facts({
      payment: last,
      orderPayments: both,
      siblings: [sibling('pay_1', 4990)],
      order: order({ status: 'cancelled' }),
    });
    expect(asking('refund_request', 4990, known)).toEqual(pays(4990));
  });
});

describe('more than the order cost', () => {
  const over = (change: Partial<PaymentFacts> = {}, change2: Partial<OrderRecord> = {}) =>
    facts({ payment: payment({ amount: eur(10_000) }), order: sold(8000, change2), ...change });
  const incident = (cause: 'system_error' | 'merchant_mistake' | 'outside_interference') => ({
    incidents: [
      {
        reference: 'INC-1',
        title: 'Price doubled',
        cause,
        methods: [],
        currencies: [],
        from: daysAgo(6),
        to: null,
      },
    ],
  });

  it('may be a tip or an extra: a person decides', () => {
    expect(asking('amount_mismatch', 2000, over())).toEqual(person('difference_unexplained'));
  });

  it.each<[string, PaymentFacts]>([
    ['a fault of the shop’s systems at the time', over(incident('system_error'))],
    ['a known mistake of the shop', over(incident('merchant_mistake'))],
    ['a price corrected after the payment', over({}, { priceCorrectedAt: daysAgo(1) })],
    ['less that was authorised', over({ payment: payment({ amount: eur(10_000), authorised: eur(8000) }) })],
  ])('goes back by itself where the record shows %s', (_, known) => {
    expect(asking('amount_mismatch', 2000, known)).toEqual(pays(2000));
  });

  it.each<[string, PaymentFacts, HoldReason]>([
    ['a provider was out of reach', over(incident('outside_interference')), 'difference_unexplained'],
    [
      'the price was corrected before the payment',
      over({}, { priceCorrectedAt: daysAgo(9) }),
      'difference_unexplained',
    ],
    [
      'the payer agreed to a part of the difference',
      over({ payment: payment({ amount: eur(10_000), authorised: eur(9000) }) }),
      'claim_exceeds_findings',
    ],
  ])('does not where %s', (_, known, why) => {
    expect(asking('amount_mismatch', 2000, known)).toEqual(person(why));
  });
});

describe('a failed payment whose money was taken', () => {
  const failed = (order: OrderRecord, change: Partial<PaymentFacts> = {}) =>
    facts({ payment: failedPayment, order, ...change });

  it.each<[string, PaymentFacts, HoldReason]>([
    [
      'something of the open order went out',
      failed(order({ status: 'open', fulfilledAt: daysAgo(1) })),
      'order_still_valid',
    ],
    ['nobody knows what came back', failed(order({ status: 'returned' })), 'returned_value_unknown'],
    [
      'another payment covers a part of the open order',
      failed(order({ status: 'open' }), {
        orderPayments: [failedPayment, payment({ reference: 'pay_2', amount: eur(2000) })],
      }),
      'several_payments_on_order',
    ],
    [
      'the cancelled order was used',
      failed(order({ status: 'cancelled', fulfilledAt: daysAgo(1) })),
      'order_used',
    ],
  ])('is for a person where %s', (_, known, why) => {
    expect(asking('payment_failed', 4990, known)).toEqual(person(why));
  });
});
