import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../../../shared/case/claim.ts';
import type { Check } from '../../../../../shared/case/parts/finding.ts';
import { runChecks } from '../../../../../shared/features/investigation/findings/run-checks.ts';
import { money } from '../../../../../shared/kernel/money.ts';
import { refundableAmount } from '../../../../../shared/payments/payment-facts.ts';
import { present } from '../../../../builders/must.ts';
import { sampleLedger } from '../../../../builders/payments/sample-ledger.ts';

const { payments, factsOf } = sampleLedger('retail');

function seenOf(reference: string) {
  const facts = factsOf(reference);
  const { payment } = facts;
  const claim: Claim = {
    paymentReference: reference,
    orderReference: payment.orderReference,
    email: payment.payerEmail,
    disputedAmount: payment.amount,
  };
  const findings = runChecks(claim, facts);
  const result = (check: Check) => findings.find((finding) => finding.check === check);
  return { facts, findings, result };
}

const payerOf = ({ facts }: ReturnType<typeof seenOf>) => facts.payment.payerEmail;

describe('the findings on every payment of the retail ledger', () => {
  const all = payments.map(({ reference }) => seenOf(reference));

  it('are 300, some of payments that went back, in part or whole', () => {
    const credited = all.filter(({ result }) => result('already_refunded')?.result === 'confirmed');
    expect(all).toHaveLength(300);
    expect(credited.length).toBeGreaterThan(50);
    expect(credited.length).toBeLessThan(300);
  });

  it('agree with the credit notes to the minor unit', () => {
    for (const { facts, result } of all) {
      const sum = facts.refunds.reduce((total, { amount }) => total + amount.amount, 0);
      const { currency } = facts.payment.amount;
      expect(result('already_refunded')).toMatchObject({
        result: sum > 0 ? 'confirmed' : 'refuted',
        facts: { refunded: money(sum, currency), refundable: refundableAmount(facts) },
      });
    }
  });

  it('tell of every payer with a credit note on any of the newest hundred payments, and of nobody else', () => {
    const credited = new Set(all.filter(({ facts }) => facts.refunds.length > 0).map(payerOf));
    expect(credited.size).toBeGreaterThan(20);
    for (const seen of all) {
      expect([payerOf(seen), seen.result('account_history')?.result]).toEqual([
        payerOf(seen),
        credited.has(payerOf(seen)) ? 'confirmed' : 'refuted',
      ]);
    }
  });

  it.each<[Check, string]>([
    ['payment_found', 'confirmed'],
    ['amount_mismatch', 'refuted'],
    ['duplicate_charge', 'refuted'],
    ['payment_failed_but_captured', 'refuted'],
    ['refund_pending', 'refuted'],
    ['refund_returned', 'refuted'],
    ['money_collision', 'refuted'],
    ['known_incident', 'refuted'],
    ['fraud_signs', 'refuted'],
  ])('%s: each paid once, by its payer, as ordered, in the daytime: %s', (check, result) => {
    const odd = all.filter((seen) => seen.result(check)?.result !== result);
    expect(odd.map(({ facts }) => [facts.payment.reference, facts.payment.createdAt])).toEqual([]);
  });

  it('see the same with a second, equal payment only where there is one', () => {
    const { reference } = present(payments[7]);
    const facts = factsOf(reference);
    const again = { ...facts.payment, reference: 'pay_again' };
    const claim: Claim = {
      paymentReference: 'pay_again',
      orderReference: facts.payment.orderReference,
      email: facts.payment.payerEmail,
      disputedAmount: facts.payment.amount,
    };
    const doubled = { ...facts, payment: again, orderPayments: [facts.payment, again] };
    const found = runChecks(claim, doubled).filter(({ result }) => result === 'confirmed');
    expect(found.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['payment_found', 'amount_mismatch', 'duplicate_charge']),
    );
  });
});
