import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chargedBackAmount,
  refundableAmount,
  refundedAmount,
  refundLimit,
} from '../../../shared/payments/payment-facts.ts';
import { anyFacts } from '../../builders/arbitraries.ts';
import { chargeback, facts, payment, refundRecord } from '../../builders/payments/payment-facts.ts';

describe('what may still go back on a payment', () => {
  it.each([
    ['nothing happened since', {}, 4990],
    ['it was never captured', { payment: payment({ status: 'authorised', capturedAt: null }) }, 0],
    ['a part was refunded', { refunds: [refundRecord(1000)] }, 3990],
    ['a refund is under way', { refunds: [refundRecord(1000, { status: 'pending' })] }, 3990],
    ['a refund failed', { refunds: [refundRecord(4990, { status: 'failed' })] }, 4990],
    ['a refund came back', { refunds: [refundRecord(4990, { status: 'returned' })] }, 4990],
    ['a bank may take a part', { chargebacks: [chargeback(990, 'open')] }, 4000],
    ['a bank took it all', { chargebacks: [chargeback(4990, 'lost')] }, 0],
    ['a bank gave up', { chargebacks: [chargeback(4990, 'won')] }, 4990],
    ['more was given back than taken', { refunds: [refundRecord(4990), refundRecord(10)] }, 0],
  ] as const)('where %s', (_, change, amount) => {
    expect(refundableAmount(facts(change))).toEqual({ amount, currency: 'EUR' });
  });

  it('and what went back or is claimed never exceed what was taken, or nothing is left', () => {
    fc.assert(
      fc.property(anyFacts(), (known) => {
        const left = refundableAmount(known).amount;
        expect(left).toBeGreaterThanOrEqual(0);
        if (left > 0) {
          expect(left + refundedAmount(known) + chargedBackAmount(known)).toBe(known.payment.amount.amount);
        }
      }),
    );
  });
});

describe('the most that Redress may have under way', () => {
  it('leaves its own refunds out, for they are counted where they are committed', () => {
    const refunds = [
      refundRecord(1000, { reference: 're_shop' }),
      refundRecord(500, { reference: 'rfnd_ours' }),
    ];
    expect(refundLimit(facts({ refunds }))).toBe(3990);
    expect(refundableAmount(facts({ refunds })).amount).toBe(3490);
  });

  it('is never less than what is left', () => {
    fc.assert(fc.property(anyFacts(), (known) => refundLimit(known) >= refundableAmount(known).amount));
  });
});
