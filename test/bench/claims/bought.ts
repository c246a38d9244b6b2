import { creditedMinor, type Purchase, purchasesIn } from '../retail/purchases.ts';
import { sampleOf } from '../retail/sample.ts';
import type { Bought } from './claim-set.ts';

/** Real purchases of a ledger folder, drawn by a seed, of different payers; half of them were credited in part. */
export function boughtIn(folder: string, size: number, seed: number): Bought[] {
  const large = purchasesIn(folder).filter(({ paid }) => paid.amount >= 200);
  const drawn = sampleOf(large, size, seed);
  // Mixed, so that each kind of claim meets purchases with and without a credit note.
  const half = Math.ceil(drawn.length / 2);
  return drawn.slice(0, half).flatMap((one, n) => [one, ...drawn.slice(half + n, half + n + 1)].map(bought));
}

function bought(purchase: Purchase): Bought {
  const { payment, email, paid, paidAt } = purchase;
  const credited = creditedMinor(purchase);
  return {
    id: payment,
    payer: email,
    currency: paid.currency,
    amount: paid.amount,
    at: Date.parse(paidAt) / 1000,
    credited: credited > 0 ? Math.round((100 * credited) / paid.amount) : null,
  };
}
