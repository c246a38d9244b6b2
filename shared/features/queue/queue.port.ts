import type { Status } from '../../case/parts/status.ts';
import type { Tier } from '../../kernel/parties.ts';
import type { Result } from '../../kernel/result.ts';
import type { DeskId } from '../../kernel/staff.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Reason } from '../../kernel/words.ts';
import type { QueueItem } from './item.rules.ts';

/** Which waiting cases to list, the most pressing first: by priority, then by due time. */
export interface QueueQuery {
  /** A tier's or a desk's queue, or the cases that one member of staff owns. */
  readonly of: { readonly tier: Tier } | { readonly desk: DeskId } | { readonly owner: `staff:${string}` };
  /** Of the cases that somebody owns, only those of this tier. */
  readonly tier: Tier | null;
  readonly status: Status | null;
  readonly reason: Reason | null;
  readonly dueBefore: Instant | null;
  readonly limit: number;
  /** `next` of the page before; null for the first. */
  readonly cursor: string | null;
}

export interface QueuePage {
  readonly items: readonly QueueItem[];
  /** Cursor of the page that follows, under the same filters; null where the list ends. */
  readonly next: string | null;
}

/** Lists the cases that wait for people. */
export interface QueueStore {
  /** A page of waiting cases; eventually consistent. A cursor belongs to the filters under which it was given. */
  queue(query: QueueQuery): Promise<Result<QueuePage, { readonly code: 'invalid_cursor' }>>;
}
