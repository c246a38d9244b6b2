import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFolder } from '../../../infra/operator/ledger-import/import-folder.ts';
import type { LedgerWriter, WriteResult } from '../../../infra/operator/ledger-import/ledger-writer.ts';
import { nothingRead, summaryLines } from '../../../infra/operator/ledger-import/summary-text.ts';

const REFUND_HEADER =
  'refund_id,payment_id,currency,amount_minor,status,path,created_at,settled_at,failure_code,trace_reference';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const refund = (id: string) => `${id},pay_1,EUR,100,settled,original_method,2026-11-15T00:00:00Z,,,arn_${id}`;
const writer =
  (resultOf: (sk: string) => WriteResult): LedgerWriter =>
  async (rows) =>
    rows.map((row) => resultOf(row.sk));

describe('importFolder', () => {
  it('counts what became of every line and names the rejected ones', async () => {
    writeFileSync(
      join(folder, 'refunds.csv'),
      [REFUND_HEADER, refund('re_1'), refund('re_2'), 're_3,"', refund('re_4'), refund('re_5')].join('\n'),
    );
    const results: Record<string, WriteResult> = {
      'REFUND#re_2': 'exists',
      'REFUND#re_4': 'no_payment',
      'REFUND#re_5': 'exceeds_payment',
    };
    const write = writer((sk) => results[sk] ?? 'added');

    const summaries = await importFolder(folder, { shiftDays: 0, write });

    expect(summaryLines(summaries)).toEqual([
      'refunds.csv: 1 added, 1 already there, 3 rejected',
      '  rejected refunds.csv:4: opens a quote that is never closed',
      '  rejected refunds.csv:5: its payment is not in the ledger',
      '  rejected refunds.csv:6: with the refunds before it, more would go back than the payment took',
    ]);
    expect(nothingRead(summaries)).toBe(false);
  });

  it('leaves a file without its columns out and tells which are missing and unknown', async () => {
    writeFileSync(join(folder, 'refunds.csv'), 'refund_id,colour\nre_1,red\n');

    const summaries = await importFolder(folder, { shiftDays: 0, write: writer(() => 'added') });

    expect(summaryLines(summaries)).toEqual([
      'refunds.csv: 0 added, 0 already there, 1 rejected',
      '  unknown columns, ignored: colour',
      '  rejected refunds.csv:1: the header lacks payment_id, currency, amount_minor, status, path, created_at, trace_reference; the whole file is left out',
    ]);
    expect(nothingRead(summaries)).toBe(true);
  });

  it('shows the first rejected lines of many and counts the rest', async () => {
    const bad = Array.from({ length: 60 }, () => 're,,,');
    writeFileSync(join(folder, 'refunds.csv'), [REFUND_HEADER, ...bad].join('\n'));

    const lines = summaryLines(await importFolder(folder, { shiftDays: 0, write: writer(() => 'added') }));

    expect(lines).toHaveLength(52);
    expect(lines.at(-1)).toBe('  … and 10 more rejected lines');
  });

  it('reports progress and fails when the ledger does', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => refund(`re_${index}`));
    writeFileSync(join(folder, 'refunds.csv'), [REFUND_HEADER, ...many].join('\n'));
    const seen: number[] = [];

    await importFolder(folder, {
      shiftDays: 0,
      write: writer(() => 'added'),
      onProgress: (_, rows) => seen.push(rows),
    });
    expect(seen).toEqual([5_000, 10_000]);

    const broken: LedgerWriter = async () => {
      throw new Error('no ledger');
    };
    await expect(importFolder(folder, { shiftDays: 0, write: broken })).rejects.toThrow('no ledger');
  });
});
