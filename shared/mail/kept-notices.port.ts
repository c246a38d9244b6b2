import type { CaseId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';

/** Names one mail of a case: its kind and the case version whose commit owed it. */
export interface NoticeKey {
  readonly kind: string;
  readonly version: number;
}

/**
 * `claimed`: a process is sending it. `owed`: to be sent by the next try. `refused`: the mail service will not
 * take it. `obsolete`: the case moved on before it could be sent, so that it would tell what is no longer true.
 */
export type NoticeState = 'claimed' | 'owed' | 'sent' | 'refused' | 'obsolete';

/** One mail of a case, and what became of it. */
export interface KeptNotice extends NoticeKey {
  readonly state: NoticeState;
  readonly changedAt: Instant;
}

/** Keeps what became of each mail of a case. */
export interface NoticeStore {
  notices(caseId: CaseId): Promise<readonly KeptNotice[]>;
  /** Moves a notice on from how it was seen; null where somebody else did first. */
  moveNotice(caseId: CaseId, seen: KeptNotice, to: NoticeState, now: Instant): Promise<KeptNotice | null>;
}
