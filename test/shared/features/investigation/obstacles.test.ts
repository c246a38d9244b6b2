import { describe, expect, it } from 'vitest';
import { money } from '../../../../shared/kernel/money.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { type HoldReason, type Reason, reasons } from '../../../../shared/kernel/words.ts';
import type { PaymentFacts } from '../../../../shared/payments/payment-facts.ts';
import { daysAgo } from '../../../builders/clock.ts';
import { cancelled, failed, failedPayment, person, weigh } from '../../../builders/findings/weigh.ts';
import {
  chargeback,
  claim,
  facts,
  order,
  payment,
  refundRecord,
  sibling,
} from '../../../builders/payments/payment-facts.ts';

const eur = (amount: number) => money(amount, 'EUR');

describe('a person decides', () => {
  it.each<[string, Reason, PaymentFacts, readonly HoldReason[]]>([
    [
      'nothing was taken for it',
      'payment_failed',
      failed({ payment: payment({ status: 'failed', capturedAt: null }) }),
      ['payment_not_captured'],
    ],
    ['it went through', 'payment_failed', facts(), ['not_confirmed_by_findings']],
    [
      'it may still go through',
      'payment_failed',
      failed({ payment: payment({ status: 'pending' }) }),
      ['payment_incomplete'],
    ],
    ['goods went out for it', 'payment_failed', failed({ order: order() }), ['order_still_valid']],
    ['its order is not known', 'payment_failed', failed({ order: null }), ['order_unknown']],
    [
      'the other payment of its order went back',
      'payment_failed',
      failed({
        order: order(),
        orderPayments: [failedPayment, payment({ reference: 'pay_2' })],
        siblings: [sibling('pay_2', 4990)],
      }),
      ['order_still_valid'],
    ],
    [
      'the bank claims it',
      'payment_failed',
      failed({ chargebacks: [chargeback(1, 'open')] }),
      ['money_collision'],
    ],
    ['it went back', 'payment_failed', failed({ refunds: [refundRecord(4990)] }), ['nothing_left_to_refund']],
    [
      'only the difference is claimed',
      'amount_mismatch',
      failed({ order: order({ total: eur(4000) }) }),
      ['payment_incomplete'],
    ],
    [
      'it is pending on a cancelled order',
      'refund_request',
      cancelled({ payment: payment({ status: 'pending' }) }),
      ['payment_incomplete'],
    ],
  ])('of a failed payment where %s', (_, reason, known, holdReasons) => {
    expect(weigh(reason, claim(), known)).toEqual(person(...holdReasons));
  });

  it.each<[string, Partial<PaymentFacts>, HoldReason]>([
    ['none was ever made', {}, 'no_refund_found'],
    ['it was paid', { refunds: [refundRecord(4990)] }, 'refund_settled'],
    ['a part was paid', { refunds: [refundRecord(1)] }, 'refund_settled'],
    ['it is on its way', { refunds: [refundRecord(4990, { status: 'pending' })] }, 'payment_busy'],
    ['it failed', { refunds: [refundRecord(4990, { status: 'failed' })] }, 'refund_declined'],
    ['it came back', { refunds: [refundRecord(4990, { status: 'returned' })] }, 'earlier_refund_returned'],
    [
      'it came back and was paid again',
      { refunds: [refundRecord(4990, { status: 'returned', createdAt: daysAgo(3) }), refundRecord(4990)] },
      'refund_settled',
    ],
    [
      'it came back, and then another failed',
      {
        refunds: [
          refundRecord(4990, { status: 'returned', createdAt: daysAgo(3) }),
          refundRecord(4990, { status: 'failed' }),
        ],
      },
      'earlier_refund_returned',
    ],
    ['a bank claims the money', { chargebacks: [chargeback(1, 'open')] }, 'money_collision'],
    [
      'nothing was taken',
      { payment: payment({ status: 'failed', capturedAt: null }) },
      'payment_not_captured',
    ],
  ])('of a refund that did not arrive, and is told what the trail shows where %s', (_, change, why) => {
    expect(weigh('refund_not_received', claim(), facts(change))).toEqual(
      person('reason_needs_a_person', why),
    );
  });

  it('where a refund is under way or another case of the customer’s may pay', () => {
    const underWay = cancelled({ refunds: [refundRecord(1, { status: 'pending' })] });
    expect(weigh('refund_request', claim(), underWay)).toEqual(person('payment_busy'));
    const around = { incidents: [], related: { earlier: 1, live: 1 } };
    expect(weigh('refund_request', claim(), cancelled(), around)).toEqual(person('sibling_case'));
    const settled = { incidents: [], related: { earlier: 1, live: 0 } };
    expect(weigh('refund_request', claim(), cancelled(), settled).kind).toBe('refund');
  });

  it.each(reasons)('where several signs of fraud stand, whatever is claimed: %s', (reason) => {
    const paid = payment({ createdAt: instant('2026-11-14T02:03:00Z') });
    const other = payment({
      reference: 'pay_0',
      instrument: 'card_2',
      createdAt: paid.createdAt,
      status: 'failed',
    });
    const strange = cancelled({ payment: paid, orderPayments: [other, paid] });
    const verdict = weigh(reason, claim(), strange);
    expect(verdict).toMatchObject({ kind: 'person', reasons: expect.arrayContaining(['fraud_suspected']) });
  });
});
