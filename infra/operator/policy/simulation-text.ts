import type { Verdict } from '../../../shared/features/investigation/recommend.rules.ts';
import {
  type AutomaticSum,
  type DecisionChange,
  type ObstacleToReplay,
  type PeoplesDecision,
  type Replay,
  type Tally,
  takenAsToday,
} from '../../../shared/features/simulation/simulate.rules.ts';
import { decimal, type Money } from '../../../shared/kernel/money.ts';
import { tableText } from '../../cli/table-text.ts';

const changes: Readonly<Record<DecisionChange, string>> = {
  unchanged: 'unchanged',
  to_person: 'automatic → a person',
  to_automatic: 'a person → automatic',
  other_amount: 'other amount',
};
const obstacles: Readonly<Record<ObstacleToReplay, string>> = {
  not_investigated: 'never investigated',
  claim_erased: 'claims that were erased',
  payment_gone: 'payments that the gateway does not know any more',
  gateway_failed: 'payments for which the gateway did not answer',
};
const people: Readonly<Record<PeoplesDecision, string>> = {
  same_amount: 'refunded the same amount',
  other_amount: 'refunded another amount',
  no_refund: 'refunded nothing',
  not_decided: 'not decided by anybody yet',
};

/** A case whose decision would change, in one line. */
export function changedLine({ caseId, reason, at, before, after, decidedByPerson }: Replay): string {
  const person = decidedByPerson
    ? `; ${decidedByPerson.by.slice('staff:'.length)} decided: ${decidedByPerson.kind}${
        decidedByPerson.amount ? ` ${moneyText(decidedByPerson.amount)}` : ''
      }`
    : '';
  return `${caseId}  ${at.slice(0, 10)}  ${reason}: ${verdictText(before)} → ${verdictText(after)}${person}`;
}

/** What the replays came to, in lines. */
export function tallyLines(
  tally: Tally,
  { before, after, since }: { readonly before: string; readonly after: string; readonly since: string },
): string[] {
  const lost = entries(tally.notReplayed).filter(([, count]) => count > 0);
  return [
    `Policy ${after} instead of ${before}, on the ${numberText(tally.replayed)} cases opened since ${since} that could be replayed:`,
    '',
    ...indented(tableText(entries(tally.changes).map(([change, n]) => [changes[change], numberText(n)]))),
    ...(lost.length > 0
      ? ['', 'Not replayed:', ...indented(tableText(lost.map(([why, n]) => [obstacles[why], numberText(n)])))]
      : []),
    '',
    'Paid automatically:',
    ...indented(tally.automatic.length > 0 ? tableText(tally.automatic.map(sumRow)) : ['nothing']),
    ...(tally.changes.to_automatic > 0
      ? [
          '',
          'Of the cases that it would pay by itself, people have',
          ...indented(tableText(entries(tally.people).map(([what, n]) => [people[what], numberText(n)]))),
        ]
      : []),
    ...doubts(tally, before),
  ];
}

function doubts({ otherwiseThen, uncertain, replayed }: Tally, before: string): string[] {
  if (replayed === 0) return [];
  return [
    '',
    `Not taken back to the time of the investigation, but as they are today: ${takenAsToday.join('; ')}.`,
    ...(uncertain > 0
      ? [`In ${numberText(uncertain)} cases the rest of the payment differs by that from the rest of then.`]
      : []),
    ...(otherwiseThen > 0
      ? [
          `${numberText(otherwiseThen)} cases come out under ${before} otherwise than they did then: policy or records have changed since.`,
        ]
      : []),
  ];
}

function sumRow({ currency, before, after }: AutomaticSum): string[] {
  const sign = after < before ? '−' : '+';
  const difference = decimal({ amount: Math.abs(after - before), currency });
  const [was, is] = [before, after].map((amount) => decimal({ amount, currency }));
  return [currency, was ?? '', '→', is ?? '', before === after ? '' : `${sign}${difference}`];
}

function verdictText(verdict: Verdict): string {
  return verdict.kind === 'refund'
    ? `${moneyText(verdict.amount)} (${verdict.clause})`
    : `a person (${verdict.reasons.join(', ')})`;
}

const moneyText = (amount: Money) => `${decimal(amount)} ${amount.currency}`;
const numberText = (count: number) => count.toLocaleString('en');
const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

function entries<K extends string>(counts: Readonly<Record<K, number>>): [K, number][] {
  return Object.entries(counts) as [K, number][];
}
