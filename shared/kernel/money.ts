import * as currencies from 'dinero.js/currencies';

/** A currency of ISO 4217, three capitals. */
export type Currency = string & { readonly __brand: 'Currency' };

/** An amount in minor units of its currency (`4990` EUR is 49.90 euro). Always a safe integer, never negative. */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}

const known = new Map(Object.values(currencies).map((currency) => [currency.code, currency]));

/** Narrows a text to a currency of ISO 4217. */
export function isCurrency(code: string): code is Currency {
  return known.has(code as never);
}

/** Builds an amount. Throws a RangeError if it is no safe, non-negative integer or the currency is unknown. */
export function money(amount: number, currency: string): Money {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not an amount: ${amount}`);
  if (!isCurrency(currency)) throw new RangeError(`not an ISO 4217 currency: ${currency}`);
  return { amount, currency };
}

/** How many decimal places the currency has: 2 for EUR, 0 for JPY, 3 for KWD (ISO 4217). */
export function minorUnitDigits(currency: Currency): number {
  const found = known.get(currency as never);
  // Ariary and ouguiya have fifths; ISO 4217 writes them with two decimals like most others.
  return found && Number(found.base) === 10 ? found.exponent : 2;
}

/** Major units as an exact decimal text: 4990 EUR → `49.90`. */
export function decimal({ amount, currency }: Money): string {
  const digits = minorUnitDigits(currency);
  const text = String(amount).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * The amount in another currency, rounded down to its minor units. `rate` is how much of the other currency one unit of the
 * amount's is worth, in major units. What no amount can hold becomes the greatest one.
 */
export function convertedDown({ amount, currency }: Money, rate: number, into: Currency): Money {
  const shift = minorUnitDigits(into) - minorUnitDigits(currency);
  // Six decimals: what binary fractions lack beyond them must not round a whole amount down.
  const exact = Number((amount * rate * 10 ** shift).toFixed(6));
  return { amount: Math.min(Number.MAX_SAFE_INTEGER, Math.floor(exact)), currency: into };
}

/** True where both are the same currency and `a` is greater than `b`. Throws a RangeError on two currencies. */
export function exceeds(a: Money, b: Money): boolean {
  sameCurrency(a, b);
  return a.amount > b.amount;
}

/** `a − b`, at least zero. Throws a RangeError on two currencies. */
export function minusAtLeastZero(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return { amount: Math.max(0, a.amount - b.amount), currency: a.currency };
}

function sameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} cannot be compared`);
}
