import { describe, expect, it } from 'vitest';
import { money } from '../../../shared/kernel/money.ts';
import { dateOf } from '../../../shared/kernel/time.ts';
import { type PayerTotal, payerKeysOf } from '../../../shared/payments/payer-totals.ts';
import { grantedBefore } from '../../../shared/policy/authority.ts';
import { daysAgo, now } from '../../builders/clock.ts';
import { compensation, facts, payment, refundRecord } from '../../builders/payments/payment-facts.ts';
import { policy } from '../../builders/policy.ts';

const ours = (status: 'settled' | 'pending' | 'failed' | 'returned') =>
  refundRecord(1000, { reference: `rfnd_${'0'.repeat(26)}`, status });
const totalOf = (days: number, all: number): PayerTotal => ({
  key: 'address#1',
  currency: money(0, 'EUR').currency,
  version: 1,
  days: [{ day: dateOf(daysAgo(days)), automatic: 0, all }],
});

describe('what was granted before', () => {
  it.each([
    ['ours that was made', { refunds: [ours('settled')] }, 1000],
    ['ours under way', { refunds: [ours('pending')] }, 1000],
    ['one that failed', { refunds: [ours('failed')] }, 0],
    ['one that came back', { refunds: [ours('returned')] }, 0],
    ['one of the shop’s', { refunds: [refundRecord(1000)] }, 0],
    [
      'goodwill of ours',
      { compensations: [{ ...compensation(700, 'goodwill'), reference: ours('settled').reference }] },
      700,
    ],
  ])('counts on the payment: %s', (_, change, expected) => {
    expect(grantedBefore(facts(change), [], policy, now)).toBe(expected);
  });

  it('is what the payer got within the window, where that is more', () => {
    const { days } = policy.payerWindow;
    const known = facts({ refunds: [ours('settled')] });
    expect(grantedBefore(known, [totalOf(days, 4000), totalOf(1, 300)], policy, now)).toBe(4000);
    expect(grantedBefore(known, [totalOf(days + 1, 4000), totalOf(1, 300)], policy, now)).toBe(1000);
  });
});

describe('for whom a refund counts', () => {
  it.each([
    ['address and card', {}, ['address', 'instrument']],
    ['the card alone, where no address is known', { payerEmail: '' }, ['instrument']],
    ['the address alone, where the card is not known', { instrument: 'unknown' }, ['address']],
    ['the address alone, where all of a method bear one name', { instrument: 'card' }, ['address']],
  ])('%s', (_, change, kinds) => {
    const keys = payerKeysOf(payment(change));
    expect(keys.map((key) => key.split('#')[0])).toEqual(kinds);
    expect(keys.join()).not.toMatch(/maria|card_1/);
  });
});
