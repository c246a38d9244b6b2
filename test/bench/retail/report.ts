import type { Verdict } from '../../../shared/features/investigation/recommend.rules.ts';
import { decimal, type Money } from '../../../shared/kernel/money.ts';
import { newestPayments } from '../../../shared/payments/payment-facts.ts';
import { whyTexts } from '../../../shared/texts/en/staff.ts';
import { markdownTable, number } from '../report/format.ts';
import { countBy } from './count-by.ts';
import { standingOf, standingOfReplay } from './decisions.ts';
import { explanations, judge, sumsAgree } from './judge.ts';
import type { RetailResults } from './measure-retail.ts';
import { truthOf } from './purchases.ts';
import { askedReasons } from './requests.ts';

/** The report for people, in Markdown. */
export function retailReport(results: RetailResults): string {
  const { asked, purchases, lookUp, api } = results;
  const whole = (count: number) => count.toLocaleString('en');
  const notes = asked.flatMap(({ replays }) => replays);
  return `# The retail ledger, held against its books

Written by \`npm run bench -- --retail <folder>\` on ${results.takenOn}, on ${results.machine}, with a throw-away stack on
the same cores. The folder held ${whole(purchases.length)} orders of a real retailer, each paid once, and
${whole(notes.length)} credit notes: the data set Online Retail (D. Chen, 2015, UCI Machine Learning Repository,
DOI [10.24432/C5BW33](https://doi.org/10.24432/C5BW33), CC BY 4.0), turned into ledger files as
[the sample's page](../../samples/ledger/retail/README.md) tells. The repository holds 300 of these orders; without a
folder the command takes those.

## Import

${importText(results)}

## Findings

For every order its payer asked for the money back, the day after the last entry on it, and every check ran on what the
ledger adapter read from the deployed table (${number(purchases.length / results.askedSeconds)} purchases a second).
"Books" is what the files say by themselves, worked out apart from Redress.

${findingTable(results)}

Refunded and refundable amounts are those of the books, to the minor unit, on
${whole(asked.filter(sumsAgree).length)} of ${whole(asked.length)} purchases. Why a finding differs from the books:

${explanationList(results)}

## Decisions

What the policy in force makes of these requests. The books hold the orders as fulfilled: a return shows in them only by
its credit note.

${decisionTable(results)}

## The credit notes, asked for anew

Each credit note as a refund request of its own amount at its own time, with what had gone back until then, and the order
marked as returned, as a shop's system would when the goods are back. The shop paid all of them; the machine pays those
within window and ceiling of the policy, and leaves the rest to a person, who sees the same findings.

${replayTable(results)}

## Planted faults

The books hold neither double payments nor wrong amounts, so the tables above show that Redress raises no false alarm, not
that it notices anything. Therefore each of these faults was put on copies of ${whole(api.opened)} of the purchases, in the
same table, and a fifth of the money asked back, for the reason that a customer would give.

${plantedTable(results)}

${plantedText(results)}

## Through the API

${whole(api.opened)} of the purchases, drawn by seed ${api.seed} from different payers, ${whole(api.credited)} of them
with a credit note, were opened as cases through the HTTP API and run by the deployed workflow, in ${number(api.seconds)} s.
${apiText(results)}

## What a look-up reads

Looking one payment up takes ${number(lookUp.requests)} requests and ${number(lookUp.readUnits)} read units on average over
${whole(lookUp.payments)} payments, by AWS's published rule. ${number(lookUp.payerReadUnits)} of the units tell who the payer
is: one query of the index \`byPayer\`, half a unit for each 4 KiB of at most a hundred entries.
`;
}

function importText({ import: { added, existing, rejected, seconds }, purchases }: RetailResults): string {
  const rows = added + existing;
  return `${rows.toLocaleString('en')} rows in ${number(seconds)} s: ${number(purchases.length / seconds)} orders a second, each with its
payment and credit notes (${number(rows / seconds)} rows a second). ${added.toLocaleString('en')} rows were new, ${existing.toLocaleString('en')} stood there already from the
sample that every local stack loads, ${rejected} were rejected. A line of progress shows every 5,000 lines of a file.`;
}

function findingTable({ asked }: RetailResults): string {
  const judged = asked.flatMap(judge);
  const rows = countBy(judged, ({ check, books }) => [check, books] as const);
  const order = [...new Set(judged.map(({ check }) => check))];
  return markdownTable(
    ['check', 'books', 'purchases', 'confirmed', 'refuted', 'unknown', 'differ'],
    rows
      .toSorted(([[a]], [[b]]) => order.indexOf(a) - order.indexOf(b))
      .map(([[check, books], count]) => {
        const these = judged.filter((one) => one.check === check && one.books === books);
        const found = (result: string) => these.filter(({ finding }) => finding === result).length;
        const figures = [
          count,
          found('confirmed'),
          found('refuted'),
          found('unknown'),
          these.filter(({ why }) => why).length,
        ];
        return [`\`${check}\``, books, ...figures.map((figure) => figure.toLocaleString('en'))];
      }),
  );
}

function explanationList({ asked }: RetailResults): string {
  const differing = asked.flatMap((one) =>
    judge(one).flatMap(({ why, check }) => (why ? { why, check, one } : [])),
  );
  if (differing.length === 0) return `None does. ${manyPurchases(asked)}`;
  return countBy(differing, ({ why, check }) => [why, check] as const)
    .map(([[why, check], count]) => {
      const these = differing.filter((other) => other.why === why && other.check === check);
      const payers = new Set(these.map(({ one }) => one.purchase.email)).size;
      return `- \`${check}\`, ${count.toLocaleString('en')} purchases of ${payers} payers: ${explanations[why]}`;
    })
    .join('\n');
}

/** How far the bound of the payer's history was put to the test. */
function manyPurchases(asked: RetailResults['asked']): string {
  const payers = countBy(asked, ({ purchase }) => purchase.email);
  const many = payers.filter(([, count]) => count > newestPayments);
  return `${many.length} of ${payers.length.toLocaleString('en')} payers have more than the ${newestPayments} purchases that are looked at.`;
}

function decisionTable({ asked }: RetailResults): string {
  const rows = askedReasons.flatMap((reason) =>
    countBy(asked, ({ purchase, verdicts }) => {
      const verdict = verdicts[reason];
      return [truthOf(purchase), reason, outcomeOf(verdict), standingOf(purchase, reason, verdict)] as const;
    }),
  );
  return markdownTable(
    ['books', 'asked', 'decision', 'purchases', 'books and decision'],
    rows.map(([[truth, reason, outcome, standing], count]) => [
      truth,
      `\`${reason}\``,
      outcome,
      count.toLocaleString('en'),
      standing,
    ]),
  );
}

function replayTable({ asked }: RetailResults): string {
  const notes = asked.flatMap(({ replays }) => replays);
  const rows = countBy(
    notes,
    ({ note, verdict }) => [outcomeOf(verdict), standingOfReplay(note, verdict)] as const,
  );
  return markdownTable(
    ['decision', 'credit notes', 'sum', 'books and decision'],
    rows.map(([[outcome, standing], count]) => {
      const these = notes.filter(({ verdict }) => outcomeOf(verdict) === outcome);
      return [outcome, count.toLocaleString('en'), sumOf(these.map(({ note }) => note.amount)), standing];
    }),
  );
}

function plantedTable({ planted }: RetailResults): string {
  const kinds = countBy(planted, ({ fault }) => fault);
  return markdownTable(
    ['fault', 'copies', 'findings as the fault calls for', 'decisions'],
    kinds.map(([fault, copies]) => {
      const these = planted.filter((one) => one.fault === fault);
      const right = these.filter(({ wrong }) => wrong.length === 0).length;
      const decisions = countBy(these, ({ verdict }) => outcomeOf(verdict));
      const told = decisions.map(([outcome, count]) => `${count}: ${outcome}`).join('<br>');
      return [`\`${fault}\``, String(copies), String(right), told];
    }),
  );
}

function plantedText({ planted }: RetailResults): string {
  const wrong = planted.flatMap(({ fault, wrong: findings }) =>
    findings.map(({ check, result }) => ({ fault, check, result })),
  );
  if (wrong.length === 0)
    return 'Every check gave the answer that the fault calls for, and no check another one.';
  return countBy(wrong, (one) => one)
    .map(([{ fault, check, result }, count]) => `- \`${fault}\`: ${count} times \`${check}\` was ${result}.`)
    .join('\n');
}

function apiText({ api: { differing } }: RetailResults): string {
  if (differing.length === 0) {
    return 'Each case holds exactly the findings, and the reasons to wait for a person, that were reckoned from the ledger.';
  }
  return `**${differing.length} cases hold something else than was reckoned from the ledger**: ${differing.join(', ')}.`;
}

/** A decision in words: paid, or why a person is asked. */
function outcomeOf(verdict: Verdict): string {
  if (verdict.kind === 'refund') return `paid by the machine, \`${verdict.clause}\``;
  return `person: ${verdict.reasons.map((reason) => whyTexts[reason]).join('; ')}`;
}

function sumOf(amounts: readonly Money[]): string {
  const [first] = amounts;
  if (!first) return '';
  const amount = amounts.reduce((sum, one) => sum + one.amount, 0);
  return `${decimal({ ...first, amount })} ${first.currency}`;
}
