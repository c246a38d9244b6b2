import { describe, expect, it } from 'vitest';
import { nothingAround } from '../../../../../shared/features/investigation/check.ts';
import { amountMismatch } from '../../../../../shared/features/investigation/findings/amount-mismatch.ts';
import { type Currency, money } from '../../../../../shared/kernel/money.ts';
import type { Conversion } from '../../../../../shared/payments/conversion.ts';
import type { PaymentFacts, PaymentRecord } from '../../../../../shared/payments/payment-facts.ts';
import { person, weigh } from '../../../../builders/findings/weigh.ts';
import { claim, facts, order, payment } from '../../../../builders/payments/payment-facts.ts';

const eur = (amount: number) => money(amount, 'EUR');
const sek = (amount: number) => money(amount, 'SEK');
const toSek = (amount: number): Conversion => ({ by: 'amount', amount: sek(amount) });
const rate = (text: string): Conversion => ({ by: 'rate', currency: 'SEK' as Currency, rate: text });

const seen = (change: Partial<PaymentFacts>) => amountMismatch(claim(), facts(change), nothingAround);
const paidAs = (...conversions: readonly Conversion[]) => payment({ conversions });
const costs = (total: number) => order({ total: sek(total) });

describe('an order in another currency', () => {
  it.each<[string, readonly Conversion[], number, string, number]>([
    ['the record names more than it cost', [toSek(55_000)], 50_000, 'confirmed', 453],
    ['the record names what it cost', [toSek(55_000)], 55_000, 'refuted', 0],
    ['the record names less than it cost', [toSek(55_000)], 60_000, 'refuted', 0],
    ['the difference is as small as rounding makes it', [toSek(55_000)], 54_987, 'refuted', 0],
    ['the difference is one öre above rounding', [toSek(55_000)], 54_986, 'confirmed', 1],
    ['the rate makes it more', [rate('11')], 50_000, 'confirmed', 444],
    ['the rate makes it as much', [rate('11')], 54_890, 'refuted', 0],
    [
      'one of several conversions leads to it',
      [{ by: 'amount', amount: money(1, 'USD') }, toSek(55_000)],
      50_000,
      'confirmed',
      453,
    ],
  ])('is held against what was taken: %s', (_, conversions, total, result, difference) => {
    expect(seen({ payment: paidAs(...conversions), order: costs(total) })).toMatchObject({
      result,
      facts: { paid: eur(4990), ordered: sek(total), difference: eur(difference) },
    });
  });

  it.each<[Conversion, number, string, number]>([
    [toSek(55_000), 55_000, 'by_amount', 13],
    [rate('11.025'), 55_015, 'by_rate', 13],
  ])(
    'names both amounts, how the one became the other, and how far rounding goes: %j',
    (conversion, ...expected) => {
      const [together, how, tolerance] = expected;
      expect(seen({ payment: paidAs(conversion), order: costs(50_000) }).facts).toEqual({
        paid: eur(4990),
        payments: 1,
        paidTogether: sek(together),
        ordered: sek(50_000),
        difference: seen({ payment: paidAs(conversion), order: costs(50_000) }).facts['difference'],
        conversion: how,
        tolerance: sek(tolerance),
      });
    },
  );

  it.each<[string, readonly Conversion[]]>([
    ['none is on record', []],
    ['only one into a third currency is', [{ by: 'amount', amount: money(5400, 'USD') }]],
  ])('cannot be compared where %s', (_, conversions) => {
    expect(seen({ payment: paidAs(...conversions), order: costs(50_000) })).toEqual({
      check: 'amount_mismatch',
      result: 'unknown',
      facts: { paid: eur(4990), ordered: sek(50_000), conversion: 'unrecorded' },
    });
  });

  it('is for a person to weigh, however clear the difference', () => {
    const known = { payment: paidAs(toSek(55_000)), order: costs(50_000) };
    const claimed = claim({ disputedAmount: eur(453) });
    expect(weigh('amount_mismatch', claimed, facts(known))).toEqual(person('order_in_other_currency'));
  });
});

describe('parts of an order in two currencies', () => {
  const part = (reference: string, change: Partial<PaymentRecord>) => payment({ reference, ...change });
  const whole = part('pay_1', {});

  it.each<[string, PaymentRecord, number, string, Partial<Record<string, unknown>>]>([
    [
      'are added up where the conversion is known',
      part('pay_2', { amount: sek(1100), conversions: [{ by: 'amount', amount: eur(100) }] }),
      5090,
      'refuted',
      {
        payments: 2,
        paidTogether: eur(5090),
        difference: eur(0),
        conversion: 'by_amount',
        tolerance: eur(2),
      },
    ],
    [
      'are too much together',
      part('pay_2', { amount: sek(1100), conversions: [{ by: 'amount', amount: eur(100) }] }),
      5000,
      'confirmed',
      { payments: 2, paidTogether: eur(5090), difference: eur(90) },
    ],
    [
      'leave it open where it is not',
      part('pay_2', { amount: sek(1100) }),
      4990,
      'unknown',
      { ordered: eur(4990), conversion: 'unrecorded' },
    ],
    [
      'are too much all the same where the known part alone is',
      part('pay_2', { amount: sek(1100) }),
      4000,
      'confirmed',
      { payments: 1, paidTogether: eur(4990), difference: eur(990) },
    ],
  ])('%s', (_, other, total, result, expected) => {
    const finding = seen({ orderPayments: [whole, other], order: order({ total: eur(total) }) });
    expect(finding).toMatchObject({ result, facts: expected });
  });
});

describe('a payment of which only a part was taken', () => {
  const taken = (amount: number) => payment({ amount: eur(amount), authorised: eur(4990) });

  it.each([
    [3000, 3000, 'refuted', 0],
    [3000, 4990, 'refuted', 0],
    [3000, 2500, 'confirmed', 500],
  ])('of %i, on an order of %i: %s', (amount, total, result, difference) => {
    expect(seen({ payment: taken(amount), order: order({ total: eur(total) }) })).toMatchObject({
      result,
      facts: { paid: eur(amount), authorised: eur(4990), difference: eur(difference) },
    });
  });

  it('is paid back at most as far as it was taken', () => {
    const known = facts({ payment: taken(3000), order: order({ total: eur(3000), status: 'cancelled' }) });
    const whole = weigh('refund_request', claim({ disputedAmount: eur(4990) }), known);
    expect(whole).toEqual(person('nothing_left_to_refund'));
    const part = weigh('refund_request', claim({ disputedAmount: eur(3000) }), known);
    expect(part).toMatchObject({ kind: 'refund', amount: eur(3000) });
  });
});
