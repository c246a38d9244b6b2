import { type Currency, type Money, minorUnitDigits } from '../../../shared/kernel/money.ts';
import { languages } from '../../../shared/texts/languages.ts';
import type { Texts } from '../texts.ts';
import { lineField, optional, type TextField } from './fields.ts';

/** Largest amount that the API takes, in minor units. */
const largest = 1_000_000_000_000;

interface AmountField extends TextField {
  /** The amount in minor units, null where none is given, `wrong` where it is none: then the field says so. */
  readonly money: () => Money | 'wrong' | null;
}

/** An amount that may stay empty, written with a point or a comma as people do. */
export function amountField(texts: Texts, id: string, currency: string): AmountField {
  const digits = minorUnitDigits(currency as Currency);
  const label = texts.say('page.offer.counter_amount', { currency });
  const field = lineField(
    id,
    { maxlength: '20', autocomplete: 'off', inputmode: 'decimal' },
    `${label} `,
    optional(texts),
  );
  return {
    ...field,
    money: () => {
      const text = field.text();
      if (text === undefined) return null;
      const amount = minorUnits(text, digits);
      if (amount !== null) return { amount, currency: currency as Currency };
      field.complain(texts.say('page.offer.amount_wrong', { example: example(texts, digits) }));
      field.focus();
      return 'wrong';
    },
  };
}

function example({ locale }: Texts, digits: number): string {
  const format = new Intl.NumberFormat(languages[locale].conventions, { minimumFractionDigits: digits });
  return format.format(digits === 0 ? 12 : 12.5);
}

/** `12`, `12.5`, `12,50` or `1 200.00` in minor units; null for anything else, such as a dot between thousands. */
function minorUnits(text: string, digits: number): number | null {
  const [, whole = '', part = ''] = /^(\d+)(?:[.,](\d+))?$/.exec(text.replace(/[\s’]/g, '')) ?? [];
  if (whole === '' || part.length > digits) return null;
  const amount = Number(`${whole}${part.padEnd(digits, '0')}`);
  return amount > 0 && amount <= largest ? amount : null;
}
