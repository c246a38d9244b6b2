import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CsvLine, csvLines } from '../../../infra/operator/ledger-import/csv-lines.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'csv-lines-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(text: string | Buffer): Promise<{ header: readonly string[]; lines: CsvLine[] }> {
  const path = join(folder, 'file.csv');
  writeFileSync(path, text);
  let header: readonly string[] = [];
  const lines = await Readable.from(
    csvLines(path, (columns) => {
      header = columns;
    }),
  ).toArray();
  return { header, lines };
}

describe('csvLines', () => {
  it('reads a file with byte order mark, CRLF, blank lines and quoted fields over several lines', async () => {
    const { header, lines } = await read('\uFEFFa,b\r\n1,2\r\n\r\n3,"x ""y"",\r\nz"\r\n');

    expect(header).toEqual(['a', 'b']);
    expect(lines).toEqual([
      { kind: 'record', line: 2, record: { a: '1', b: '2' } },
      { kind: 'record', line: 4, record: { a: '3', b: 'x "y",\nz' } },
    ]);
  });

  it.each([
    ['a stray quote', '3,"x"y', 'has a quote in the wrong place'],
    ['too many fields', '3,4,5', 'has 3 fields where the header has 2'],
    ['too few fields', '3', 'has 1 fields where the header has 2'],
  ])('names a line with %s and reads on', async (_name, bad, why) => {
    const { lines } = await read(`a,b\n1,2\n${bad}\n5,6\n`);

    expect(lines).toEqual([
      { kind: 'record', line: 2, record: { a: '1', b: '2' } },
      { kind: 'broken', line: 3, why },
      { kind: 'record', line: 4, record: { a: '5', b: '6' } },
    ]);
  });

  it('loses one line, not the rest of the file, to a quote that is never closed', async () => {
    const rest = Array.from({ length: 40 }, (_, index) => `${index},x`).join('\n');
    const { lines } = await read(`a,b\n1,"open\n${rest}\n`);

    expect(lines.filter((line) => line.kind === 'broken')).toEqual([
      { kind: 'broken', line: 2, why: 'opens a quote that is never closed' },
    ]);
    expect(lines.filter((line) => line.kind === 'record')).toHaveLength(40);
  });

  it.each<[string, string | Buffer]>([
    ['semicolons', 'a;b\n1;2,5\n'],
    ['tabs', 'a\tb\n1\t2,5\n'],
    ['a first line that names the separator', 'sep=;\r\na;b\r\n1;2,5\r\n'],
    ['UTF-16', Buffer.from('\uFEFFa,b\n1,"2,5"\n', 'utf16le')],
    ['UTF-16, high byte first', Buffer.from('\uFEFFa,b\n1,"2,5"\n', 'utf16le').swap16()],
    ['capitals in the header', 'A,B\n1,"2,5"\n'],
    ['line ends of old', 'a,b\r1,"2,5"\r'],
  ])('reads %s as spreadsheets write them', async (_, text) => {
    const { header, lines } = await read(text);

    expect(header).toEqual(['a', 'b']);
    expect(lines.map((line) => line.kind === 'record' && line.record)).toEqual([{ a: '1', b: '2,5' }]);
  });

  it('passes over lines that hold no value', async () => {
    const { lines } = await read('a,b\n,\n , \n"",""\n,,,\n1,2\n');

    expect(lines).toEqual([{ kind: 'record', line: 6, record: { a: '1', b: '2' } }]);
  });

  it('keeps records whole and lines counted over the parts in which a long file is read', async () => {
    const endings = ['x', '"long\r\nas \u4E2D"', 'stray"', '"open'];
    const written = Array.from({ length: 20_000 }, (_, row) => [`${row}`, endings[row % 50] ?? 'x'] as const);
    const { lines } = await read(`a,b\r\n${written.map((row) => `${row.join(',')}\r\n`).join('')}`);

    const why = lines.map((line) => (line.kind === 'broken' ? line.why : line.record['b']));
    expect(lines).toHaveLength(20_000);
    expect(new Set(why.filter((_, row) => row % 50 === 1))).toEqual(new Set(['long\nas \u4E2D']));
    expect(new Set(why.filter((_, row) => row % 50 === 2))).toEqual(
      new Set(['has a quote in the wrong place']),
    );
    expect(new Set(why.filter((_, row) => row % 50 === 3))).toEqual(
      new Set(['opens a quote that is never closed']),
    );
    expect(lines.at(-1)).toEqual({ kind: 'record', line: 20_401, record: { a: '19999', b: 'x' } });
  });

  it('throws when there is no such file', async () => {
    await expect(Readable.from(csvLines(join(folder, 'none.csv'), () => {})).toArray()).rejects.toThrow(
      'ENOENT',
    );
  });
});
