import { describe, expect, it } from 'vitest';
import { accountHistory } from '../../../../../shared/features/investigation/findings/account-history.ts';
import type { PayerHistory, PaymentFacts } from '../../../../../shared/payments/payment-facts.ts';
import { chargeback, claim, facts, refundRecord } from '../../../../builders/payments/payment-facts.ts';

const clean: PayerHistory = { payments: 12, refunds: 0, chargebacks: 0 };
const findingOn = (change: Partial<PaymentFacts>, earlier = 0) =>
  accountHistory(claim(), facts(change), { incidents: [], related: { earlier, live: 0 } });

describe('account_history', () => {
  it.each<[string, Partial<PaymentFacts>, number, string]>([
    ['the payment system cannot look the payer up, and nothing is known', {}, 0, 'unknown'],
    ['the payer’s other payments are without incident', { payerHistory: clean }, 0, 'refuted'],
    ['the payer wrote about the payment before', {}, 1, 'confirmed'],
    ['the payer wrote before, whatever the rest', { payerHistory: clean }, 2, 'confirmed'],
    ['money of the payment went back', { refunds: [refundRecord(1)] }, 0, 'confirmed'],
    ['the bank once claimed it, and lost', { chargebacks: [chargeback(1, 'won')] }, 0, 'confirmed'],
    ['another payment went back', { payerHistory: { ...clean, refunds: 1 } }, 0, 'confirmed'],
    ['the bank claimed another', { payerHistory: { ...clean, chargebacks: 1 } }, 0, 'confirmed'],
  ])('where %s', (_, change, earlier, result) => {
    expect(findingOn(change, earlier).result).toBe(result);
  });

  it('counts what it saw and says how far it could look', () => {
    const seen = { refunds: [refundRecord(1)], chargebacks: [chargeback(1, 'open')] };
    expect(findingOn(seen, 2).facts).toEqual({
      earlierCases: 2,
      refunds: 1,
      chargebacks: 1,
      otherPayments: null,
      reach: 'payment',
      atMost: null,
    });
    const history = { payments: 12, refunds: 3, chargebacks: 2 };
    expect(findingOn({ ...seen, payerHistory: history }).facts).toEqual({
      earlierCases: 0,
      refunds: 4,
      chargebacks: 3,
      otherPayments: 12,
      reach: 'payer',
      atMost: 100,
    });
  });
});
