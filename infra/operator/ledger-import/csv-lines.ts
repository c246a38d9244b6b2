import { createReadStream } from 'node:fs';
import { CsvError, type InfoRecord } from 'csv-parse';
import { parse } from 'csv-parse/sync';

/** One record of a CSV file by column name. A column that the file doesn't have is not there. */
export type CsvRecord = Readonly<Record<string, string>>;

/** A record of a CSV file with the line it starts on, or why that line could not be read. */
export type CsvLine =
  | { readonly kind: 'record'; readonly line: number; readonly record: CsvRecord }
  | { readonly kind: 'broken'; readonly line: number; readonly why: string };

/** A quoted field may go over several lines, but a stray quote must not swallow the rest of the file. */
const mostLines = 10;

const unclosed = 'opens a quote that is never closed';
const misquoted = 'has a quote in the wrong place';

/**
 * Streams a CSV file with a header line, in UTF-8 or UTF-16, its fields separated by commas, semicolons or tabs. Calls
 * `onHeader` once, before the first record, with the columns in lower case. What isn't CSV, or has another number of
 * fields than the header, comes as `broken`, and reading goes on with the next line; lines without any value are passed
 * over. Throws only when the file itself can't be read.
 */
export async function* csvLines(
  path: string,
  onHeader: (columns: readonly string[]) => void,
): AsyncGenerator<CsvLine> {
  let columns: readonly string[] | null = null;
  for await (const reading of readings(path)) {
    if ('why' in reading) yield { kind: 'broken', ...reading };
    else if (columns !== null) yield withColumns(columns, reading);
    else {
      columns = reading.fields.map((name) => name.toLowerCase());
      onHeader(columns);
    }
  }
}

type Row = { readonly line: number; readonly fields: readonly string[] };
type Fault = { readonly line: number; readonly why: string };

async function* readings(path: string): AsyncGenerator<Row | Fault> {
  const reader = new Reader();
  for await (const part of utf8Of(createReadStream(path))) yield* reader.take(part);
  yield* reader.end();
}

/** Hands on the bytes of a text, those of UTF-16 as UTF-8. */
async function* utf8Of(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decode: ((part: Buffer) => Buffer) | null = null;
  for await (const part of parts) {
    decode ??= decoderOf(part);
    yield decode(part);
  }
}

function decoderOf(begin: Buffer): (part: Buffer) => Buffer {
  const encoding = { fffe: 'utf-16le', feff: 'utf-16be' }[begin.toString('hex', 0, 2)];
  if (encoding === undefined) return (part) => part;
  const decoder = new TextDecoder(encoding);
  return (part) => Buffer.from(decoder.decode(part, { stream: true }));
}

/** Takes a file part by part, and gives the rows and the faults that it is sure of. */
class Reader {
  /** What is not given yet: it begins with the line `#line`. */
  #held: Buffer = Buffer.alloc(0);
  #line = 1;
  #separator: string | null = null;

  *take(part: Buffer): Generator<Row | Fault> {
    this.#held = Buffer.concat([this.#held, part]);
    if (/[\r\n]/.test(part.toString('latin1'))) yield* this.#read(false);
  }

  end(): Generator<Row | Fault> {
    return this.#read(true);
  }

  /** A fault costs the line that it begins on, and no other. */
  *#read(atEnd: boolean): Generator<Row | Fault> {
    this.#separator ??= this.#takeSeparator();
    for (;;) {
      const { records, error } = recordsIn(this.#held, this.#separator);
      // The last one may go on in the part to come.
      if (!atEnd && error === null) records.pop();
      const tooLong = records.findIndex(({ lines }) => lines > mostLines);
      const sound = tooLong < 0 ? records : records.slice(0, tooLong);
      for (const { fields, lines } of sound) {
        if (fields.some((field) => field !== '')) yield { line: this.#line, fields };
        this.#line += lines;
      }
      this.#held = this.#held.subarray(sound.at(-1)?.end ?? 0);
      if (error === null && tooLong < 0) return;
      const begin = beginningOf(this.#held, mostLines);
      if (begin.length === this.#held.length && !atEnd) return;
      const fault = recordsIn(begin, this.#separator).error;
      yield { line: this.#line, why: fault?.code === 'CSV_QUOTE_NOT_CLOSED' ? unclosed : misquoted };
      this.#takeLine();
    }
  }

  /** What separates the fields: the first line shows it, or is there only to name it. */
  #takeSeparator(): string {
    const first = beginningOf(this.#held, 1).toString();
    const [, named] = /^\uFEFF?sep=(.)\s*$/.exec(first) ?? [];
    if (named !== undefined) this.#takeLine();
    return named ?? [',', ';', '\t'].find((separator) => first.includes(separator)) ?? ',';
  }

  #takeLine(): void {
    this.#held = this.#held.subarray(beginningOf(this.#held, 1).length);
    this.#line += 1;
  }
}

/** The first lines with their ends, or all that there is of them. */
function beginningOf(bytes: Buffer, lines: number): Buffer {
  const text = bytes.toString('latin1');
  const end = /\r\n|\n|\r(?!$)/g;
  for (let line = 0; line < lines; line += 1) if (end.exec(text) === null) return bytes;
  return bytes.subarray(0, end.lastIndex);
}

/** A record with the lines that it takes, and how many bytes lie before its end. */
type CsvRow = { readonly fields: readonly string[]; readonly lines: number; readonly end: number };

/** Reads up to the first error. */
function recordsIn(bytes: Buffer, delimiter: string): { records: CsvRow[]; error: CsvError | null } {
  const records: CsvRow[] = [];
  const keep = (fields: string[], { bytes: end }: InfoRecord) => {
    const text = bytes.toString('latin1', records.at(-1)?.end ?? 0, end).replace(/(\r\n|\n|\r)$/, '');
    records.push({ fields, lines: text.split(/\r\n|\n|\r/).length, end });
    return null;
  };
  try {
    parse(bytes, {
      bom: true,
      delimiter,
      on_record: keep,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      trim: true,
    });
    return { records, error: null };
  } catch (error) {
    if (error instanceof CsvError) return { records, error };
    throw error;
  }
}

function withColumns(columns: readonly string[], { fields, line }: Row): CsvLine {
  if (fields.length !== columns.length) {
    return {
      kind: 'broken',
      line,
      why: `has ${fields.length} fields where the header has ${columns.length}`,
    };
  }
  const values = fields.map((field) => field.replaceAll('\r\n', '\n'));
  const record = Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']));
  return { kind: 'record', line, record };
}
