import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Currency, money } from '../../../shared/kernel/money.ts';
import { converted, convertedTo, roundingTolerance, shareOf } from '../../../shared/payments/conversion.ts';

const byRate = (currency: string, rate: string) => ({
  by: 'rate' as const,
  currency: money(0, currency).currency as Currency,
  rate,
});

describe('a converted amount', () => {
  it.each([
    ['EUR', 4990, 'SEK', '11.025', 55_015],
    ['EUR', 1, 'SEK', '11.5', 12],
    ['EUR', 1, 'SEK', '11.4', 11],
    ['JPY', 5500, 'EUR', '0.0061', 3355],
    ['EUR', 3355, 'JPY', '163.9', 5499],
    ['KWD', 1230, 'USD', '3.25', 400],
    ['USD', 400, 'KWD', '0.3075', 1230],
    ['EUR', 999_999_999_999_999, 'USD', '1', 999_999_999_999_999],
  ])('%s %i comes to %s at %s: %i', (from, amount, to, rate, expected) => {
    const conversion = byRate(to, rate);
    expect(converted(money(amount, from), conversion)).toEqual(money(expected, to));
    expect(convertedTo(conversion)).toBe(to);
  });

  it('is the recorded one where there is one', () => {
    const conversion = { by: 'amount' as const, amount: money(55_000, 'SEK') };
    expect(converted(money(4990, 'EUR'), conversion)).toEqual(money(55_000, 'SEK'));
    expect(convertedTo(conversion)).toBe('SEK');
  });

  it('that is too large to count is refused', () => {
    expect(() => converted(money(Number.MAX_SAFE_INTEGER, 'EUR'), byRate('SEK', '11'))).toThrow(RangeError);
  });
});

describe('rounding', () => {
  it.each([
    ['EUR', 4990, 'SEK', 55_015, 13],
    ['JPY', 5500, 'EUR', 3355, 2],
    ['EUR', 0, 'SEK', 0, 1],
  ])('of %s %i in %s %i is at most %i', (from, paid, to, into, tolerance) => {
    expect(roundingTolerance(money(paid, from), money(into, to))).toBe(tolerance);
  });

  it('never makes a difference of a fair conversion, there and back', () => {
    const anyRate = fc.integer({ min: 1, max: 2_000_000 }).map((units) => (units / 10_000).toFixed(4));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), anyRate, (priced, rate) => {
        // The shop converts its price, the payment system what was taken.
        const order = money(priced, 'SEK');
        const paid = money(Math.round(priced / Number(rate)), 'EUR');
        fc.pre(paid.amount > 0);
        const back = converted(paid, byRate('SEK', rate));
        expect(Math.abs(back.amount - order.amount)).toBeLessThanOrEqual(roundingTolerance(paid, back));
      }),
    );
  });
});

describe('the share that was too much', () => {
  it('never exceeds what was paid as long as the part is within the whole', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, (paid, a, b) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b)];
        const share = shareOf(money(paid, 'EUR'), part, whole);
        expect(share.amount).toBeLessThanOrEqual(paid);
        if (part === whole && whole > 0) expect(share.amount).toBe(paid);
      }),
    );
  });
});
