import type { Case } from '../../shared/case/case.ts';
import type { LogEntry } from '../../shared/case/log.ts';
import type { StatisticsRow } from '../../shared/case/parts/statistics-row.ts';
import type { Personal } from '../../shared/case/personal.ts';
import type { StoreCommit, ThreadMessage, WorkflowState } from '../../shared/case/store.port.ts';
import type { RememberedAnswer } from '../../shared/features/intake/opening.port.ts';
import type { Stuck } from '../../shared/features/queue/item.rules.ts';
import type { Shift } from '../../shared/features/queue/shifts.port.ts';
import type { CaseId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/time.ts';
import type { KeptNotice } from '../../shared/mail/kept-notices.port.ts';
import type { Incident } from '../../shared/payments/incident.ts';
import type { PayerKey, PayerTotal } from '../../shared/payments/payer-totals.ts';
import type { RefundIntent } from '../../shared/payments/refund-books.ts';

/** All that is kept of one case. */
export interface Row {
  readonly case: Case;
  readonly workflow: WorkflowState;
  readonly pendingSince: Instant | null;
  readonly personal: Personal | null;
  readonly log: readonly LogEntry[];
  readonly thread: readonly ThreadMessage[];
  readonly notices: ReadonlyMap<string, KeptNotice & { readonly pendingSince: Instant | null }>;
}

/** What a store in memory keeps. */
export class MemoryTables {
  /** Every commit that was written, in order. */
  readonly commits: StoreCommit[] = [];
  readonly cases = new Map<CaseId, Row>();
  readonly idempotency = new Map<string, RememberedAnswer>();
  readonly intents = new Map<string, RefundIntent>();
  /** What payers got, by payer and currency; and for whom each refund counts. */
  readonly payers = new Map<string, PayerTotal>();
  readonly counted = new Map<string, { readonly payers: readonly PayerKey[]; readonly automatic: boolean }>();
  readonly shifts = new Map<string, Partial<Shift> & { readonly lastAssignedAt?: Instant }>();
  readonly addresses = new Map<string, string>();
  readonly incidents = new Map<string, Incident>();
  readonly records = new Map<string, StatisticsRow>();
  /** Cases that cannot go on, as they stood when that was found. */
  readonly stuck = new Map<CaseId, { readonly case: Case; readonly stuck: Stuck }>();
  readonly uses = new Map<
    string,
    { readonly used: number; readonly names?: ReadonlySet<string>; readonly expiresAt: Instant }
  >();
}

/** Compares by a text of each. */
export const by =
  <T>(text: (one: T) => string) =>
  (a: T, b: T) =>
    text(a) < text(b) ? -1 : 1;
