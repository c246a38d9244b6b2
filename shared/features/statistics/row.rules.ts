import type { Case } from '../../case/case.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { LogEntry } from '../../case/log.ts';
import type { Finding } from '../../case/parts/finding.ts';
import type { StatisticsRow } from '../../case/parts/statistics-row.ts';
import { isOwnFault } from '../../case/standing.ts';
import type { Tier } from '../../kernel/parties.ts';
import { dateOf, type Instant, type PlainDate, secondsBetween } from '../../kernel/time.ts';
import type { CauseCategory, OutcomeKind } from '../../kernel/words.ts';
import { incidentCause, suggestedCause } from '../investigation/suggested-cause.ts';

/** What somebody wrote, as far as a record needs it. */
interface Words {
  readonly version: number;
  readonly parts: Readonly<Record<string, string>>;
}

/** Events of these types. */
type EventOf<T extends CaseEvent['type'], E extends CaseEvent = CaseEvent> = E extends CaseEvent
  ? Extract<E['type'], T> extends never
    ? never
    : E
  : never;

type Occurrence<T extends CaseEvent['type'] = CaseEvent['type']> = Pick<
  LogEntry,
  'at' | 'actor' | 'version'
> & {
  readonly event: EventOf<T>;
};

/**
 * What the statistics keep of the case with this log, or null where it goes on. A pure function of the log and of the
 * words of its report, so that the same case always gives the same record.
 */
export function statisticsRow(log: readonly LogEntry[], thread: readonly Words[]): StatisticsRow | null {
  const all = log.flatMap(({ events, at, actor, version }) =>
    events.map((event): Occurrence => ({ at, actor, version, event })),
  );
  const of = <T extends CaseEvent['type']>(...types: T[]) =>
    all.filter((one): one is Occurrence<T> => (types as string[]).includes(one.event.type));
  const [opening] = of('case_opened');
  const endings = of('closed', 'withdrawn');
  const ending = endings.at(-1);
  if (!opening || !ending || hasGoneOn(all, ending)) return null;
  const { caseId } = log[0] as LogEntry;
  const { reason, channel } = opening.event;
  const outcome = outcomeOf(of('outcome_delivered', 'merged_into', 'withdrawn').at(-1)?.event);
  const escalated = of('escalated').map(({ event }) => event.packet);
  const solvedBy = isOwnFault(opening.event)
    ? 'engineering'
    : solverOf(
        outcome,
        escalated.some(({ to }) => to === 'tier2'),
      );
  const reopenings =
    log.filter(isReopenedByAnswer).length +
    of('reopened').filter(({ event }) => event.because === 'recurrence').length;
  const talked = of('customer_asked', 'understanding_asked').length > 0;
  const last = of('decided', 'plan_approved').at(-1)?.event;
  return {
    caseId,
    reason,
    channel,
    openedAt: opening.at,
    endedAt: ending.at,
    endedBefore: earlierDays(endings, ending),
    outcome,
    solvedBy,
    automatic: solvedBy !== null && last?.type === 'decided' && last.decision.by === 'automatic',
    atFirstContact: solvedBy === 'tier1' && escalated.length === 0 && reopenings === 0 && !talked,
    escalations: [...new Set(escalated.flatMap(({ reasons }) => reasons))],
    ...causeOf(all, reason, outcome),
    seconds: secondsOf(all, opening.at, ending.at),
    missed: missedBy(of('target_missed').map(({ event }) => event.tier)),
    confirmation: answerTo(all),
    refunds: refundsIn(all),
    reopenings,
    appeals: {
      made: of('appealed').length,
      upheld: of('appeal_decided').filter(({ event }) => event.result === 'upheld').length,
    },
    prevention: preventionIn(of('report_filed').at(-1)?.version, thread),
  };
}

/** What brings an ended case back. */
const resumesCase: ReadonlySet<CaseEvent['type']> = new Set(['reopened', 'appealed', 'refund_came_back']);

/** True where the customer said that the problem is not solved, and the case went on because of it. */
const isReopenedByAnswer = ({ events }: LogEntry): boolean =>
  events.some((event) => event.type === 'outcome_confirmed' && !event.solved) &&
  events.some(({ type }) => type === 'reopened' || type === 'escalated');

function hasGoneOn(all: readonly Occurrence[], ending: Occurrence): boolean {
  return all.slice(all.indexOf(ending)).some(({ event }) => resumesCase.has(event.type));
}

function earlierDays(endings: readonly Occurrence[], { at }: Occurrence): PlainDate[] {
  const days = new Set(endings.map((ending) => dateOf(ending.at)));
  days.delete(dateOf(at));
  return [...days];
}

function outcomeOf(
  last: EventOf<'outcome_delivered' | 'merged_into' | 'withdrawn'> | undefined,
): OutcomeKind {
  if (last?.type === 'outcome_delivered') return last.outcome.kind;
  return last?.type === 'merged_into' ? 'merged' : 'withdrawn';
}

function solverOf(outcome: OutcomeKind, atTier2: boolean): Tier | null {
  if (outcome === 'merged' || outcome === 'withdrawn') return null;
  if (outcome === 'fault_fixed') return 'engineering';
  return atTier2 ? 'tier2' : 'tier1';
}

function missedBy(missed: readonly Tier[]): StatisticsRow['missed'] {
  const by = (tier: Tier) => missed.filter((one) => one === tier).length;
  return { tier1: by('tier1'), tier2: by('tier2'), engineering: by('engineering') };
}

const firstWords: ReadonlySet<CaseEvent['type']> = new Set([
  'customer_asked',
  'understanding_asked',
  'staff_replied',
  'plan_approved',
  'outcome_delivered',
]);

function secondsOf(all: readonly Occurrence[], from: Instant, endedAt: Instant): StatisticsRow['seconds'] {
  const until = (found: Occurrence | undefined) => (found ? secondsBetween(from, found.at) : null);
  const first = (...types: CaseEvent['type'][]) => all.find(({ event }) => types.includes(event.type));
  return {
    acknowledged: until(first('acknowledged')),
    decided: until(first('decided', 'plan_approved')),
    answered: until(all.find(isPersonsAnswer)),
    outcome: until(all.findLast(({ event }) => event.type === 'outcome_delivered')),
    ended: secondsBetween(from, endedAt),
  };
}

function isPersonsAnswer({ event, actor }: Occurrence): boolean {
  if (event.type === 'outcome_delivered' && event.outcome.decidedAt !== null) return true;
  return actor.startsWith('staff:') && firstWords.has(event.type);
}

function answerTo(all: readonly Occurrence[]): StatisticsRow['confirmation'] {
  const outcome = all.findLastIndex(({ event }) => event.type === 'outcome_delivered');
  const answer = all.slice(outcome + 1).find(({ event }) => event.type === 'outcome_confirmed')?.event;
  if (answer?.type !== 'outcome_confirmed') return null;
  const { satisfied, solved, rating } = answer;
  return { satisfied, solved, rating };
}

/** Refunds that were paid and did not come back, each with the outcome that told of it. */
function refundsIn(all: readonly Occurrence[]): StatisticsRow['refunds'] {
  const returned = all.flatMap(({ event }) => (event.type === 'refund_came_back' ? event.refund.id : []));
  return all.flatMap(({ event }, index) => {
    if (event.type !== 'refund_answered' || event.refund.status !== 'succeeded') return [];
    if (returned.includes(event.refund.id)) return [];
    const told = all.slice(index).find((later) => later.event.type === 'outcome_delivered')?.event;
    const kind = told?.type === 'outcome_delivered' ? told.outcome.kind : 'refunded';
    return { kind, amount: event.refund.amount };
  });
}

function preventionIn(version: number | undefined, thread: readonly Words[]): string | null {
  return thread.find((words) => words.version === version)?.parts['prevention'] ?? null;
}

/** The report knows best, then engineering, then what the checks confirmed. */
function causeOf(
  all: readonly Occurrence[],
  reason: Case['reason'],
  outcome: OutcomeKind,
): Pick<StatisticsRow, 'cause' | 'causeBasis'> {
  let [reported, found]: (CauseCategory | null)[] = [null, null];
  let findings: readonly Finding[] = [];
  for (const { event } of all) {
    if (event.type === 'report_filed') reported = event.cause;
    if (event.type === 'engineering_reported') found = event.cause;
    if (event.type === 'investigated') findings = event.findings;
  }
  if (reported) return { cause: reported, causeBasis: 'report' };
  if (found) return { cause: found, causeBasis: 'engineering' };
  const seen = causeSeen(findings, reason, outcome);
  return seen ? { cause: seen, causeBasis: 'findings' } : { cause: 'unclear', causeBasis: 'nobody' };
}

const paidBack: readonly OutcomeKind[] = [
  'refunded',
  'partially_refunded',
  'compensated',
  'amount_corrected',
];

/** An incident explains whatever came out; else a cause only where the claim was granted. */
function causeSeen(
  findings: readonly Finding[],
  reason: Case['reason'],
  outcome: OutcomeKind,
): CauseCategory | null {
  const incident = incidentCause(findings);
  if (incident || !paidBack.includes(outcome)) return incident;
  if (reason === 'mistaken_payment') return 'customer_mistake';
  if (reason === 'refund_request') return 'no_fault';
  return suggestedCause(findings);
}
