import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  convertedDown,
  decimal,
  exceeds,
  isCurrency,
  minorUnitDigits,
  minusAtLeastZero,
  money,
} from '../../../shared/kernel/money.ts';

const anyAmount = () => fc.nat({ max: Number.MAX_SAFE_INTEGER });
/** ISO 4217 of 2026: every currency that does not have two decimals, some that do. */
const digitsOf: readonly (readonly [string, number])[] = [
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
  ...'EUR SEK GBP USD CNY KZT HUF CZK RUB INR MGA MRU'.split(' ').map((code) => [code, 2] as const),
];

describe('an amount', () => {
  it.each([0, 1, 4990, Number.MAX_SAFE_INTEGER])('may be %d minor units', (amount) => {
    expect(money(amount, 'EUR')).toEqual({ amount, currency: 'EUR' });
  });

  it.each([-1, 0.5, 49.9, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    'is never %d',
    (amount) => {
      expect(() => money(amount, 'EUR')).toThrow(RangeError);
    },
  );

  it.each(['', 'eur', 'EURO', 'XXX', 'ABC', 'EUR ', '__proto__', 'constructor'])(
    'has no currency "%s"',
    (code) => {
      expect(isCurrency(code)).toBe(false);
      expect(() => money(1, code)).toThrow(RangeError);
    },
  );
});

describe('decimal places', () => {
  it.each(digitsOf)('%s has %i', (code, digits) => {
    expect(minorUnitDigits(money(0, code).currency)).toBe(digits);
  });
});

describe('major units', () => {
  it.each([
    [4990, 'EUR', '49.90'],
    [5, 'EUR', '0.05'],
    [0, 'EUR', '0.00'],
    [100, 'EUR', '1.00'],
    [4990, 'JPY', '4990'],
    [0, 'JPY', '0'],
    [4990, 'KWD', '4.990'],
    [7, 'KWD', '0.007'],
    [1_234_500, 'HUF', '12345.00'],
    [12_345, 'MGA', '123.45'],
    [Number.MAX_SAFE_INTEGER, 'SEK', '90071992547409.91'],
  ])('of %i in %s are %s', (amount, code, text) => {
    expect(decimal(money(amount, code))).toBe(text);
  });

  it('lose nothing: without the point the digits are the minor units, and the point stands where ISO 4217 says', () => {
    fc.assert(
      fc.property(anyAmount(), fc.constantFrom(...digitsOf), (amount, [code, digits]) => {
        const text = decimal(money(amount, code));
        expect(text).toMatch(
          digits === 0 ? /^(0|[1-9]\d*)$/ : new RegExp(`^(0|[1-9]\\d*)\\.\\d{${digits}}$`),
        );
        expect(Number(text.replace('.', ''))).toBe(amount);
      }),
    );
  });
});

describe('two amounts of one currency', () => {
  it('exceed each other at most one way, and subtracting never owes', () => {
    fc.assert(
      fc.property(anyAmount(), anyAmount(), (left, right) => {
        const [a, b] = [money(left, 'EUR'), money(right, 'EUR')];
        expect(exceeds(a, b)).toBe(left > right);
        expect(exceeds(a, b) && exceeds(b, a)).toBe(false);
        expect(minusAtLeastZero(a, b)).toEqual(money(left > right ? left - right : 0, 'EUR'));
      }),
    );
  });
});

describe('an amount in another currency', () => {
  it.each([
    [30_000, 'EUR', 10.778, 'NOK', 323_340],
    [30_001, 'EUR', 108.6615, 'INR', 3_259_953],
    [30_000, 'EUR', 178.15, 'JPY', 53_445],
    [1, 'EUR', 178.15, 'JPY', 1],
    [100, 'JPY', 0.0024, 'KWD', 240],
    [0, 'EUR', 1.614, 'AUD', 0],
    [Number.MAX_SAFE_INTEGER, 'EUR', 20_104.8, 'IDR', Number.MAX_SAFE_INTEGER],
  ])('%i %s at %d: %s, %i, never rounded up', (amount, from, rate, into, result) => {
    expect(convertedDown(money(amount, from), rate, money(0, into).currency)).toEqual(money(result, into));
  });
});

describe('amounts of two currencies', () => {
  it('are never compared nor subtracted, even where both are zero', () => {
    expect(() => exceeds(money(0, 'EUR'), money(0, 'SEK'))).toThrow(RangeError);
    expect(() => minusAtLeastZero(money(2, 'EUR'), money(1, 'SEK'))).toThrow(RangeError);
  });
});
