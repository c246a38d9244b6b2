import type { LogEntry } from '../../case/log.ts';
import { confirmed, type Finding } from '../../case/parts/finding.ts';
import type { Decision } from '../../case/parts/outcome.ts';
import type { CaseId } from '../../kernel/ids.ts';
import type { Currency, Money } from '../../kernel/money.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Reason } from '../../kernel/words.ts';
import { type PaymentFacts, refundableAmount } from '../../payments/payment-facts.ts';
import type { Verdict } from '../investigation/recommend.rules.ts';

/** What another policy would do to a decision. */
export const decisionChanges = ['unchanged', 'to_person', 'to_automatic', 'other_amount'] as const;
export type DecisionChange = (typeof decisionChanges)[number];

/** Why a case cannot be decided once more. */
export const obstaclesToReplay = [
  'not_investigated',
  'claim_erased',
  'payment_gone',
  'gateway_failed',
] as const;
export type ObstacleToReplay = (typeof obstaclesToReplay)[number];

/** The investigation of a case, as its log tells it. */
export interface PastInvestigation {
  readonly at: Instant;
  readonly findings: readonly Finding[];
  /** What was decided then: by the machine, or that a person has to. */
  readonly verdict: Verdict;
  /** What a person decided afterwards, the last one; null where none has. */
  readonly decidedByPerson: Pick<Decision, 'kind' | 'amount' | 'by'> | null;
}

/** One case decided once more, under two policies. */
export interface Replay {
  readonly caseId: CaseId;
  readonly reason: Reason;
  readonly at: Instant;
  /** How it was decided at the time. */
  readonly past: Verdict;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly decidedByPerson: PastInvestigation['decidedByPerson'];
  /** True where the payment's records have changed since in a way that could not be taken back. */
  readonly uncertain: boolean;
}

/** What the machine would pay in one currency, in minor units. */
export interface AutomaticSum {
  readonly currency: Currency;
  readonly before: number;
  readonly after: number;
}

/** What people decided where the other policy would have paid by itself. */
export const peoplesDecisions = ['same_amount', 'other_amount', 'no_refund', 'not_decided'] as const;
export type PeoplesDecision = (typeof peoplesDecisions)[number];

/** What many replays come to. */
export interface Tally {
  readonly replayed: number;
  readonly changes: Readonly<Record<DecisionChange, number>>;
  readonly notReplayed: Readonly<Record<ObstacleToReplay, number>>;
  /** By currency, in alphabetical order. */
  readonly automatic: readonly AutomaticSum[];
  readonly people: Readonly<Record<PeoplesDecision, number>>;
  /** Cases that come out under the policy of before otherwise than they did then. */
  readonly otherwiseThen: number;
  readonly uncertain: number;
}

export const emptyTally: Tally = {
  replayed: 0,
  changes: { unchanged: 0, to_person: 0, to_automatic: 0, other_amount: 0 },
  notReplayed: { not_investigated: 0, claim_erased: 0, payment_gone: 0, gateway_failed: 0 },
  automatic: [],
  people: { same_amount: 0, other_amount: 0, no_refund: 0, not_decided: 0 },
  otherwiseThen: 0,
  uncertain: 0,
};

/** How the one verdict differs from the other. Another clause, or other reasons to ask a person, change no decision. */
export function decisionChange(before: Verdict, after: Verdict): DecisionChange {
  if (before.kind === 'person') return after.kind === 'person' ? 'unchanged' : 'to_automatic';
  if (after.kind === 'person') return 'to_person';
  return isSame(before.amount, after.amount) ? 'unchanged' : 'other_amount';
}

/** The tally with one more case, or with one that could not be replayed. */
export function tallied(tally: Tally, replay: Replay | ObstacleToReplay): Tally {
  if (typeof replay === 'string') return { ...tally, notReplayed: oneMore(tally.notReplayed, replay) };
  const { past, before, after, uncertain } = replay;
  const change = decisionChange(before, after);
  return {
    ...tally,
    replayed: tally.replayed + 1,
    changes: oneMore(tally.changes, change),
    automatic: paidBy(after, 'after', paidBy(before, 'before', tally.automatic)),
    people: change === 'to_automatic' ? oneMore(tally.people, peoplesDecision(replay)) : tally.people,
    otherwiseThen: tally.otherwiseThen + (decisionChange(past, before) === 'unchanged' ? 0 : 1),
    uncertain: tally.uncertain + (uncertain ? 1 : 0),
  };
}

/** The investigation in a case's log; null where the case never got so far. */
export function pastInvestigation(log: readonly LogEntry[]): PastInvestigation | null {
  for (const { at, events } of log) {
    const found = events.find((event) => event.type === 'investigated');
    if (found?.type !== 'investigated') continue;
    const decided = events.find((event) => event.type === 'decided');
    const leftToPeople = events.find((event) => event.type === 'held_for_staff');
    const reasons = leftToPeople?.type === 'held_for_staff' ? leftToPeople.reasons : [];
    const decision = decided?.type === 'decided' ? decided.decision : null;
    const verdict: Verdict = decision?.amount
      ? { kind: 'refund', amount: decision.amount, clause: decision.policy.clause }
      : { kind: 'person', reasons };
    return { at, findings: found.findings, verdict, decidedByPerson: personsDecision(log) };
  }
  return null;
}

/**
 * The facts of a payment as far as they can be taken back to `at`: without what was refunded, paid or claimed later. What
 * has no time of its own, such as the status of the order, stays as it is today.
 */
export function factsAt(facts: PaymentFacts, findings: readonly Finding[], at: Instant): PaymentFacts {
  const { payment, orderPayments, siblings, refunds, chargebacks } = facts;
  const until = (some: typeof refunds) => some.filter(({ createdAt }) => createdAt <= at);
  return {
    ...facts,
    orderPayments: orderPayments.filter(
      ({ reference, createdAt }) => reference === payment.reference || createdAt <= at,
    ),
    siblings: siblings.map((sibling) => ({ ...sibling, refunds: until(sibling.refunds) })),
    refunds: until(refunds),
    // Chargebacks carry no time. The finding of then tells whether there were any.
    chargebacks: chargedBackThen(findings) === 0 ? [] : chargebacks,
  };
}

/** True where the finding of then names another sum that was left on the payment than the facts taken back. */
export function isUncertain(facts: PaymentFacts, findings: readonly Finding[]): boolean {
  const refundable = findings.find(({ check }) => check === 'already_refunded')?.facts['refundable'];
  return isMoney(refundable) && !isSame(refundable, refundableAmount(facts));
}

/** What could not be taken back for want of a time, told to whoever reads the result. */
export const takenAsToday = [
  'status of order and payment',
  'state of refunds that were made before',
  'chargebacks where there was one then',
  'chargebacks of other payments of the order',
  'what came back of the order, and what was used of it',
  'what payers were refunded on cases opened before',
] as const;

function chargedBackThen(findings: readonly Finding[]): number | null {
  const chargedBack = findings.find(({ check }) => check === 'money_collision')?.facts['chargedBack'];
  return isMoney(chargedBack) ? chargedBack.amount : null;
}

/** True where the customer was found to own the payment. */
export function ownedThen(findings: readonly Finding[]): boolean {
  return confirmed(findings, 'payment_found') !== undefined;
}

function personsDecision(log: readonly LogEntry[]): PastInvestigation['decidedByPerson'] {
  for (const { events } of log.toReversed()) {
    const decided = events.find((event) => event.type === 'decided');
    if (decided?.type !== 'decided' || decided.decision.by === 'automatic') continue;
    const { kind, amount, by } = decided.decision;
    return { kind, amount, by };
  }
  return null;
}

function peoplesDecision({ after, decidedByPerson }: Replay): PeoplesDecision {
  if (!decidedByPerson) return 'not_decided';
  if (!decidedByPerson.amount) return 'no_refund';
  return after.kind === 'refund' && isSame(after.amount, decidedByPerson.amount)
    ? 'same_amount'
    : 'other_amount';
}

function paidBy(
  verdict: Verdict,
  policy: 'before' | 'after',
  sums: readonly AutomaticSum[],
): readonly AutomaticSum[] {
  if (verdict.kind === 'person') return sums;
  const { amount, currency } = verdict.amount;
  const sum = sums.find((one) => one.currency === currency) ?? { currency, before: 0, after: 0 };
  const others = sums.filter((one) => one.currency !== currency);
  return [...others, { ...sum, [policy]: sum[policy] + amount }].sort((a, b) =>
    a.currency < b.currency ? -1 : 1,
  );
}

function oneMore<K extends string>(counts: Readonly<Record<K, number>>, key: K): Record<K, number> {
  return { ...counts, [key]: counts[key] + 1 };
}

function isSame(a: Money, b: Money): boolean {
  return a.amount === b.amount && a.currency === b.currency;
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}
