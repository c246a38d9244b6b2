import { createHash } from 'node:crypto';
import { desksAt } from '../../shared/case/at-desks.ts';
import type { Case } from '../../shared/case/case.ts';
import type { LogEntry } from '../../shared/case/log.ts';
import type { Status } from '../../shared/case/parts/status.ts';
import type { StoredCase, ThreadMessage, WorkflowState } from '../../shared/case/store.port.ts';
import { firstDue } from '../../shared/clocks/clocks.ts';
import {
  deskItem,
  engineeringItem,
  type QueueItem,
  queueDue,
  queueItem,
  type Stuck,
  stuckItem,
} from '../../shared/features/queue/item.rules.ts';
import type { CaseId } from '../../shared/kernel/ids.ts';
import type { Currency } from '../../shared/kernel/money.ts';
import { type Tier, usernameOf } from '../../shared/kernel/parties.ts';
import type { DeskId } from '../../shared/kernel/staff.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import { priorities } from '../../shared/kernel/words.ts';
import type { KeptNotice, NoticeKey } from '../../shared/mail/kept-notices.port.ts';
import type { Fund } from '../../shared/payments/fund.ts';
import type { PayerKey } from '../../shared/payments/payer-totals.ts';

/**
 * Items of the cases table. One partition per case: `CASE`, `DESK#…`, `ENGINEERING`, `STUCK`, `LOG#…`, `MESSAGE#…`, `NOTICE#…`, `PERSONAL`;
 * one per payment: `COMMITTED…`, `CASE#…` and `REFUND#…`; one per payer: `TOTAL#…`; one per idempotency record. Those of rosters, incidents and
 * statistics are in files of their own. Access patterns: docs/access-patterns.md.
 */
export const casePartition = (caseId: CaseId) => `CASE#${caseId}`;
export const paymentPartition = (reference: string) => `PAYMENT#${reference}`;
export const idempotencyPartition = (id: string) => `IDEMPOTENCY#${id}`;

export const caseKey = (caseId: CaseId) => ({ pk: casePartition(caseId), sk: 'CASE' });
/** By it engineering finds a case that is handed off, which stays in its tier's queue meanwhile. */
export const engineeringKey = (caseId: CaseId) => ({ pk: casePartition(caseId), sk: 'ENGINEERING' });
/** By it engineering finds a case that cannot go on, which may be impossible to write. */
export const stuckKey = (caseId: CaseId) => ({ pk: casePartition(caseId), sk: 'STUCK' });
/** By it a desk finds what waits for it. */
export const deskKey = (caseId: CaseId, desk: DeskId) => ({ pk: casePartition(caseId), sk: `DESK#${desk}` });
export const personalKey = (caseId: CaseId) => ({ pk: casePartition(caseId), sk: 'PERSONAL' });
export const logKey = ({ caseId, version }: Pick<LogEntry, 'caseId' | 'version'>) => ({
  pk: casePartition(caseId),
  sk: `LOG#${padded(version)}`,
});
export const messageKey = (caseId: CaseId, version: number) => ({
  pk: casePartition(caseId),
  sk: `MESSAGE#${padded(version)}`,
});
export const limitKey = (key: string) => ({ pk: `LIMIT#${key}`, sk: 'LIMIT' });
export const noticeKey = (caseId: CaseId, { version, kind }: NoticeKey) => ({
  pk: casePartition(caseId),
  sk: `NOTICE#${padded(version)}#${kind}`,
});
/** What is committed of one fund of a payment. */
export const committedKey = (paymentReference: string, fund: Fund) => ({
  pk: paymentPartition(paymentReference),
  sk: fund === 'taken' ? 'COMMITTED' : `COMMITTED#${fund.toUpperCase()}`,
});
/** One case on a payment; keys sort by the time of opening. */
export const siblingKey = ({ payment, openedAt, id }: Case) => ({
  pk: paymentPartition(payment.reference),
  sk: `${siblingPrefix}${openedAt}#${id}`,
});
export const siblingPrefix = 'CASE#';
export const refundKey = (paymentReference: string, refundId: string) => ({
  pk: paymentPartition(paymentReference),
  sk: `REFUND#${refundId}`,
});
/** What a payer got back in one currency. */
export const payerTotalKey = (payer: PayerKey, currency: Currency) => ({
  pk: `PAYER#${payer}`,
  sk: `TOTAL#${currency}`,
});
export const idempotencyKey = (id: string) => ({ pk: idempotencyPartition(id), sk: 'REQUEST' });

const shards = Array.from({ length: 8 }, (_, shard) => shard);

function shardOf(caseId: CaseId): number {
  return createHash('sha256').update(caseId).digest().readUInt32BE() % shards.length;
}

/** Shards of the index of pending work, so that no partition of it is hot. */
export const pendingShards = shards.map((shard) => `pending#${shard}`);

/** Attributes that put an item into the index of pending work. */
export function pending(caseId: CaseId, since: Instant) {
  return { pendingShard: `pending#${shardOf(caseId)}`, pendingSince: since };
}

/** Shards of a tier's queue. */
export const queueShards = (tier: Tier) => shards.map((shard) => `${tier}#${shard}`);

/** Shards of a desk's queue; no tier is called so. */
export const deskShards = (desk: DeskId) => shards.map((shard) => `desk:${desk}#${shard}`);

/** Shards of the index of due clocks. */
export const clockShards = shards.map((shard) => `clock#${shard}`);

const waitingStatuses: readonly Status[] = [
  'awaiting_staff',
  'awaiting_customer',
  'awaiting_approval',
  'awaiting_engineering',
];
/** Sorts behind every time. */
const noTime = '9999';

/** Attributes by which indexes find a case; null takes it out of the index. */
export function indexAttributes(current: Case) {
  const shard = shardOf(current.id);
  const due = firstDue(current.clocks);
  const overdue = current.holdReasons.includes('refund_unsettled');
  const waiting = overdue || waitingStatuses.includes(current.status);
  return {
    clockShard: due && `clock#${shard}`,
    clockDueAt: due,
    queueShard: waiting ? `${current.tier}#${shard}` : null,
    queueOrder: waiting ? orderOf(current) : null,
    owner: waiting ? person(current.owner) : null,
    summary: waiting ? queueItem(current) : null,
  };
}

/** Attributes by which indexes find a case in engineering's queue; null where it is not handed off. */
export function engineeringAttributes(current: Case) {
  const summary = engineeringItem(current);
  return summary && { ...atEngineering(current, summary), owner: person(summary.owner) };
}

/** Attributes by which engineering's queue finds a case that cannot go on; null where the case is in it already. */
export function stuckAttributes(current: Case, stuck: Stuck) {
  const summary = stuckItem(current, stuck);
  return summary && atEngineering(current, summary);
}

function atEngineering(current: Case, summary: QueueItem) {
  return {
    queueShard: `engineering#${shardOf(current.id)}`,
    // One who owns the case at both tiers lists it twice, and a page may end between the two.
    queueOrder: `${orderOf(current)}#engineering`,
    summary,
  };
}

/** Attributes by which indexes find a case in the queues of the desks that have something to do on it. */
export function deskAttributes(current: Case) {
  return desksAt(current).flatMap((desk) => {
    const summary = deskItem(current, desk);
    return summary
      ? {
          desk,
          queueShard: `desk:${desk}#${shardOf(current.id)}`,
          queueOrder: `${orderOf(current, summary.dueAt)}#desk:${desk}`,
          owner: person(summary.owner),
          summary,
        }
      : [];
  });
}

function orderOf(current: Case, due = queueDue(current)): string {
  return `${priorities.indexOf(current.priority)}#${due ?? noTime}#${current.id}`;
}

function person(owner: QueueItem['owner']): `staff:${string}` | null {
  const username = usernameOf(owner);
  return username === null ? null : `staff:${username}`;
}

/** The `CASE` item as it is stored. */
export interface CaseItem {
  readonly state: Case;
  readonly version: number;
  readonly machine: WorkflowState['machine'];
  readonly executionNumber: number;
  readonly start?: WorkflowState['start'];
  readonly restarts?: WorkflowState['restarts'];
  readonly wait?: WorkflowState['wait'];
}

/** A case as it was stored; one from before the laws' packs has no rights yet, and one from before desks asks none. */
export function storedState(state: Case): Case {
  return { ...state, rights: state.rights ?? [], consultations: state.consultations ?? [] };
}

export function storedCase({ state, machine, executionNumber, start, restarts, wait }: CaseItem): StoredCase {
  return {
    case: storedState(state),
    workflow: {
      machine,
      executionNumber,
      start: start ?? null,
      restarts: restarts ?? null,
      wait: wait ?? null,
    },
  };
}

/** The `NOTICE` item as it is stored. */
export interface NoticeItem {
  readonly sk: string;
  readonly state: KeptNotice['state'];
  readonly changedAt: Instant;
}

export function storedNotice({ sk, state, changedAt }: NoticeItem): KeptNotice {
  return { ...parseNoticeKey(sk), state, changedAt };
}

/** Reads `NOTICE#<version>#<kind>` back. */
export function parseNoticeKey(sk: string): NoticeKey {
  const [, version, kind = ''] = sk.split('#');
  return { version: Number(version), kind };
}

/** Reads `CASE#<openedAt>#<caseId>` back. */
export function parseSibling(sk: string): CaseId {
  return sk.slice(sk.lastIndexOf('#') + 1) as CaseId;
}

/** Reads `CASE#<caseId>` back. */
export function parseCasePartition(pk: string): CaseId {
  return pk.slice('CASE#'.length) as CaseId;
}

/** Seconds since 1970, as TTL wants them. */
export function epoch(at: string): number {
  return Math.floor(Date.parse(at) / 1000);
}

function padded(version: number): string {
  return String(version).padStart(8, '0');
}

/** Any item with its sort key. */
export interface Sorted {
  readonly sk: string;
}

/** A `LOG` item without its keys. */
export function storedEntry({ caseId, version, at, actor, events, previousHash, hash }: LogEntry): LogEntry {
  return { caseId, version, at, actor, events, previousHash, hash };
}

/** A `MESSAGE` item without its keys. */
export function storedMessage(item: ThreadMessage): ThreadMessage {
  const { version, at, from, topic, author, text, questions, answers, parts } = item;
  return { version, at, from, topic, author, text, questions, answers, parts };
}
