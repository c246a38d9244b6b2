import { dateOf, type Instant } from '../../kernel/time.ts';
import type { DayTotal, PayerKey, PayerTotal } from '../../payments/payer-totals.ts';
import type { Policy } from '../../policy/policy.ts';
import { withinPayerWindow } from '../investigation/payer-window.rules.ts';
import type { Verdict } from '../investigation/recommend.rules.ts';
import type { Replay } from './simulate.rules.ts';

/** A case decided once more by itself, and whom its refund would count for. */
export interface Weighed {
  readonly replay: Replay;
  readonly payers: readonly PayerKey[];
}

/** True where one of the policies would pay, so that it counts what else the payer gets. */
export function pays({ replay: { before, after } }: Weighed): boolean {
  return before.kind === 'refund' || after.kind === 'refund';
}

/** The same decisions in the order of time, each bounded by what the same policy paid the payer before. */
export function boundByWindows(
  weighed: readonly Weighed[],
  policies: { readonly before: Policy; readonly after: Policy },
): readonly Replay[] {
  const before = countingUnder(policies.before);
  const after = countingUnder(policies.after);
  return weighed
    .toSorted((a, b) => (a.replay.at < b.replay.at ? -1 : 1))
    .map(({ replay, payers }) => ({
      ...replay,
      before: before(replay.before, payers, replay.at),
      after: after(replay.after, payers, replay.at),
    }));
}

function countingUnder(policy: Policy) {
  const paid = new Map<string, readonly DayTotal[]>();
  return (verdict: Verdict, payers: readonly PayerKey[], at: Instant): Verdict => {
    if (verdict.kind === 'person') return verdict;
    const { amount, currency } = verdict.amount;
    const nameOf = (key: PayerKey) => `${key}#${currency}`;
    const totals = payers.map(
      (key): PayerTotal => ({ key, currency, version: 0, days: paid.get(nameOf(key)) ?? [] }),
    );
    const bounded = withinPayerWindow(verdict, totals, policy, at);
    if (bounded.kind === 'refund') {
      const granted: DayTotal = { day: dateOf(at), automatic: amount, all: amount };
      for (const { key, days } of totals) paid.set(nameOf(key), [...days, granted]);
    }
    return bounded;
  };
}
