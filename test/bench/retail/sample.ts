import { chance } from '../../functions/gateways/chaos/chance.ts';
import type { Purchase } from './purchases.ts';

/** Purchases of different payers, drawn by a seed: half of them with a credit note, as far as there are so many. */
export function sampleOf(purchases: readonly Purchase[], size: number, seed: number): Purchase[] {
  const draw = chance(seed, 'retail');
  const shuffled = purchases.map((one) => [draw(), one] as const).toSorted(([a], [b]) => a - b);
  const byPayer = new Map(shuffled.map(([, one]) => [one.email, one]));
  const all = [...byPayer.values()];
  const credited = all.filter(({ credits }) => credits.length > 0).slice(0, Math.ceil(size / 2));
  const others = all.filter(({ credits }) => credits.length === 0).slice(0, size - credited.length);
  return [...credited, ...others];
}
