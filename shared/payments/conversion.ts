import { type Currency, type Money, minorUnitDigits, money } from '../kernel/money.ts';

/** What a payment came to in another currency, as its own record tells: the amount itself, or the rate to it. */
export type Conversion =
  | { readonly by: 'amount'; readonly amount: Money }
  | {
      readonly by: 'rate';
      readonly currency: Currency;
      /** Units of that currency for one unit of the payment's, as an exact decimal: `11.025`. */
      readonly rate: string;
    };

/** Times that an amount was rounded to a whole minor unit on its way: once in each of the two currencies. */
const roundingUnits = 1;

/** The currency that the conversion leads to. */
export function convertedTo(conversion: Conversion): Currency {
  return conversion.by === 'amount' ? conversion.amount.currency : conversion.currency;
}

/** What `paid` comes to by the conversion, rounded half up. Throws a RangeError where that is no amount. */
export function converted(paid: Money, conversion: Conversion): Money {
  if (conversion.by === 'amount') return conversion.amount;
  const { currency, rate } = conversion;
  const [whole = '', fraction = ''] = rate.split('.');
  const product = BigInt(paid.amount) * BigInt(`${whole}${fraction}`);
  const shift = minorUnitDigits(currency) - minorUnitDigits(paid.currency) - fraction.length;
  const scale = 10n ** BigInt(Math.abs(shift));
  return money(Number(shift >= 0 ? product * scale : (2n * product + scale) / (2n * scale)), currency);
}

/**
 * As far as the two amounts may differ by rounding alone, in minor units of the converted one: one of its own, and what
 * one of the paid currency is worth in it.
 */
export function roundingTolerance(paid: Money, into: Money): number {
  return paid.amount === 0
    ? roundingUnits
    : roundingUnits + roundingUnits * Math.ceil(into.amount / paid.amount);
}

/** The part of `paid` that `part` is of `whole`, rounded down: what to give back where `part` was too much. */
export function shareOf(paid: Money, part: number, whole: number): Money {
  const amount = whole === 0 ? 0 : Number((BigInt(paid.amount) * BigInt(part)) / BigInt(whole));
  return { amount, currency: paid.currency };
}
