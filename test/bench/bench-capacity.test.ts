import { describe, expect, test } from 'vitest';
import { indexUnits, readUnits, type TableShape, writeUnits } from './counts/capacity.ts';
import { costOf } from './counts/cost.ts';
import { meterRead, meterWrite, targetsOf } from './counts/meter.ts';
import { itemBytes, type WireItem } from './counts/wire.ts';

const shape: TableShape = {
  keys: ['pk', 'sk'],
  indexes: [
    { name: 'queue', keys: ['shard', 'order'], projected: ['summary'] },
    { name: 'all', keys: ['owner'], projected: null },
  ],
};
const [queue, all] = shape.indexes as [TableShape['indexes'][0], TableShape['indexes'][0]];
const shapes = new Map([['cases', shape]]);
const item = (more: WireItem = {}): WireItem => ({ pk: { S: 'CASE#1' }, sk: { S: 'CASE' }, ...more });
const waiting = (order: string, more: WireItem = {}) =>
  item({ shard: { S: 's' }, order: { S: order }, ...more });
const kib = (count: number) => ({ S: 'x'.repeat(count * 1024) });

describe('the size of an item', () => {
  test.each([
    ['texts in UTF-8, their names too', { ort: { S: 'Malmö' } }, 9],
    ['numbers by two digits a byte', { n: { N: '12345' } }, 5],
    ['a minus sign', { n: { N: '-12345' } }, 6],
    ['zeros at the ends for nothing', { n: { N: '1200' } }, 3],
    ['null and booleans', { a: { NULL: true }, b: { BOOL: false } }, 4],
    [
      'maps and lists with what they hold',
      { m: { M: { l: { L: [{ S: 'ab' }] } } } },
      1 + 3 + 1 + 1 + 3 + 1 + 2,
    ],
  ] satisfies [string, WireItem, number][])('counts %s', (_what, given, bytes) => {
    expect(itemBytes(given)).toBe(bytes);
  });
});

describe('units', () => {
  test('of a read: each 4 KiB begun, half where an older answer will do', () => {
    expect([
      readUnits(0, true),
      readUnits(4096, true),
      readUnits(4097, true),
      readUnits(4097, false),
    ]).toEqual([1, 1, 2, 1]);
  });

  test('of a write: each KiB begun of the larger image, twice in a transaction', () => {
    const images = { before: item({ text: kib(2) }), after: item() };
    expect([writeUnits(images, false), writeUnits(images, true)]).toEqual([3, 6]);
  });

  test.each([
    ['an item outside it', item(), item({ text: kib(1) }), 0],
    ['an entry that comes', item(), waiting('1'), 1],
    ['an entry that goes', waiting('1'), item(), 1],
    ['an entry that stays as it is, whatever else changes', waiting('1'), waiting('1', { text: kib(3) }), 0],
    ['an entry whose attribute changes', waiting('1'), waiting('1', { summary: { S: 'new' } }), 1],
    ['an entry whose key changes: a delete and a put', waiting('1'), waiting('2'), 2],
    ['a large entry', item(), waiting('1', { summary: kib(1) }), 2],
  ])('of an index for %s', (_what, before, after, units) => {
    expect(indexUnits(shape, queue, { before, after })).toBe(units);
  });

  test('of an index that keeps whole items follow every change', () => {
    const before = item({ owner: { S: 'team' } });
    expect(indexUnits(shape, all, { before, after: { ...before, text: kib(1) } })).toBe(2);
  });
});

describe('a request', () => {
  test('in a transaction is metered by each of its items, with the indexes once', () => {
    const body = {
      TransactItems: [
        { Put: { TableName: 'cases', Item: waiting('1') } },
        { Update: { TableName: 'cases', Key: item() } },
      ],
    };
    expect(targetsOf('TransactWriteItems', body, shapes)).toEqual([
      { table: 'cases', key: item() },
      { table: 'cases', key: item() },
    ]);
    const written = [
      { table: 'cases', before: null, after: waiting('1') },
      { table: 'cases', before: item(), after: item() },
    ];
    expect(meterWrite('TransactWriteItems', written, shapes)).toMatchObject({
      writeUnits: 4,
      indexUnits: { queue: 1 },
    });
  });

  test('that filters pays for what it looked at', () => {
    const answer = { Items: [{ text: kib(4) }], Count: 1, ScannedCount: 3 };
    const body = { TableName: 'cases', ConsistentRead: true };
    expect(meterRead('Query', body, answer).readUnits).toBe(4);
    expect(meterRead('GetItem', body, {}).readUnits).toBe(1);
  });
});

test('a case is priced by its parts', () => {
  const billed = {
    transitions: 10,
    writeUnits: 80,
    readUnits: 40,
    httpRequests: 2,
    functionCalls: 8,
    gibCalled: 2,
  };
  const cost = costOf({ ...billed, mails: 3 });
  expect(cost.transitions).toBeCloseTo(0.00025, 10);
  expect(cost.table).toBeCloseTo(0.000055, 10);
  expect(cost.mail).toBeCloseTo(0.0003, 10);
  expect(cost.total).toBeCloseTo(cost.withoutMail + 0.0003, 10);
});
