import { createHash } from 'node:crypto';
import type { Case } from '../../shared/domain/case.ts';
import type { LogEntry } from '../../shared/domain/case-log.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { MessageKind } from '../../shared/mail/message.ts';
import type { Notice, NoticeKey, StoredCase, WorkflowState } from '../../shared/ports/case-store.ts';

/**
 * Items of the cases table. One partition per case: `CASE`, `LOG#…`, `NOTICE#…`, `PERSONAL`; one per payment:
 * `COMMITTED` and `REFUND#…`; one per idempotency record. Access patterns: docs/access-patterns.md.
 */
export const casePartition = (caseId: CaseId) => `CASE#${caseId}`;
export const paymentPartition = (reference: string) => `PAYMENT#${reference}`;
export const idempotencyPartition = (id: string) => `IDEMPOTENCY#${id}`;

export const caseKey = (caseId: CaseId) => ({ pk: casePartition(caseId), sk: 'CASE' });
export const personalKey = (caseId: CaseId) => ({ pk: casePartition(caseId), sk: 'PERSONAL' });
export const logKey = ({ caseId, version }: Pick<LogEntry, 'caseId' | 'version'>) => ({
  pk: casePartition(caseId),
  sk: `LOG#${padded(version)}`,
});
export const noticeKey = (caseId: CaseId, { version, kind }: NoticeKey) => ({
  pk: casePartition(caseId),
  sk: `NOTICE#${padded(version)}#${kind}`,
});
export const committedKey = (paymentReference: string) => ({
  pk: paymentPartition(paymentReference),
  sk: 'COMMITTED',
});
export const refundKey = (paymentReference: string, refundId: string) => ({
  pk: paymentPartition(paymentReference),
  sk: `REFUND#${refundId}`,
});
export const idempotencyKey = (id: string) => ({ pk: idempotencyPartition(id), sk: 'REQUEST' });

/** Shards of the index of pending work, so that no partition of it is hot. */
export const pendingShards = Array.from({ length: 8 }, (_, shard) => `pending#${shard}`);

/** Attributes that put an item into the index of pending work. */
export function pending(caseId: CaseId, since: Instant) {
  const shard = createHash('sha256').update(caseId).digest().readUInt32BE() % pendingShards.length;
  return { pendingShard: pendingShards[shard], pendingSince: since };
}

/** The `CASE` item as it is stored. */
export interface CaseItem {
  readonly state: Case;
  readonly version: number;
  readonly executionNumber: number;
  readonly start?: WorkflowState['start'];
  readonly signal?: WorkflowState['signal'];
  readonly wait?: WorkflowState['wait'];
}

export function storedCase({ state, executionNumber, start, signal, wait }: CaseItem): StoredCase {
  return {
    case: state,
    workflow: { executionNumber, start: start ?? null, signal: signal ?? null, wait: wait ?? null },
  };
}

/** The `NOTICE` item as it is stored. */
export interface NoticeItem {
  readonly sk: string;
  readonly state: Notice['state'];
  readonly changedAt: Instant;
}

export function storedNotice({ sk, state, changedAt }: NoticeItem): Notice {
  return { ...parseNoticeKey(sk), state, changedAt };
}

/** Reads `NOTICE#<version>#<kind>` back. */
export function parseNoticeKey(sk: string): NoticeKey {
  const [, version, kind] = sk.split('#');
  return { version: Number(version), kind: kind as MessageKind };
}

/** Reads `CASE#<caseId>` back. */
export function parseCasePartition(pk: string): CaseId {
  return pk.slice('CASE#'.length) as CaseId;
}

function padded(version: number): string {
  return String(version).padStart(8, '0');
}
