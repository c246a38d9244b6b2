import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { csvLines } from './csv-lines.ts';
import type { LedgerFile, ReadRow } from './ledger-file.ts';
import { LEDGER_FILES } from './ledger-files.ts';

/** One line of a ledger file: a valid row, or why it is none. */
export type LedgerLine =
  | (ReadRow & { readonly kind: 'row'; readonly line: number })
  | { readonly kind: 'rejected'; readonly line: number; readonly why: string };

/** Notes about a whole file: columns that are not known. */
export type FileNotes = { unknownColumns: readonly string[] };

/** The ledger files that the folder holds, in the order of loading. */
export function ledgerFilesIn(folder: string): LedgerFile[] {
  return LEDGER_FILES.filter((file) => existsSync(join(folder, file.name)));
}

/**
 * Streams the lines of one ledger file as rows, times moved by `shiftDays`.
 * A file whose header lacks a required column gives a single rejected line.
 */
export async function* ledgerLines(
  folder: string,
  file: LedgerFile,
  shiftDays: number,
  notes: FileNotes = { unknownColumns: [] },
): AsyncGenerator<LedgerLine> {
  let headerProblem: string | null = null;
  const lines = csvLines(join(folder, file.name), (columns) => {
    const known = [...file.required, ...file.optional];
    const named = columns.filter((column) => column !== '');
    notes.unknownColumns = named.filter((column) => !known.includes(column));
    const missing = file.required.filter((column) => !columns.includes(column));
    const twice = named.filter((column, index) => named.indexOf(column) !== index);
    if (missing.length > 0)
      headerProblem = `the header lacks ${missing.join(', ')}; the whole file is left out`;
    else if (twice.length > 0)
      headerProblem = `the header names ${twice.join(', ')} twice; the whole file is left out`;
  });
  for await (const line of lines) {
    if (headerProblem !== null) break;
    yield line.kind === 'broken'
      ? { kind: 'rejected', line: line.line, why: line.why }
      : toLedgerLine(line.line, file.read(line.record, shiftDays));
  }
  if (headerProblem !== null) yield { kind: 'rejected', line: 1, why: headerProblem };
}

/** The latest time in the folder's valid rows (RFC 3339 UTC), or null when it holds none. */
export async function newestTimeIn(folder: string): Promise<string | null> {
  let newest: string | null = null;
  for (const file of ledgerFilesIn(folder)) {
    for await (const line of ledgerLines(folder, file, 0)) {
      if (line.kind !== 'row' || line.newestTime === null) continue;
      if (newest === null || line.newestTime > newest) newest = line.newestTime;
    }
  }
  return newest;
}

function toLedgerLine(line: number, read: ReturnType<LedgerFile['read']>): LedgerLine {
  return 'row' in read
    ? { kind: 'row', line, ...read }
    : { kind: 'rejected', line, why: read.problems.join('; ') };
}
