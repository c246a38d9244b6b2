import { describe, expect, it } from 'vitest';
import { nothingAround } from '../../../../../shared/features/investigation/check.ts';
import { alreadyRefunded } from '../../../../../shared/features/investigation/findings/already-refunded.ts';
import { amountMismatch } from '../../../../../shared/features/investigation/findings/amount-mismatch.ts';
import { moneyCollision } from '../../../../../shared/features/investigation/findings/money-collision.ts';
import { money } from '../../../../../shared/kernel/money.ts';
import type { PaymentFacts, PaymentRecord } from '../../../../../shared/payments/payment-facts.ts';
import { daysAgo } from '../../../../builders/clock.ts';
import {
  chargeback,
  claim,
  facts,
  order,
  payment,
  refundRecord,
  sibling,
} from '../../../../builders/payments/payment-facts.ts';

const eur = (amount: number) => money(amount, 'EUR');

describe('amount_mismatch', () => {
  it.each([
    ['more than the order cost was taken', 4000, 'confirmed', 990],
    ['one minor unit too much was taken', 4989, 'confirmed', 1],
    ['exactly the order’s total was taken', 4990, 'refuted', 0],
    ['less than the order cost was taken', 5990, 'refuted', 0],
  ] as const)('where %s', (_, total, result, difference) => {
    const finding = amountMismatch(claim(), facts({ order: order({ total: eur(total) }) }), nothingAround);
    expect(finding).toEqual({
      check: 'amount_mismatch',
      result,
      facts: {
        paid: eur(4990),
        payments: 1,
        paidTogether: eur(4990),
        ordered: eur(total),
        difference: eur(difference),
      },
    });
  });

  const part = (reference: string, amount: number, change: Partial<PaymentRecord> = {}) =>
    payment({ reference, amount: eur(amount), ...change });

  it.each<[string, readonly PaymentRecord[], number, Partial<PaymentFacts>]>([
    ['two parts make the order', [part('pay_1', 3000), part('pay_2', 1990)], 0, {}],
    ['two parts are a minor unit too much', [part('pay_1', 3000), part('pay_2', 1991)], 1, {}],
    ['three parts are too much', [part('pay_1', 3000), part('pay_2', 1990), part('pay_3', 10)], 10, {}],
    [
      'the part beyond went back',
      [part('pay_1', 4990), part('pay_2', 10)],
      0,
      { siblings: [sibling('pay_2', 10)] },
    ],
    [
      'half of the part beyond went back',
      [part('pay_1', 4990), part('pay_2', 10)],
      5,
      { siblings: [sibling('pay_2', 5)] },
    ],
    [
      'the bank took the part beyond',
      [part('pay_1', 4990), part('pay_2', 10)],
      0,
      { siblings: [sibling('pay_2', 0, 10)] },
    ],
    ['the part beyond failed', [part('pay_1', 4990), part('pay_2', 10, { status: 'failed' })], 0, {}],
    [
      'another payer paid beside',
      [part('pay_1', 4990), part('pay_2', 10, { payerEmail: 'x@mail.example' })],
      0,
      {},
    ],
  ])('counts all that the payer paid for the order: %s', (_, orderPayments, difference, change) => {
    const known = facts({ payment: orderPayments[0] ?? payment(), orderPayments, ...change });
    const finding = amountMismatch(claim(), known, nothingAround);
    expect(finding).toMatchObject({
      result: difference > 0 ? 'confirmed' : 'refuted',
      facts: { difference: eur(difference) },
    });
  });

  it.each(['authorised', 'pending', 'failed', 'cancelled'] as const)(
    'is unknown where nothing was taken because the payment is %s',
    (status) => {
      const known = facts({
        payment: payment({ status, capturedAt: null }),
        order: order({ total: eur(1) }),
      });
      expect(amountMismatch(claim(), known, nothingAround)).toMatchObject({
        result: 'unknown',
        facts: { status },
      });
    },
  );

  it('is unknown where the order is', () => {
    const finding = amountMismatch(claim(), facts({ order: null }), nothingAround);
    expect(finding).toEqual({ check: 'amount_mismatch', result: 'unknown', facts: { paid: eur(4990) } });
  });

  it('does not believe the amount that the customer names', () => {
    const finding = amountMismatch(claim({ disputedAmount: eur(1) }), facts(), nothingAround);
    expect(finding.result).toBe('refuted');
  });
});

describe('already_refunded', () => {
  it.each([
    ['settled', 'confirmed', 1000, 3990],
    ['pending', 'confirmed', 1000, 3990],
    ['failed', 'refuted', 0, 4990],
    ['returned', 'refuted', 0, 4990],
  ] as const)('counts a refund that is %s as %s', (status, result, refunded, refundable) => {
    const finding = alreadyRefunded(
      claim(),
      facts({ refunds: [refundRecord(1000, { status })] }),
      nothingAround,
    );
    expect(finding).toMatchObject({
      result,
      facts: { refunded: eur(refunded), refundable: eur(refundable), newestStatus: status },
    });
  });

  it('is refuted, with everything left, where no refund was ever tried', () => {
    expect(alreadyRefunded(claim(), facts(), nothingAround)).toEqual({
      check: 'already_refunded',
      result: 'refuted',
      facts: {
        refunded: eur(0),
        refundable: eur(4990),
        newestStatus: null,
        newestTraceReference: null,
        newestAt: null,
      },
    });
  });

  it('adds up what went back and names the trace of the newest, in whatever order they come', () => {
    const older = refundRecord(1000, { traceReference: 'arn_old', createdAt: daysAgo(4) });
    const newest = refundRecord(500, { traceReference: 'arn_new', createdAt: daysAgo(1), status: 'pending' });
    const failed = refundRecord(700, { traceReference: 'arn_mid', createdAt: daysAgo(2), status: 'failed' });
    for (const refunds of [
      [older, failed, newest],
      [newest, failed, older],
    ]) {
      expect(alreadyRefunded(claim(), facts({ refunds }), nothingAround).facts).toEqual({
        refunded: eur(1500),
        refundable: eur(3490),
        newestStatus: 'pending',
        newestTraceReference: 'arn_new',
        newestAt: daysAgo(1),
      });
    }
  });

  it('counts what a bank claims as not refundable, and as not refunded either', () => {
    const finding = alreadyRefunded(
      claim(),
      facts({ chargebacks: [chargeback(4000, 'open')] }),
      nothingAround,
    );
    expect(finding).toMatchObject({
      result: 'refuted',
      facts: { refunded: eur(0), refundable: eur(990) },
    });
  });

  it('has nothing to refund of a payment that was never captured', () => {
    const failed = payment({ status: 'failed', capturedAt: null });
    expect(alreadyRefunded(claim(), facts({ payment: failed }), nothingAround).facts['refundable']).toEqual(
      eur(0),
    );
  });
});

describe('money_collision', () => {
  it.each([
    ['none', [], 'refuted', 0],
    ['one that the merchant won', [chargeback(4990, 'won')], 'refuted', 0],
    ['an open one', [chargeback(1000, 'open')], 'confirmed', 1000],
    ['a lost one', [chargeback(4990, 'lost')], 'confirmed', 4990],
    [
      'open, lost and won ones',
      [chargeback(10, 'open'), chargeback(5, 'lost'), chargeback(9, 'won')],
      'confirmed',
      15,
    ],
  ] as const)('with %s among the chargebacks', (_, chargebacks, result, amount) => {
    expect(moneyCollision(claim(), facts({ chargebacks }), nothingAround)).toEqual({
      check: 'money_collision',
      result,
      facts: { chargedBack: eur(amount), refundUnderWay: eur(0), liveCases: 0 },
    });
  });

  it.each([
    ['pending', 'confirmed', 700],
    ['settled', 'refuted', 0],
    ['failed', 'refuted', 0],
    ['returned', 'refuted', 0],
  ] as const)('with a refund that is %s', (status, result, amount) => {
    const known = facts({ refunds: [refundRecord(700, { status })] });
    expect(moneyCollision(claim(), known, nothingAround)).toMatchObject({
      result,
      facts: { refundUnderWay: eur(amount) },
    });
  });

  it.each([
    [{ earlier: 3, live: 1 }, 'confirmed'],
    [{ earlier: 3, live: 0 }, 'refuted'],
  ] as const)('with the customer’s other cases %j', (related, result) => {
    const finding = moneyCollision(claim(), facts(), { incidents: [], related });
    expect(finding).toMatchObject({ result, facts: { liveCases: related.live } });
  });
});
