import pMap from 'p-map';
import type { LedgerFile } from './ledger-file.ts';
import { type LedgerWriter, MOST_ROWS_AT_ONCE } from './ledger-writer.ts';
import { type FileNotes, type LedgerLine, ledgerFilesIn, ledgerLines } from './read-folder.ts';

export type RejectedLine = { readonly line: number; readonly why: string };

export type FileSummary = {
  readonly file: string;
  /** Rows stored by this import. */
  added: number;
  /** Rows stored in place of what an earlier import told. */
  updated: number;
  /** Rows that were in the ledger already and stayed as they were. */
  existing: number;
  readonly rejected: RejectedLine[];
  unknownColumns: readonly string[];
};

export type ImportProgress = (file: string, rows: number) => void;

const WHY = {
  no_payment: 'its payment is not in the ledger',
  no_order: 'its order is not in the ledger',
  exceeds_payment: 'with the refunds before it, more would go back than the payment took',
} as const;
const CONCURRENT_WRITES = 4;
const PROGRESS_EVERY = 5_000;

/**
 * Loads the ledger files of a folder, times moved by `shiftDays`, and says what became of every line.
 * Bad lines are rejected and the rest goes on. Throws when the ledger or a file can't be reached.
 */
export async function importFolder(
  folder: string,
  options: { readonly shiftDays: number; readonly write: LedgerWriter; readonly onProgress?: ImportProgress },
): Promise<FileSummary[]> {
  const summaries: FileSummary[] = [];
  for (const file of ledgerFilesIn(folder)) {
    summaries.push(await importFile(folder, file, options));
  }
  return summaries;
}

async function importFile(
  folder: string,
  file: LedgerFile,
  options: { readonly shiftDays: number; readonly write: LedgerWriter; readonly onProgress?: ImportProgress },
): Promise<FileSummary> {
  const summary: FileSummary = {
    file: file.name,
    added: 0,
    updated: 0,
    existing: 0,
    rejected: [],
    unknownColumns: [],
  };
  const notes: FileNotes = { unknownColumns: [] };
  let done = 0;
  const lines = ledgerLines(folder, file, options.shiftDays, notes);
  const store = async (some: readonly LedgerLine[]) => {
    const good = some.filter((line) => line.kind === 'row');
    const rows = good.map(({ row }) => row);
    const results = rows.length === 0 ? [] : await options.write(rows, file.storedAs);
    for (const [index, { line }] of good.entries()) {
      const result = results[index] ?? 'no_payment';
      if (result === 'added') summary.added += 1;
      else if (result === 'updated') summary.updated += 1;
      else if (result === 'exists') summary.existing += 1;
      else summary.rejected.push({ line, why: WHY[result] });
    }
    for (const line of some) {
      if (line.kind === 'rejected') summary.rejected.push({ line: line.line, why: line.why });
    }
    const before = done;
    done += some.length;
    if (Math.floor(done / PROGRESS_EVERY) > Math.floor(before / PROGRESS_EVERY))
      options.onProgress?.(file.name, done);
  };
  await pMap(inGroups(lines, MOST_ROWS_AT_ONCE), store, { concurrency: CONCURRENT_WRITES });
  summary.unknownColumns = notes.unknownColumns;
  summary.rejected.sort((a, b) => a.line - b.line);
  return summary;
}

/** The items in arrays of `size`; the last may be shorter. */
async function* inGroups<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let group: T[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length === size) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}
