import { deskAwaited, desksAt } from '../../case/at-desks.ts';
import type { Case } from '../../case/case.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { LogEntry } from '../../case/log.ts';
import { consultationOf } from '../../case/parts/consultation.ts';
import { confirmed, type Finding } from '../../case/parts/finding.ts';
import type { Status } from '../../case/parts/status.ts';
import { earliest, lawsDate } from '../../clocks/clocks.ts';
import type { CaseId } from '../../kernel/ids.ts';
import type { Money } from '../../kernel/money.ts';
import type { Owner, Tier } from '../../kernel/parties.ts';
import type { DeskId } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import type { HoldReason, Priority, Reason } from '../../kernel/words.ts';
import type { PaymentTrait } from '../../payments/incident.ts';

/** Why a case cannot go on by itself: since when that is known, and what failed. */
export interface Stuck {
  readonly since: Instant;
  readonly error: string;
}

/** What a queue shows of a case; free of personal data. */
export interface QueueItem {
  readonly caseId: CaseId;
  readonly version: number;
  readonly tier: Tier;
  readonly status: Status;
  readonly reason: Reason;
  readonly priority: Priority;
  /** Who answers for the case; in a desk's queue, whoever of the desk has taken what it is asked, else the desk. */
  readonly owner: Owner | `desk:${DeskId}`;
  /** Desks that have something to do on it: an answer, or an approval. */
  readonly desks: readonly DeskId[];
  readonly disputedAmount: Money;
  readonly openedAt: Instant;
  /** By when somebody is to hear: the promise that is next, or a law's date that comes earlier. Null where nothing runs. */
  readonly dueAt: Instant | null;
  readonly holdReasons: readonly HoldReason[];
  /** By what an incident would explain it; null where the payment was not found. */
  readonly paymentTrait: PaymentTrait | null;
  /** Stands where the case is in engineering's queue because it cannot go on by itself. */
  readonly stuck?: Stuck;
}

/** The case as its tier's queue shows it. */
export function queueItem(current: Case): QueueItem {
  const { id: caseId, version, tier, status, reason, priority, owner } = current;
  const { disputedAmount, openedAt, holdReasons } = current;
  return {
    caseId,
    version,
    tier,
    status,
    reason,
    priority,
    owner,
    desks: [...desksAt(current)],
    disputedAmount,
    openedAt,
    dueAt: queueDue(current),
    holdReasons,
    paymentTrait: traitFrom(current.findings),
  };
}

/**
 * By when the case is pressing to those who work on it. A law's date counts also while the customer has the word: it does
 * not wait.
 */
export function queueDue({ nextBy, clocks }: Pick<Case, 'nextBy' | 'clocks'>): Instant | null {
  return earliest(nextBy, lawsDate(clocks));
}

/** The case as engineering's queue shows it, beside its tier's; null where it is not handed off. */
export function engineeringItem(current: Case): QueueItem | null {
  const { handOff } = current;
  return handOff && { ...queueItem(current), tier: 'engineering', owner: handOff.owner };
}

/** A case that cannot go on as engineering's queue shows it; null where it is there already, handed off. */
export function stuckItem(current: Case, stuck: Stuck): QueueItem | null {
  if (current.handOff) return null;
  return { ...queueItem(current), tier: 'engineering', owner: 'team:engineering', stuck };
}

/** The case as a desk's queue shows it, beside its tier's; null where the desk has nothing to do on it. */
export function deskItem(current: Case, desk: DeskId): QueueItem | null {
  if (!desksAt(current).includes(desk)) return null;
  const asked = consultationOf(current, desk);
  const item = queueItem(current);
  const approvalBy = current.clocks.find(({ kind }) => kind === 'approval_end')?.dueAt ?? null;
  const awaited = deskAwaited(current) === desk ? approvalBy : null;
  const dueAt = earliest(asked?.dueAt ?? null, awaited) ?? item.dueAt;
  return { ...item, owner: asked?.owner ?? `desk:${desk}`, dueAt };
}

/** Every event with which a hand-off can end. */
const ends: ReadonlySet<CaseEvent['type']> = new Set(['engineering_reported', 'resumed', 'withdrawn']);

/** True where the case may have been in engineering's queue before this entry, and is not any more. */
export function leavesEngineering({ events }: Pick<LogEntry, 'events'>): boolean {
  return events.some(({ type }) => ends.has(type));
}

/** The traits of the payment that the findings saw; null where it was not found. */
function traitFrom(findings: readonly Finding[]): PaymentTrait | null {
  const found = confirmed(findings, 'payment_found');
  const { method, paid, createdAt } = found?.facts ?? {};
  if (typeof method !== 'string' || typeof createdAt !== 'string' || !paid || typeof paid !== 'object') {
    return null;
  }
  return { method, currency: paid.currency, at: createdAt as Instant };
}
