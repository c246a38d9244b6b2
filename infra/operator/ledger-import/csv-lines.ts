import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { CsvRecord } from './fields.ts';

/** A record of a CSV file with the line it starts on, or why that line could not be read. */
export type CsvLine =
  | { readonly kind: 'record'; readonly line: number; readonly record: CsvRecord }
  | { readonly kind: 'broken'; readonly line: number; readonly why: string };

type Line = { readonly line: number; readonly text: string };
type Reading = { readonly line: number; readonly fields: readonly string[] } | (CsvLine & { kind: 'broken' });

/** A quoted field may go over several lines, but a stray quote must not swallow the rest of the file. */
const MOST_LINES_OF_A_RECORD = 10;

/**
 * Streams a CSV file with a header line. Calls `onHeader` once, before the first record.
 * What isn't CSV, or has another number of fields than the header, comes as `broken`, and reading goes on
 * with the next line. Throws only when the file itself can't be read.
 */
export async function* csvLines(
  path: string,
  onHeader: (columns: readonly string[]) => void,
): AsyncGenerator<CsvLine> {
  let columns: readonly string[] | null = null;
  for await (const reading of readings(path)) {
    if ('kind' in reading) yield reading;
    else if (columns !== null) yield withColumns(columns, reading.fields, reading.line);
    else {
      columns = reading.fields;
      onHeader(columns);
    }
  }
}

async function* readings(path: string): AsyncGenerator<Reading> {
  const held: Line[] = [];
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    line += 1;
    held.push({ line, text: line === 1 ? text.replace(/^\uFEFF/, '') : text });
    yield* takeReadings(held, false);
  }
  yield* takeReadings(held, true);
}

/** Takes records off the front of `held`; one that may go on in a line to come is left there. */
function* takeReadings(held: Line[], atEnd: boolean): Generator<Reading> {
  for (let first = held[0]; first !== undefined; first = held[0]) {
    if (first.text.trim() === '') {
      held.shift();
      continue;
    }
    const { outcome, lines } = readFirst(held);
    if (outcome === 'unclosed' && !atEnd && held.length < MOST_LINES_OF_A_RECORD) return;
    held.splice(0, lines);
    yield typeof outcome === 'string'
      ? { kind: 'broken', line: first.line, why: WHY[outcome] }
      : { line: first.line, fields: outcome };
  }
}

const WHY = {
  unclosed: 'opens a quote that is never closed',
  misquoted: 'has a quote in the wrong place',
} as const;

type Outcome = readonly string[] | keyof typeof WHY;

/** Reads the record at the front, over as many lines as its quotes need; a bad one costs its first line only. */
function readFirst(held: readonly Line[]): { outcome: Outcome; lines: number } {
  for (let lines = 1; lines <= held.length; lines += 1) {
    const outcome = readRecord(
      held
        .slice(0, lines)
        .map((entry) => entry.text)
        .join('\n'),
    );
    if (outcome === 'misquoted') return { outcome, lines: 1 };
    if (outcome !== 'unclosed') return { outcome, lines };
  }
  return { outcome: 'unclosed', lines: 1 };
}

function readRecord(text: string): Outcome {
  try {
    const [fields] = parse(text, { trim: true, relax_column_count: true }) as string[][];
    return fields ?? 'misquoted';
  } catch (error) {
    const unclosed = error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED';
    return unclosed ? 'unclosed' : 'misquoted';
  }
}

function withColumns(columns: readonly string[], fields: readonly string[], line: number): CsvLine {
  if (fields.length !== columns.length) {
    return {
      kind: 'broken',
      line,
      why: `has ${fields.length} fields where the header has ${columns.length}`,
    };
  }
  const record = Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']));
  return { kind: 'record', line, record };
}
