import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../../functions/gateways/ledger/rows.ts';
import type { CsvRecord } from '../../../infra/operator/ledger-import/csv-lines.ts';
import type { LedgerFile } from '../../../infra/operator/ledger-import/ledger-file.ts';
import { lines, orders } from '../../../infra/operator/ledger-import/order-files.ts';

function rowOf<R extends LedgerRow>(file: LedgerFile<R>, record: CsvRecord, shiftDays = 0) {
  const read = file.read(record, shiftDays);
  if ('problems' in read) throw new Error(read.problems.join('; '));
  return read;
}

function problemsOf(file: LedgerFile, record: CsvRecord): readonly string[] {
  const read = file.read(record, 0);
  return 'problems' in read ? read.problems : [];
}

describe('orders and their lines', () => {
  it('keeps an order out of the payments’ indexes', () => {
    const { row } = rowOf(orders, {
      order_id: 'ord_1',
      customer_email: 'a@mail.example',
      customer_name: '张伟',
      country: 'CN',
      currency: 'CNY',
      total_minor: '19900',
      status: 'cancelled',
      placed_at: '2026-11-10T02:15:00Z',
    });

    expect(row).toMatchObject({ pk: 'ORDER#ord_1', sk: 'ORDER', id: 'ord_1', customerName: '张伟' });
    expect(row).not.toHaveProperty('orderId');
    expect(row).not.toHaveProperty('createdAt');
  });

  const ORDER: CsvRecord = {
    order_id: 'ord_1',
    customer_email: 'a@mail.example',
    customer_name: 'A',
    country: 'SE',
    currency: 'EUR',
    total_minor: '4990',
    status: 'fulfilled',
    placed_at: '2026-11-10T02:15:00Z',
  };

  it('keeps of an order what came back, what was used and whether its price was corrected', () => {
    const told = {
      returned_minor: '1500',
      fulfilled_at: '2026-11-11T02:15:00Z',
      service_until: '2026-12-11T02:15:00Z',
      price_corrected_at: '2026-11-12T02:15:00Z',
    };
    expect(rowOf(orders, { ...ORDER, ...told }, 1).row).toMatchObject({
      returnedMinor: 1500,
      fulfilledAt: '2026-11-12T02:15:00Z',
      serviceUntil: '2026-12-12T02:15:00Z',
      priceCorrectedAt: '2026-11-13T02:15:00Z',
    });
    const { row } = rowOf(orders, { ...ORDER, returned_minor: '', fulfilled_at: '' });
    expect(Object.keys(row)).not.toContain('returnedMinor');
    expect(Object.keys(row)).not.toContain('fulfilledAt');
    expect(rowOf(orders, { ...ORDER, returned_minor: '0' }).row).toMatchObject({ returnedMinor: 0 });
    expect(problemsOf(orders, { ...ORDER, returned_minor: '4991' })).toEqual([
      'returned_minor is above total_minor',
    ]);
    expect(problemsOf(orders, { ...ORDER, fulfilled_at: 'soon' })).toEqual([
      'fulfilled_at "soon" is not an RFC 3339 time',
    ]);
  });

  const LINE: CsvRecord = {
    order_id: 'ord_1',
    line_id: '85123A',
    name: 'Heart T-light holder',
    quantity: '6',
    unit_minor: '255',
  };

  it.each<[string, CsvRecord, object]>([
    ['its pieces at their price', {}, { quantity: 6, totalMinor: 1530 }],
    ['its total, where a discount is in it', { total_minor: '1500' }, { totalMinor: 1500 }],
    [
      'pieces that came back at their share',
      { returned_quantity: '2' },
      { returnedQuantity: 2, returnedMinor: 510 },
    ],
    ['the value that came back', { returned_quantity: '2', returned_minor: '500' }, { returnedMinor: 500 }],
    ['that nothing came back', { returned_quantity: '0' }, { returnedQuantity: 0, returnedMinor: 0 }],
  ])('keeps of a line %s', (_, change, expected) => {
    const { row } = rowOf(lines, { ...LINE, ...change });
    expect(row).toMatchObject({
      pk: 'ORDER#ord_1',
      sk: 'LINE#85123A',
      name: 'Heart T-light holder',
      ...expected,
    });
    if (!('returned_quantity' in change)) expect(Object.keys(row)).not.toContain('returnedMinor');
  });

  it.each<[string, CsvRecord, string]>([
    ['without a price', { unit_minor: '' }, 'unit_minor and total_minor are both missing'],
    ['of half a piece', { quantity: '0.5' }, 'quantity "0.5" is not a whole number of pieces'],
    [
      'of which more came back than was sold',
      { returned_quantity: '7' },
      'returned_quantity is above quantity',
    ],
    [
      'of which more value came back',
      { returned_minor: '1531' },
      'returned_minor is above what the line came to',
    ],
    ['without a name', { name: '' }, 'name is missing'],
  ])('rejects a line %s', (_, change, problem) => {
    expect(problemsOf(lines, { ...LINE, ...change })).toEqual([problem]);
  });
});
