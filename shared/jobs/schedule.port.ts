import type { CaseId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { NoticeKey } from '../mail/kept-notices.port.ts';

/** Finds cases by the time of their clocks. */
export interface DueStore {
  /** Cases on which something fell due before `now`, the earliest first within a shard; eventually consistent. */
  dueCases(now: Instant): AsyncIterable<CaseId>;
}

/**
 * One thing that has been under way for longer than it should: a case since it came into motion, or since there last was
 * something new to tell its workflow, or since it was found to be stuck.
 */
export type PendingWork =
  | { readonly kind: 'case' | 'stuck'; readonly caseId: CaseId; readonly since: Instant }
  | { readonly kind: 'notice'; readonly caseId: CaseId; readonly since: Instant; readonly notice: NoticeKey };

/** Finds what was begun and not brought to its end. */
export interface PendingStore {
  /** Work under way since before `before`, oldest first within a shard; eventually consistent. */
  pendingWork(before: Instant): AsyncIterable<PendingWork>;
}
