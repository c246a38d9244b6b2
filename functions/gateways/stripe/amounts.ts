import { type Money, money } from '../../../shared/kernel/money.ts';

/**
 * Where Stripe counts another minor unit than ISO 4217 (docs.stripe.com/currencies): krónur and Ugandan shillings in
 * hundredths though they have none, ariary whole though we count two decimals. Stripe's amount is ours × up ÷ down.
 */
const differing: Readonly<Record<string, { readonly up: number; readonly down: number }>> = {
  ISK: { up: 100, down: 1 },
  UGX: { up: 100, down: 1 },
  MGA: { up: 1, down: 100 },
};
const same = { up: 1, down: 1 };

/** Currencies of three decimals, of which Stripe pays no thousandths: the last digit has to be 0. */
const inTens: ReadonlySet<string> = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND']);

/** The amount as Stripe counts it; null where Stripe cannot express it. */
export function toStripeAmount({ amount, currency }: Money): number | null {
  if (inTens.has(currency) && amount % 10 !== 0) return null;
  const { up, down } = differing[currency] ?? same;
  const converted = (amount * up) / down;
  return Number.isSafeInteger(converted) ? converted : null;
}

/** An amount of Stripe's. Throws a RangeError where it is none of the currency. */
export function fromStripeAmount(amount: number, currency: string): Money {
  const code = currency.toUpperCase();
  const { up, down } = differing[code] ?? same;
  return money((amount * down) / up, code);
}
