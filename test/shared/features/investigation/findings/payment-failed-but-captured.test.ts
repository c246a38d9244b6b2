import { describe, expect, it } from 'vitest';
import { nothingAround } from '../../../../../shared/features/investigation/check.ts';
import { paymentFailedButCaptured } from '../../../../../shared/features/investigation/findings/payment-failed-but-captured.ts';
import type { PaymentRecord } from '../../../../../shared/payments/payment-facts.ts';
import { daysAgo } from '../../../../builders/clock.ts';
import { claim, facts, payment } from '../../../../builders/payments/payment-facts.ts';

const findingOn = (change: Partial<PaymentRecord>) =>
  paymentFailedButCaptured(claim(), facts({ payment: payment(change) }), nothingAround);

describe('payment_failed_but_captured', () => {
  it.each<[PaymentRecord['status'], 'taken' | 'not taken', string]>([
    ['failed', 'taken', 'confirmed'],
    ['pending', 'taken', 'confirmed'],
    ['failed', 'not taken', 'refuted'],
    ['cancelled', 'not taken', 'refuted'],
    ['cancelled', 'taken', 'refuted'],
    ['captured', 'taken', 'refuted'],
    ['captured', 'not taken', 'refuted'],
    ['pending', 'not taken', 'unknown'],
    ['authorised', 'not taken', 'unknown'],
    ['authorised', 'taken', 'unknown'],
  ])('of a payment that is %s, its money %s, is %s', (status, taken, result) => {
    const capturedAt = taken === 'taken' ? daysAgo(5) : null;
    expect(findingOn({ status, capturedAt })).toMatchObject({ result, facts: { status, capturedAt } });
  });

  it('tells why the payment failed and how much was taken', () => {
    const { facts: seen } = findingOn({ status: 'failed', failureCode: 'network_timeout' });
    expect(seen).toEqual({
      status: 'failed',
      paid: payment().amount,
      capturedAt: payment().capturedAt,
      failureCode: 'network_timeout',
    });
  });
});
