import { describe, expect, it } from 'vitest';
import { money } from '../../../../shared/kernel/money.ts';
import { type HoldReason, type Reason, reasons } from '../../../../shared/kernel/words.ts';
import type { PaymentFacts } from '../../../../shared/payments/payment-facts.ts';
import { daysAgo } from '../../../builders/clock.ts';
import { cancelled, failed, failedPayment, person, weigh } from '../../../builders/findings/weigh.ts';
import { present } from '../../../builders/must.ts';
import {
  chargeback,
  claim,
  facts,
  order,
  payment,
  paymentsAt,
  refundRecord,
} from '../../../builders/payments/payment-facts.ts';
import { policy, ruleFor } from '../../../builders/policy.ts';

const eur = (amount: number) => money(amount, 'EUR');
/** An order whose price was corrected after it was paid. */
const corrected = (amount: number, currency = 'EUR') =>
  order({ total: money(amount, currency), priceCorrectedAt: daysAgo(1) });
const refund = (amount: number, reason: Reason) => ({
  kind: 'refund',
  amount: eur(amount),
  clause: ruleFor(reason).clause,
});

/** The n-th of two payments of an order, made a few days ago. */
function duplicate(nth: 1 | 2, change: Partial<PaymentFacts> = {}): PaymentFacts {
  const orderPayments = paymentsAt('18:21:00', '18:21:41');
  return facts({ payment: present(orderPayments[nth - 1]), orderPayments, ...change });
}

describe('money goes back without a person', () => {
  it.each<[string, Reason, PaymentFacts, number]>([
    ['the repeated one of two payments', 'duplicate_charge', duplicate(2), 4990],
    [
      'what was taken above the order’s total, once its price was corrected',
      'amount_mismatch',
      facts({ order: corrected(4000) }),
      990,
    ],
    ['a payment by mistake of a cancelled order', 'mistaken_payment', cancelled(), 4990],
    ['a cancelled order', 'refund_request', cancelled(), 4990],
    [
      'an order that came back whole',
      'refund_request',
      facts({ order: order({ status: 'returned', returned: eur(4990) }) }),
      4990,
    ],
    ['a payment that failed although its money was taken', 'payment_failed', failed(), 4990],
    [
      'one whose order another payment covers',
      'payment_failed',
      failed({ order: order(), orderPayments: [failedPayment, payment({ reference: 'pay_2' })] }),
      4990,
    ],
    [
      'one that belongs to no order',
      'payment_failed',
      failed({ payment: payment({ ...failedPayment, orderReference: null }), order: null }),
      4990,
    ],
    [
      'one whose order was cancelled',
      'refund_request',
      failed({ order: order({ status: 'cancelled' }) }),
      4990,
    ],
  ])('for %s', (_, reason, known, amount) => {
    const { reference, orderReference } = known.payment;
    const claimed = claim({ paymentReference: reference, orderReference, disputedAmount: eur(amount) });
    expect(weigh(reason, claimed, known)).toEqual(refund(amount, reason));
  });

  it('for a part of a cancelled order, where no more is claimed', () => {
    expect(weigh('refund_request', claim({ disputedAmount: eur(1000) }), cancelled())).toEqual(
      refund(1000, 'refund_request'),
    );
  });

  it('for the rest of a cancelled order after a first part', () => {
    const known = cancelled({ refunds: [refundRecord(1000)] });
    expect(weigh('refund_request', claim({ disputedAmount: eur(3990) }), known)).toEqual(
      refund(3990, 'refund_request'),
    );
  });

  it('with the verified amount where the customer claims less than was taken twice', () => {
    const claimed = claim({ paymentReference: 'pay_2', disputedAmount: eur(1) });
    expect(weigh('duplicate_charge', claimed, duplicate(2))).toEqual(refund(4990, 'duplicate_charge'));
  });
});

describe('a person decides', () => {
  it.each<[string, Reason, PaymentFacts | null, readonly HoldReason[]]>([
    ['the payment is missing', 'refund_request', null, ['payment_not_found']],
    [
      'the payment is somebody else’s',
      'refund_request',
      cancelled({ payment: payment({ payerEmail: 'somebody.else@mail.example' }) }),
      ['payment_not_found'],
    ],
    [
      'the payment failed',
      'refund_request',
      cancelled({ payment: payment({ status: 'failed', capturedAt: null }) }),
      ['payment_not_captured'],
    ],
    [
      'a bank claims the money',
      'refund_request',
      cancelled({ chargebacks: [chargeback(1, 'open')] }),
      ['money_collision'],
    ],
    [
      'all of it went back',
      'refund_request',
      cancelled({ refunds: [refundRecord(4990)] }),
      ['nothing_left_to_refund'],
    ],
    [
      'less is left than claimed',
      'refund_request',
      cancelled({ refunds: [refundRecord(1)] }),
      ['nothing_left_to_refund'],
    ],
    [
      'the order is open',
      'refund_request',
      facts({ order: order({ status: 'open' }) }),
      ['order_still_valid'],
    ],
    ['the order was fulfilled', 'mistaken_payment', facts(), ['order_still_valid']],
    ['the order is unknown', 'mistaken_payment', facts({ order: null }), ['order_unknown']],
    ['the findings refute a wrong amount', 'amount_mismatch', facts(), ['not_confirmed_by_findings']],
    [
      'the order’s total is unknown',
      'amount_mismatch',
      facts({ order: null }),
      ['not_confirmed_by_findings'],
    ],
    ['the order was paid once only', 'duplicate_charge', facts(), ['not_confirmed_by_findings']],
  ])('where %s', (_, reason, known, holdReasons) => {
    expect(weigh(reason, claim(), known)).toEqual(person(...holdReasons));
  });

  it('where the claim is in another currency than the payment', () => {
    const claimed = claim({ disputedAmount: money(4990, 'USD') });
    expect(weigh('refund_request', claimed, cancelled())).toEqual(person('currency_differs'));
  });

  it('where the disputed payment is the first of two, which the order needs', () => {
    expect(weigh('duplicate_charge', claim(), duplicate(1))).toEqual(person('first_of_duplicates'));
  });

  it('where two payments of equal amount are the parts of one order', () => {
    const halves = duplicate(2, { order: order({ total: eur(9980) }) });
    expect(weigh('duplicate_charge', claim({ paymentReference: 'pay_2' }), halves)).toEqual(
      person('not_confirmed_by_findings'),
    );
  });

  it('where a wrong amount stands beside a second payment of the order', () => {
    const orderPayments = [payment(), payment({ reference: 'pay_9', amount: eur(10) })];
    const known = facts({ order: order({ total: eur(4000) }), orderPayments });
    expect(weigh('amount_mismatch', claim({ disputedAmount: eur(990) }), known)).toEqual(
      person('several_payments_on_order'),
    );
  });

  it('where the difference went back in part before', () => {
    const known = facts({ order: corrected(4000), refunds: [refundRecord(100)] });
    expect(weigh('amount_mismatch', claim({ disputedAmount: eur(990) }), known)).toEqual(
      person('nothing_left_to_refund'),
    );
  });

  it('where the claim is a minor unit more than the findings verify', () => {
    const known = facts({ order: corrected(4000) });
    expect(weigh('amount_mismatch', claim({ disputedAmount: eur(991) }), known)).toEqual(
      person('claim_exceeds_findings'),
    );
  });

  it('where nothing is claimed at all', () => {
    const claimed = claim({ disputedAmount: eur(0) });
    expect(weigh('refund_request', claimed, cancelled())).toEqual(person('not_confirmed_by_findings'));
  });

  it('with every reason that applies at once', () => {
    const old = payment({ amount: eur(5_000_000), createdAt: daysAgo(400) });
    const known = facts({ payment: old, order: corrected(4_000_000) });
    expect(weigh('amount_mismatch', claim({ disputedAmount: eur(2_000_000) }), known)).toEqual(
      person('claim_exceeds_findings', 'outside_refund_window', 'above_automatic_limit'),
    );
  });

  it.each(reasons.filter((reason) => !policy.automatic[reason]))('for the reason %s, always', (reason) => {
    const trail = reason === 'refund_not_received' ? (['no_refund_found'] as const) : [];
    expect(weigh(reason, claim(), cancelled())).toEqual(person('reason_needs_a_person', ...trail));
  });
});

/** A payment as a rule would refund it whole, of this amount, made at this age. */
function refundable(reason: Reason, amount: number, currency: string, createdAt = daysAgo(5)): PaymentFacts {
  const paid = money(amount, currency);
  const disputed = payment({ reference: 'pay_2', amount: paid, createdAt });
  switch (reason) {
    case 'duplicate_charge': {
      const first = payment({ amount: paid, createdAt });
      return facts({ payment: disputed, orderPayments: [first, disputed], order: order({ total: paid }) });
    }
    case 'amount_mismatch':
      return facts({ payment: disputed, order: corrected(0, currency) });
    case 'payment_failed': {
      const waiting = order({ total: paid, status: 'open' });
      return facts({ payment: payment({ ...disputed, status: 'failed' }), order: waiting });
    }
    default:
      return facts({ payment: disputed, order: order({ total: paid, status: 'cancelled' }) });
  }
}

const treat = (reason: Reason, known: PaymentFacts) =>
  weigh(reason, claim({ paymentReference: 'pay_2', disputedAmount: known.payment.amount }), known);

describe.each(Object.keys(policy.automatic) as Reason[])('the rule for %s', (reason) => {
  const rule = ruleFor(reason);

  it.each(Object.entries(rule.ceilings))(
    'refunds up to its ceiling in %s and not a minor unit more',
    (currency, ceiling) => {
      expect(treat(reason, refundable(reason, ceiling, currency))).toEqual({
        kind: 'refund',
        amount: money(ceiling, currency),
        clause: rule.clause,
      });
      expect(treat(reason, refundable(reason, ceiling + 1, currency))).toEqual(
        person('above_automatic_limit'),
      );
    },
  );

  it('holds until the last second of its window', () => {
    const last = refundable(reason, 1, 'EUR', daysAgo(rule.windowDays));
    expect(treat(reason, last).kind).toBe('refund');
    const over = refundable(reason, 1, 'EUR', daysAgo(rule.windowDays, 1));
    expect(treat(reason, over)).toEqual(person('outside_refund_window'));
  });

  it('leaves a currency that the policy does not name to a person', () => {
    expect(treat(reason, refundable(reason, 1, 'JPY'))).toEqual(person('above_automatic_limit'));
  });
});
