import { describe, expect, it } from 'vitest';
import { present } from '../builders/must.ts';
import { policy } from '../builders/policy.ts';
import before from './claims/before.json' with { type: 'json' };
import { boughtIn } from './claims/bought.ts';
import {
  faultKinds,
  honestKinds,
  isFault,
  type TrialKind,
  trialKindOf,
  trialsOf,
} from './claims/claim-set.ts';
import { claimsReport } from './claims/claims-report.ts';
import { verdictOn } from './claims/rules.ts';
import { summed, together, tryClaims, type Verdicts } from './claims/try-claims.ts';

const bought = boughtIn('samples/ledger/retail', 160, 1);
const outcomesBy = (verdicts: Verdicts) => trialsOf(bought, 12, 8).map((trial) => tryClaims(trial, verdicts));
const outcomes = outcomesBy(verdictOn);
const of = (kind: TrialKind) => outcomes.filter((one) => one.kind === kind);
/** Of these only the status tells that something came back: the policy lets the machine pay a small bound. */
const untold: readonly TrialKind[] = ['part_returned_untold_claimed_whole', 'slices_of_a_return'];
const smallBound = present(policy.returnsWithoutValue['GBP']);

describe('claims on the purchases of the sample', () => {
  it.each(faultKinds.filter((kind) => !untold.includes(kind)))(
    '%s: nothing is paid that is not owed',
    (kind) => {
      expect(together(of(kind))).toMatchObject({ trials: 12, paidTooMuch: 0 });
    },
  );

  it.each(untold)('%s: what is not owed stays below the small bound, however often it is claimed', (kind) => {
    for (const { paid } of of(kind)) expect(paid).toBeLessThanOrEqual(smallBound);
  });

  it.each(honestKinds)('%s: most are paid at once, and none with more than is owed', (kind) => {
    const { claims, paidAtOnce, paidTooMuch, heldNotOwed } = together(of(kind));
    expect([claims, paidTooMuch, heldNotOwed]).toEqual([8, 0, 0]);
    expect(paidAtOnce).toBeGreaterThanOrEqual(5);
  });

  it('that are paid without a look show as paid too much', () => {
    const careless = outcomesBy((_, { amount }) => amount);
    for (const kind of faultKinds) {
      expect(together(careless.filter((one) => one.kind === kind)).paidTooMuch).toBeGreaterThan(0);
    }
  });
});

it('the page shows every kind of claim, before and now', () => {
  const page = claimsReport({
    takenOn: '2026-11-28',
    purchases: bought.length,
    currency: 'GBP',
    revision: before.revision,
    before: before.outcomes.map((one) => ({ ...one, kind: trialKindOf(one.kind) })),
    now: summed(outcomes),
  });
  expect(page.match(/^\| .*\d+ \/ \d+ \/ \d+/gm)).toHaveLength(faultKinds.length + honestKinds.length);
  expect(page).not.toMatch(/undefined|NaN/);
  expect(summed(outcomes).filter(({ kind }) => isFault(kind))).toHaveLength(faultKinds.length);
});
