import { owedOn } from '../../builders/shop/oracle.ts';
import type { Shop } from '../../builders/shop/shop.ts';
import type { Demand, Trial, TrialKind } from './claim-set.ts';

/** What came of the claims of one trial; minor units. */
export interface Outcome {
  readonly kind: TrialKind;
  readonly trials: number;
  readonly claims: number;
  /** Claims that the machine paid at once, and what went out in all. */
  readonly paidAtOnce: number;
  readonly paid: number;
  /** What of that was not owed to whoever got it. */
  readonly paidTooMuch: number;
  /** Claims that a person looks at because something is owed, and because nothing is. */
  readonly heldOwed: number;
  readonly heldNotOwed: number;
}

export type Verdicts = (
  shop: Shop,
  demand: Demand,
  related: { readonly earlier: number; readonly live: number },
  at: number,
) => number | null;

/** Makes the claims of a trial one after the other, a week after the last payment, an hour apart. */
export function tryClaims({ kind, shop, demands }: Trial, verdictOn: Verdicts): Outcome {
  let [paidAtOnce, paid, paidTooMuch, heldOwed, heldNotOwed, held] = [0, 0, 0, 0, 0, 0];
  const since = Math.max(...shop.takings.map(({ at }) => at)) + 7 * 86_400;
  for (const [n, demand] of demands.entries()) {
    const owed = owedTo(shop, demand);
    const at = since + n * 3600;
    const amount = verdictOn(shop, demand, { earlier: n, live: held }, at);
    if (amount === null) {
      held += 1;
      if (owed > 0) heldOwed += 1;
      else heldNotOwed += 1;
      continue;
    }
    paidAtOnce += 1;
    paid += amount;
    paidTooMuch += Math.max(0, amount - owed);
    const { payment } = demand;
    shop.back.push({ id: `rfnd_${n}`, payment, amount, at, by: 'machine', state: 'settled', case: null });
  }
  return { kind, trials: 1, claims: demands.length, paidAtOnce, paid, paidTooMuch, heldOwed, heldNotOwed };
}

/** What is owed to whoever claims it. */
function owedTo(shop: Shop, { claimant, payment }: Demand): number {
  const taking = shop.takings.find(({ id }) => id === payment);
  const sale = shop.sales.find(({ id }) => id === taking?.sale);
  return taking && sale && taking.payer === claimant ? owedOn(shop, sale) : 0;
}

/** The sums of these outcomes, by kind, in the order in which they come. */
export function summed(outcomes: readonly Outcome[]): Outcome[] {
  return [...Map.groupBy(outcomes, ({ kind }) => kind)].map(([kind, some]) => ({ ...together(some), kind }));
}

/** The sums of all of these. */
export function together(outcomes: readonly Outcome[]): Omit<Outcome, 'kind'> {
  const sum = (of: (one: Outcome) => number) => outcomes.reduce((total, one) => total + of(one), 0);
  return {
    trials: sum(({ trials }) => trials),
    claims: sum(({ claims }) => claims),
    paidAtOnce: sum(({ paidAtOnce }) => paidAtOnce),
    paid: sum(({ paid }) => paid),
    paidTooMuch: sum(({ paidTooMuch }) => paidTooMuch),
    heldOwed: sum(({ heldOwed }) => heldOwed),
    heldNotOwed: sum(({ heldNotOwed }) => heldNotOwed),
  };
}
