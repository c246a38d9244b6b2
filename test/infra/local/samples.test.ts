import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../../functions/gateways/ledger/rows.ts';
import {
  ledgerFilesIn,
  ledgerLines,
  newestTimeIn,
} from '../../../infra/operator/ledger-import/read-folder.ts';

const SAMPLES = join(import.meta.dirname, '../../../samples/ledger');

async function rowsOf(sample: string): Promise<LedgerRow[]> {
  const folder = join(SAMPLES, sample);
  const rows: LedgerRow[] = [];
  for (const file of ledgerFilesIn(folder)) {
    for await (const line of ledgerLines(folder, file, 0)) {
      if (line.kind === 'rejected') throw new Error(`${sample}/${file.name}:${line.line}: ${line.why}`);
      rows.push(line.row);
    }
  }
  return rows;
}

const ofKind = (rows: LedgerRow[], sk: string) => rows.filter((row) => row.sk.startsWith(sk));

describe('the sample ledgers', () => {
  it.each([
    ['case-studies', 8, 10, 1],
    ['switches', 15, 15, 0],
    ['retail', 300, 300, 97],
  ])('%s holds only valid rows', async (sample, orders, payments, refunds) => {
    const rows = await rowsOf(sample);

    expect(ofKind(rows, 'ORDER')).toHaveLength(orders);
    expect(ofKind(rows, 'PAYMENT')).toHaveLength(payments);
    expect(ofKind(rows, 'REFUND#')).toHaveLength(refunds);
  });

  it('shows refunds and many countries in the retail sample', async () => {
    const rows = await rowsOf('retail');
    const countries = rows.flatMap((row) => ('country' in row ? row.country : []));

    expect(new Set(ofKind(rows, 'REFUND#').map((row) => row.pk)).size).toBeGreaterThanOrEqual(60);
    expect(new Set(countries).size).toBeGreaterThanOrEqual(10);
  });

  it('knows each sample’s newest time, from which it is rebased', async () => {
    expect(await newestTimeIn(join(SAMPLES, 'case-studies'))).toBe('2026-11-15T12:55:00Z');
  });
});
