import type { CaseStore } from '../../case/store.port.ts';
import type { CaseId } from '../../kernel/ids.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Reporter } from '../../kernel/runtime.ts';
import { addDays, type Period, type PlainDate } from '../../kernel/time.ts';
import type { CaseArchive } from './case-archive.port.ts';
import { statisticsRowOf } from './row-of.ts';
import type { StatisticsStore } from './statistics.port.ts';
import { type Statistics, statisticsOf } from './statistics.rules.ts';

/** Longest period, and longest time after it in which causes are watched for coming back, in days. */
const mostDays = 366;
/** How often a row is tried anew when its case changes meanwhile. */
const maxAttempts = 3;

/**
 * Statistics of the cases that ended within the period. Where measures against a repeat were taken, whether their causes came
 * back is looked up until today, but no longer than a year after the period: each day is a read of its own.
 */
export async function readStatistics(
  store: StatisticsStore,
  period: Period,
  today: PlainDate,
): Promise<Result<Statistics, { readonly code: 'invalid_period' }>> {
  const { from, to } = period;
  if (from > to || addDays(from, mostDays) <= to) return err({ code: 'invalid_period' });
  const ended = await Array.fromAsync(store.statisticsRows(from, to));
  const watched = [addDays(to, mostDays), today].toSorted()[0] ?? to;
  const watches = watched > to && ended.some(({ prevention }) => prevention !== null);
  const later = watches ? await Array.fromAsync(store.statisticsRows(addDays(to, 1), watched)) : [];
  return ok(statisticsOf([...ended, ...later], period));
}

export interface RebuildDeps {
  readonly store: Pick<CaseStore, 'findWithLog'>;
  readonly archive: CaseArchive;
  readonly reporter: Reporter;
}

/** What one run did; `next` is the cursor for the one after it, null where every case has been seen. */
export interface RebuildReport {
  readonly rebuilt: number;
  readonly failed: readonly CaseId[];
  readonly next: string | null;
}

/**
 * Computes the rows of ended cases anew from their logs, page by page until `isTimeUp`. For an operator, after rows were
 * lost or what they hold has changed. Harmless to repeat, and while cases go on.
 */
export async function rebuildStatistics(
  deps: RebuildDeps,
  cursor: string | null,
  isTimeUp: () => boolean,
): Promise<RebuildReport> {
  let rebuilt = 0;
  const failed: CaseId[] = [];
  let next = cursor;
  do {
    const page = await deps.archive.endedCases(next);
    for (const caseId of page.items) {
      try {
        if (await rebuild(deps, caseId)) rebuilt += 1;
      } catch (error) {
        failed.push(caseId);
        deps.reporter.warn('rebuild_failed', { caseId, error: String(error) });
      }
    }
    next = page.next;
  } while (next !== null && !isTimeUp());
  return { rebuilt, failed, next };
}

/** False where the case goes on, so that it has no row of its own. */
async function rebuild({ store, archive }: RebuildDeps, caseId: CaseId): Promise<boolean> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const history = await store.findWithLog(caseId);
    const record = statisticsRowOf(history);
    if (!history || !record) return false;
    if (await archive.keepStatisticsRow(record, history.case.version)) return true;
  }
  throw new Error('the case changed under every attempt');
}
