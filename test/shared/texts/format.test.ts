import { describe, expect, it } from 'vitest';
import { money } from '../../../shared/kernel/money.ts';
import { instant, type PlainDate } from '../../../shared/kernel/time.ts';
import type { Locale } from '../../../shared/kernel/words.ts';
import { formatDate, formatMoney } from '../../../shared/texts/format.ts';
import { formatInstant } from '../../../shared/texts/format-instant.ts';
import { plainSpaces } from '../mail/messages.ts';

const shown = (locale: Locale, amount: number, currency: string) =>
  plainSpaces(formatMoney(locale, money(amount, currency)));

describe('an amount', () => {
  it.each([
    ['en', 4990, 'EUR', '€49.90'],
    ['sv', 4990, 'EUR', '49,90 €'],
    ['ru', 4990, 'EUR', '49,90 €'],
    ['zh', 4990, 'EUR', '€49.90'],
    ['sv', 449100, 'SEK', '4 491,00 kr'],
    ['ru', 270000, 'KZT', '2 700,00 ₸'],
    ['en', 270000, 'KZT', 'KZT 2,700.00'],
    ['zh', 19900, 'CNY', '¥199.00'],
    ['en', 19900, 'CNY', 'CN¥199.00'],
    ['en', 12000, 'JPY', 'JP¥12,000'],
    ['ru', 12000, 'JPY', '12 000 ¥'],
    ['en', 1234, 'KWD', 'KWD 1.234'],
    ['sv', 1234, 'KWD', '1,234 KWD'],
    ['en', 123450, 'HUF', 'HUF 1,234.50'],
    ['sv', 123450, 'HUF', '1 234,50 HUF'],
    ['en', 1234567, 'IQD', 'IQD 1,234.567'],
    ['en', 0, 'GBP', '£0.00'],
  ] as const)('reads in %s: %i %s as %s', (locale, amount, currency, text) => {
    expect(shown(locale, amount, currency)).toBe(text);
  });

  it('is exact to the last digit', () => {
    expect(shown('en', Number.MAX_SAFE_INTEGER, 'EUR')).toBe('€90,071,992,547,409.91');
  });
});

describe('a time', () => {
  it.each([
    ['en', '16 November 2026, 18:21 UTC'],
    ['sv', '16 november 2026 kl. 18:21 UTC'],
    ['ru', '16 ноября 2026 г., 18:21 (UTC)'],
    ['zh', '2026年11月16日 18:21（UTC）'],
  ] as const)('reads in %s as date and time, said to be UTC', (locale, text) => {
    expect(plainSpaces(formatInstant(locale, instant('2026-11-16T18:21:41Z')))).toBe(text);
  });

  it.each([
    ['en', '1 January 2027'],
    ['sv', '1 januari 2027'],
    ['ru', '1 января 2027 г.'],
    ['zh', '2027年1月1日'],
  ] as const)('reads in %s as a date where it is only a date', (locale, text) => {
    expect(plainSpaces(formatDate(locale, '2027-01-01' as PlainDate))).toBe(text);
  });

  it('is refused where it is no date', () => {
    expect(() => formatDate('en', 'soon' as PlainDate)).toThrow(RangeError);
  });
});
