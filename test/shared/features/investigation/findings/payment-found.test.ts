import { describe, expect, it } from 'vitest';
import { isOwnPayment, normalEmail } from '../../../../../shared/case/claim.ts';
import type { Finding } from '../../../../../shared/case/parts/finding.ts';
import { nothingAround } from '../../../../../shared/features/investigation/check.ts';
import { paymentFound } from '../../../../../shared/features/investigation/findings/payment-found.ts';
import { runChecks } from '../../../../../shared/features/investigation/findings/run-checks.ts';
import { money } from '../../../../../shared/kernel/money.ts';
import { claim, facts, order, payerEmail, payment } from '../../../../builders/payments/payment-facts.ts';

describe('payment_found', () => {
  it('is confirmed for the payer’s own payment, with what was taken and how', () => {
    const finding = paymentFound(claim(), facts(), nothingAround);
    expect(finding).toEqual({
      check: 'payment_found',
      result: 'confirmed',
      facts: {
        paymentReference: 'pay_1',
        paid: payment().amount,
        status: 'captured',
        method: 'card',
        createdAt: payment().createdAt,
        capturedAt: payment().capturedAt,
        payerCountry: facts().payerCountry,
        orderReference: 'ord_1',
        orderStatus: 'fulfilled',
      },
    } satisfies Finding);
  });

  it.each([
    ['an order that the shop does not know', { order: null }],
    ['no order at all', { order: null, payment: payment({ orderReference: null }) }],
  ])('is confirmed for a payment with %s when the claim names none', (_, change) => {
    const finding = paymentFound(claim({ orderReference: null }), facts(change), nothingAround);
    expect(finding).toMatchObject({ result: 'confirmed', facts: { orderStatus: null } });
  });

  it('is confirmed for a failed payment too: it exists', () => {
    const failed = payment({ status: 'failed', capturedAt: null });
    expect(paymentFound(claim(), facts({ payment: failed }), nothingAround).result).toBe('confirmed');
  });

  it('tells the owner of a claim on more than was paid', () => {
    const above = (amount: number, currency = 'EUR') =>
      paymentFound(claim({ disputedAmount: money(amount, currency) }), facts(), nothingAround).facts[
        'claimed'
      ];
    const { amount } = payment().amount;
    expect(above(amount + 1)).toEqual({ amount: amount + 1, currency: 'EUR' });
    expect([above(amount), above(amount + 1, 'SEK')]).toEqual([undefined, undefined]);
  });

  it('is refuted for a foreign payment exactly as for a missing one', () => {
    const foreign = facts({ payment: payment({ payerEmail: 'somebody.else@mail.example' }) });
    expect(paymentFound(claim(), foreign, nothingAround)).toEqual(paymentFound(claim(), null, nothingAround));
    expect(paymentFound(claim(), foreign, nothingAround).facts).toEqual({ paymentReference: 'pay_1' });
  });
});

describe('a payment is the claimant’s own', () => {
  it.each([
    ['the address is that of the record', {}],
    ['the address is written in capitals', { email: 'Maria.NOVAK@Mail.Example' }],
    ['the address has space around it', { email: `  ${payerEmail}\n` }],
    ['no order is named', { orderReference: null }],
  ])('where %s', (_, change) => {
    expect(isOwnPayment(claim(change), facts())).toBe(true);
  });

  it.each([
    ['the payment is missing', claim(), null],
    ['somebody else paid', claim({ email: 'john.reed@mail.example' }), facts()],
    ['the address only begins alike', claim({ email: `${payerEmail}.net` }), facts()],
    ['the address has a tag that the record lacks', claim({ email: 'maria.novak+1@mail.example' }), facts()],
    ['another order is named', claim({ orderReference: 'ord_2' }), facts()],
    ['the order is named in another case', claim({ orderReference: 'ORD_1' }), facts()],
    [
      'an order is named and the payment has none',
      claim(),
      facts({ payment: payment({ orderReference: null }) }),
    ],
    ['the customer’s data was erased', claim({ email: '' }), facts()],
    ['neither side has an address', claim({ email: ' ' }), facts({ payment: payment({ payerEmail: '' }) })],
  ])('but not where %s', (_, claimed, known) => {
    expect(isOwnPayment(claimed, known)).toBe(false);
  });

  it('compares addresses in lower case without space around them', () => {
    expect(normalEmail('\t Li.NA@Mail.Example ')).toBe('li.na@mail.example');
  });
});

describe('of a payment that is not the claimant’s', () => {
  const rich = {
    order: order({ status: 'cancelled' }),
    payment: payment({ payerEmail: 'somebody.else@mail.example' }),
  };

  it.each([
    ['a foreign', facts(rich)],
    ['a missing', null],
  ])('%s one, no check tells anything but the reference that was claimed', (_, known) => {
    const around = { incidents: [], related: { earlier: 7, live: 7 } };
    const findings = runChecks(claim(), known, around);
    expect(findings.map(({ check, result, facts: seen }) => [check, result, seen])).toEqual([
      ['payment_found', 'refuted', { paymentReference: 'pay_1' }],
      ['amount_mismatch', 'unknown', {}],
      ['duplicate_charge', 'unknown', {}],
      ['payment_failed_but_captured', 'unknown', {}],
      ['already_refunded', 'unknown', {}],
      ['refund_pending', 'unknown', {}],
      ['refund_returned', 'unknown', {}],
      ['money_collision', 'unknown', {}],
      ['known_incident', 'unknown', {}],
      ['account_history', 'unknown', {}],
      ['fraud_signs', 'unknown', {}],
    ]);
  });
});
