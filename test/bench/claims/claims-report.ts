import { policy } from '../../builders/policy.ts';
import { markdownTable } from '../report/format.ts';
import { faultKinds, honestKinds, isFault, type TrialKind } from './claim-set.ts';
import { type Outcome, together } from './try-claims.ts';

const told: Readonly<Record<TrialKind, string>> = {
  part_returned_claimed_whole: 'a part came back, its value is on record; all is claimed',
  part_returned_untold_claimed_whole: 'a part came back, only the status tells; all is claimed',
  slices_of_a_return: 'the same in six slices, one after the other',
  twin_partly_gone_back: 'paid twice, nine tenths of the first went back; the second is claimed whole',
  halves_called_twins: 'two halves of an order that is not on record, one claimed as a repeat',
  used_service_cancelled: 'three months of a service that was used, then cancelled; one is claimed',
  tip_called_overcharge: 'a tip on top of the price, claimed as charged too much',
  somebody_elses_payment: 'somebody else’s payment for goods that came back',
  returned_whole: 'all came back, its value is on record',
  returned_in_part: 'a part came back, its value is on record; that part is claimed',
  returned_in_part_untold: 'a part came back, only the status tells; that part is claimed',
  cancelled_unused: 'cancelled before anything went out',
  paid_twice: 'paid twice',
  charged_too_much: 'more was taken than the corrected price',
  failed_before_shipment: 'the payment failed, the money was taken, nothing went out',
  failed_and_paid_again: 'the payment failed, the money was taken, and a second one paid the order',
};

/** What one run over real purchases found; sums are in minor units of one currency. */
export interface ClaimResults {
  readonly takenOn: string;
  readonly purchases: number;
  readonly currency: string;
  readonly revision: string;
  readonly before: readonly Outcome[];
  readonly now: readonly Outcome[];
}

/** The page about honest and dishonest claims, in Markdown. */
export function claimsReport(results: ClaimResults): string {
  const { takenOn, purchases, currency, revision, before, now } = results;
  const of = (all: readonly Outcome[], faults: boolean) =>
    together(all.filter(({ kind }) => isFault(kind) === faults));
  const [badBefore, badNow] = [of(before, true), of(now, true)];
  const [goodBefore, goodNow] = [of(before, false), of(now, false)];
  const amount = (minor: number) =>
    `${(minor / 100).toLocaleString('en', { minimumFractionDigits: 2 })} ${currency}`;
  const slower = goodBefore.paidAtOnce - goodNow.paidAtOnce;
  const minutes = policy.serviceTargetMinutes.tier1.normal;
  return `# What claims for too much come to, and what honest ones lose

Written by \`npm run bench:claims -- <folder>\` on ${takenOn}. ${purchases.toLocaleString('en')} purchases of
[a real retailer](retail.md), each of another payer, half of them credited in part by the shop, were each made into one trial:
${badNow.trials} faults that are claimed for more than is owed (${badNow.claims.toLocaleString('en')} claims, for one of the kinds makes six), and
${goodNow.trials} claims for exactly what is owed. Amounts, days and the returned parts are the retailer's; the faults are made up, since
the books hold none. Each claim goes through the checks, the recommendation and the bounds of the shipped policy, one after the
other; no stack is needed. *Before* are the rules of revision \`${revision}\` with the same claims.

*Paid*: by the machine, at once. *Held*: a person looks, and something is owed. *Refused*: a person looks, and nothing is owed. What
is too much is worked out apart from Redress, from what was taken, kept and given back.

## Claims for more than is owed

${table(faultKinds, before, now, amount)}

## Honest claims

${table(honestKinds, before, now, amount)}

## What it saves, and what it costs

| | before | now |
| --- | ---: | ---: |
| paid that was not owed | ${amount(badBefore.paidTooMuch)} | ${amount(badNow.paidTooMuch)} |
| honest claims paid at once | ${goodBefore.paidAtOnce} of ${goodBefore.claims} | ${goodNow.paidAtOnce} of ${goodNow.claims} |
| honest money paid at once | ${amount(goodBefore.paid)} | ${amount(goodNow.paid)} |

${slower} honest claims of ${goodNow.claims} wait for a person now who did not before: within ${minutes / 60} hours of business time by the policy's
target for Tier 1, instead of a minute. All of them are returns of which the shop's records tell only the status; a shop that records
what came back (\`returned_minor\`) has them paid at once as well. What is still paid too much is the policy's small bound for such
returns, \`returnsWithoutValue\`: a shop whose orders are mostly smaller than that should lower it.
`;
}

function table(
  kinds: readonly TrialKind[],
  before: readonly Outcome[],
  now: readonly Outcome[],
  amount: (minor: number) => string,
): string {
  const cells = (all: readonly Outcome[], kind: TrialKind) => {
    const one = together(all.filter((other) => other.kind === kind));
    const counts = [one.paidAtOnce, one.heldOwed, one.heldNotOwed].join(' / ');
    return [counts, amount(one.paid), amount(one.paidTooMuch)];
  };
  const head = ['', 'paid / held / refused', 'paid', 'too much'].map((one, n) =>
    n === 0 ? 'claim' : `before: ${one}`,
  );
  return markdownTable(
    [...head, ...head.slice(1).map((one) => one.replace('before', 'now'))],
    kinds.map((kind) => [told[kind], ...cells(before, kind), ...cells(now, kind)]),
  );
}
