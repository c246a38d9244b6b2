import { describe, expect, test } from 'vitest';
import { percentile } from './load/percentile.ts';
import { readOptions } from './options.ts';
import { aimsOf } from './report/aims.ts';
import { picture } from './report/picture.ts';
import { readme } from './report/readme.ts';
import type { CaseCount, Results } from './report/results.ts';

const cost = { transitions: 0.00025, table: 0.00004, functions: 0, http: 0, mail: 0.0003 };
const settled: CaseCount = {
  kind: 'automatic',
  transitions: 10,
  writeUnits: 60,
  readUnits: 20,
  httpRequests: 3,
  functionCalls: 9,
  gibCalled: 3,
  mails: 3,
  mailsToCustomer: 3,
  tableWrites: { cases: 12, ledger: 1 },
  tableReads: 30,
  indexUnits: { pendingWork: 20 },
  otherCalls: {},
  cost: { ...cost, withoutMail: 0.00029, total: 0.00059 },
};
const load = {
  way: 'direct',
  connections: 16,
  requests: 9,
  failed: 0,
  p50: 1,
  p99: 2,
  workflowsBehind: null,
} as const;
const page = { page: 'first', pages: 7, tableRequests: 8, readUnits: 16 } as const;
const results: Results = {
  takenOn: '2026-11-22',
  mode: 'quick',
  machine: '2 cores',
  cases: [settled, { ...settled, kind: 'agent' }],
  bundles: {
    processes: 7,
    bare: { entry: 'three clients', kib: 300, importMs: 30 },
    functions: [{ entry: 'http/<staff>', kib: 390, importMs: 45 }],
  },
  load: [
    { ...load, operation: 'health', perSecond: 400 },
    { ...load, operation: 'open', perSecond: 300 },
  ],
  queue: [
    { ...page, waiting: 1000, ms: 20 },
    { ...page, waiting: 5000, ms: 25 },
  ],
};
const missed = (changed: Partial<Results>) =>
  aimsOf({ ...results, ...changed })
    .filter(({ met }) => !met)
    .map(({ what }) => what);

describe('aims', () => {
  test('are met by figures within them', () => {
    expect(missed({})).toEqual([]);
  });

  test.each([
    ['State transitions', { cases: [{ ...settled, transitions: 11 }] }],
    ['Table writes', { cases: [{ ...settled, tableWrites: { cases: 13, ledger: 1 } }] }],
    ['Mails', { cases: [{ ...settled, mailsToCustomer: 4 }] }],
    ['Cost', { cases: [{ ...settled, cost: { ...settled.cost, withoutMail: 0.0003 } }] }],
    [
      'Largest bundle',
      { bundles: { ...results.bundles, functions: [{ entry: 'x', kib: 401, importMs: 1 }] } },
    ],
    [
      'Slowest import',
      { bundles: { ...results.bundles, functions: [{ entry: 'x', kib: 1, importMs: 51 }] } },
    ],
    [
      'Time of a queue page',
      {
        queue: [
          { ...page, waiting: 1, ms: 10 },
          { ...page, waiting: 2, ms: 16 },
        ],
      },
    ],
    ['Cases opened', { load: results.load.map((one) => ({ ...one, perSecond: 100 })) }],
  ] satisfies [string, Partial<Results>][])('tell that %s is missed', (what, changed) => {
    expect(missed(changed)).toEqual([expect.stringContaining(what)]);
  });

  test('that are missed stand in the report with a sentence, the others without', () => {
    const text = readme({ ...results, cases: [{ ...settled, transitions: 11 }] });
    expect(text).toContain('- **State transitions of an automatic case**: Counted');
    expect(text).not.toContain('**Mails of an automatic case**');
    expect(readme(results)).toContain('All are met.');
  });
});

test('the picture is one well-formed SVG without foreign text', () => {
  const svg = picture(results);
  expect(svg).toContain('http/&lt;staff&gt;');
  expect(svg).not.toMatch(/NaN|undefined|<staff>/);
  expect(svg.match(/<g /g)).toHaveLength(4);
});

test('percentiles are values that were seen', () => {
  expect([percentile([3, 1, 2, 4], 0.5), percentile([3, 1, 2, 4], 0.99), percentile([7], 0.5)]).toEqual([
    2, 4, 7,
  ]);
});

test.each([
  [[], 'full'],
  [['--quick'], 'quick'],
  [['--qick'], undefined],
])('npm run bench -- %j', (args, mode) => {
  expect(readOptions(args)?.mode).toBe(mode);
});
