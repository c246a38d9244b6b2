import { decimal, type Money, minorUnitDigits } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/time.ts';
import type { Locale } from '../kernel/words.ts';
import { languages } from './languages.ts';

const moneyFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<Locale, Intl.DateTimeFormat>();

/** An amount with its currency, exact, with as many decimals as ISO 4217 gives it: `49,90 €`, `JP¥1,200`. */
export function formatMoney(locale: Locale, amount: Money): string {
  const id = `${locale}:${amount.currency}`;
  const digits = minorUnitDigits(amount.currency);
  const format =
    moneyFormats.get(id) ??
    new Intl.NumberFormat(languages[locale].conventions, {
      style: 'currency',
      currency: amount.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  moneyFormats.set(id, format);
  return format.format(decimal(amount) as Intl.StringNumericLiteral);
}

/** A calendar date: `20 November 2026`, `2026年11月20日`. Throws a RangeError if it is none. */
export function formatDate(locale: Locale, date: PlainDate): string {
  const format =
    dateFormats.get(locale) ??
    new Intl.DateTimeFormat(languages[locale].conventions, { dateStyle: 'long', timeZone: 'UTC' });
  dateFormats.set(locale, format);
  return format.format(new Date(`${date}T00:00:00Z`));
}
