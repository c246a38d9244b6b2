import type { Money } from '../kernel/money.ts';
import type { Locale } from '../kernel/words.ts';
import { formatMoney } from './format.ts';

/** What a correction before capture comes to, for texts that say `{charged} instead of {before}`. */
export function chargeTexts(
  locale: Locale,
  { charged, amount }: { readonly charged: Money; readonly amount: Money },
): { readonly charged: string; readonly before: string } {
  const before = { amount: charged.amount + amount.amount, currency: charged.currency };
  return { charged: formatMoney(locale, charged), before: formatMoney(locale, before) };
}
