import { describe, expect, it } from 'vitest';
import { alreadyRefunded } from '../../../shared/domain/findings/already-refunded.ts';
import { amountMismatch } from '../../../shared/domain/findings/amount-mismatch.ts';
import { moneyCollision } from '../../../shared/domain/findings/money-collision.ts';
import { money } from '../../../shared/domain/money.ts';
import { daysAgo } from '../../builders/clock.ts';
import { chargeback, claim, facts, order, payment, refundRecord } from '../../builders/payment-facts.ts';

const eur = (amount: number) => money(amount, 'EUR');

describe('amount_mismatch', () => {
  it.each([
    ['more than the order cost was taken', 4000, 'confirmed', 990],
    ['one minor unit too much was taken', 4989, 'confirmed', 1],
    ['exactly the order’s total was taken', 4990, 'refuted', 0],
    ['less than the order cost was taken', 5990, 'refuted', 0],
  ] as const)('where %s', (_, total, result, difference) => {
    const finding = amountMismatch(claim(), facts({ order: order({ total: eur(total) }) }), []);
    expect(finding).toEqual({
      check: 'amount_mismatch',
      result,
      facts: { paid: eur(4990), ordered: eur(total), difference: eur(difference) },
    });
  });

  it.each([
    ['the order is unknown', null],
    ['the order is in another currency', order({ total: money(4000, 'SEK') })],
  ])('is unknown where %s', (_, known) => {
    const finding = amountMismatch(claim(), facts({ order: known }), []);
    expect(finding).toMatchObject({ result: 'unknown', facts: { paid: eur(4990) } });
  });

  it('does not believe the amount that the customer names', () => {
    const finding = amountMismatch(claim({ disputedAmount: eur(1) }), facts(), []);
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
    const finding = alreadyRefunded(claim(), facts({ refunds: [refundRecord(1000, { status })] }), []);
    expect(finding).toMatchObject({
      result,
      facts: { refunded: eur(refunded), refundable: eur(refundable), newestStatus: status },
    });
  });

  it('is refuted, with everything left, where no refund was ever tried', () => {
    expect(alreadyRefunded(claim(), facts(), [])).toEqual({
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
      expect(alreadyRefunded(claim(), facts({ refunds }), []).facts).toEqual({
        refunded: eur(1500),
        refundable: eur(3490),
        newestStatus: 'pending',
        newestTraceReference: 'arn_new',
        newestAt: daysAgo(1),
      });
    }
  });

  it('counts what a bank claims as not refundable, and as not refunded either', () => {
    const finding = alreadyRefunded(claim(), facts({ chargebacks: [chargeback(4000, 'open')] }), []);
    expect(finding).toMatchObject({
      result: 'refuted',
      facts: { refunded: eur(0), refundable: eur(990) },
    });
  });

  it('has nothing to refund of a payment that was never captured', () => {
    const failed = payment({ status: 'failed', capturedAt: null });
    expect(alreadyRefunded(claim(), facts({ payment: failed }), []).facts['refundable']).toEqual(eur(0));
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
    expect(moneyCollision(claim(), facts({ chargebacks }), [])).toEqual({
      check: 'money_collision',
      result,
      facts: { chargedBack: eur(amount) },
    });
  });
});
