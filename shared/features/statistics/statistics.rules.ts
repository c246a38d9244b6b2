import { type EscalationReason, escalationReasons } from '../../case/parts/escalation.ts';
import { type Milestone, milestones, type StatisticsRow } from '../../case/parts/statistics-row.ts';
import type { CaseId } from '../../kernel/ids.ts';
import type { Money } from '../../kernel/money.ts';
import { type Tier, tiers } from '../../kernel/parties.ts';
import { dateOf, type Instant, isWithin, type Period } from '../../kernel/time.ts';
import {
  type CauseCategory,
  type Channel,
  causeCategories,
  channels,
  type OutcomeKind,
  outcomeKinds,
  type Reason,
  reasons,
} from '../../kernel/words.ts';

/** How long something took, in seconds; null where it never happened. */
export interface Spread {
  readonly cases: number;
  readonly median: number | null;
  /** Nine of ten cases took no longer. */
  readonly percentile90: number | null;
}

/** A measure against a repeat, and how often what it was meant to end came back. */
export interface Prevention {
  readonly caseId: CaseId;
  readonly cause: CauseCategory;
  readonly text: string;
  readonly since: Instant;
  /** Cases of the same cause that were opened since and have ended. */
  readonly cameBack: number;
}

/** What cases that ended within a period tell of causes, successes and failures. */
export interface Statistics {
  /** On whose days the cases ended. */
  readonly period: Period;
  /** Without merged ones: another case carries those on, and counts for them. */
  readonly cases: number;
  readonly merged: number;
  readonly outcomes: Readonly<Record<OutcomeKind, number>>;
  readonly reasons: Readonly<Record<Reason, number>>;
  readonly channels: Readonly<Record<Channel, number>>;
  readonly causes: Readonly<Record<CauseCategory, number>>;
  /** Cases whose cause a closing report or engineering named; the others' follows from the checks. */
  readonly causesNamed: number;
  readonly escalated: number;
  readonly escalationReasons: Readonly<Record<EscalationReason, number>>;
  readonly solvedBy: Readonly<Record<Tier, number>>;
  readonly automatic: number;
  readonly atFirstContact: number;
  /** Of the solved cases, the share of those solved at first contact; null where none was solved. */
  readonly firstContactRate: number | null;
  readonly seconds: Readonly<Record<Milestone, Spread>>;
  readonly missed: Readonly<Record<Tier, number>>;
  readonly satisfaction: {
    readonly answered: number;
    readonly satisfied: number;
    readonly solved: number;
    readonly averageRating: number | null;
  };
  readonly refunds: readonly { readonly kind: OutcomeKind; readonly refunds: number; readonly sum: Money }[];
  readonly reopenings: number;
  readonly appeals: { readonly made: number; readonly upheld: number };
  readonly prevention: readonly Prevention[];
}

/** Sums up the cases that ended within the period; later records only tell which causes came back. */
export function statisticsOf(records: readonly StatisticsRow[], period: Period): Statistics {
  const within = records.filter(({ endedAt }) => isWithin(period, dateOf(endedAt)));
  const cases = within.filter(({ outcome }) => outcome !== 'merged');
  const solved = cases.filter(({ solvedBy }) => solvedBy !== null).length;
  const atFirstContact = cases.filter((record) => record.atFirstContact).length;
  return {
    period,
    cases: cases.length,
    merged: within.length - cases.length,
    outcomes: countBy(
      outcomeKinds,
      within.map(({ outcome }) => outcome),
    ),
    reasons: countBy(
      reasons,
      cases.map(({ reason }) => reason),
    ),
    channels: countBy(
      channels,
      cases.map(({ channel }) => channel),
    ),
    causes: countBy(
      causeCategories,
      cases.map(({ cause }) => cause),
    ),
    causesNamed: cases.filter(({ causeBasis }) => causeBasis === 'report' || causeBasis === 'engineering')
      .length,
    escalated: cases.filter(({ escalations }) => escalations.length > 0).length,
    escalationReasons: countBy(
      escalationReasons,
      cases.flatMap(({ escalations }) => escalations),
    ),
    solvedBy: countBy(
      tiers,
      cases.flatMap(({ solvedBy }) => solvedBy ?? []),
    ),
    automatic: cases.filter(({ automatic }) => automatic).length,
    atFirstContact,
    firstContactRate: solved === 0 ? null : atFirstContact / solved,
    seconds: record(milestones, (milestone) =>
      spread(cases.flatMap(({ seconds }) => seconds[milestone] ?? [])),
    ),
    missed: record(tiers, (tier) => sum(cases.map(({ missed }) => missed[tier]))),
    satisfaction: satisfactionOf(cases),
    refunds: refundsOf(cases),
    reopenings: sum(cases.map(({ reopenings }) => reopenings)),
    appeals: {
      made: sum(cases.map(({ appeals }) => appeals.made)),
      upheld: sum(cases.map(({ appeals }) => appeals.upheld)),
    },
    prevention: cases.flatMap((measure) => preventionOf(measure, records)),
  };
}

function satisfactionOf(cases: readonly StatisticsRow[]): Statistics['satisfaction'] {
  const answers = cases.flatMap(({ confirmation }) => confirmation ?? []);
  const ratings = answers.flatMap(({ rating }) => rating ?? []);
  return {
    answered: answers.length,
    satisfied: answers.filter(({ satisfied }) => satisfied).length,
    solved: answers.filter(({ solved }) => solved).length,
    averageRating: ratings.length === 0 ? null : sum(ratings) / ratings.length,
  };
}

function refundsOf(cases: readonly StatisticsRow[]): Statistics['refunds'] {
  const rows = new Map<string, Statistics['refunds'][number]>();
  for (const { kind, amount } of cases.flatMap(({ refunds }) => refunds)) {
    const key = `${kind} ${amount.currency}`;
    const before = rows.get(key);
    rows.set(key, {
      kind,
      refunds: (before?.refunds ?? 0) + 1,
      sum: { amount: (before?.sum.amount ?? 0) + amount.amount, currency: amount.currency },
    });
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function preventionOf(
  { caseId, cause, prevention: text, endedAt: since }: StatisticsRow,
  records: readonly StatisticsRow[],
): Prevention[] {
  if (text === null) return [];
  const again = records.filter(
    (other) => other.cause === cause && other.openedAt > since && other.outcome !== 'merged',
  );
  return [{ caseId, cause, text, since, cameBack: again.length }];
}

/** Nearest rank: a time that a case really took. */
function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? null;
  return { cases: sorted.length, median: rank(0.5), percentile90: rank(0.9) };
}

function countBy<K extends string>(keys: readonly K[], found: readonly K[]): Record<K, number> {
  const counts = record(keys, () => 0);
  for (const key of found) counts[key] += 1;
  return counts;
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
