import { dollars, markdownTable, number, ratio } from './format.ts';
import type { CaseCount, Results } from './results.ts';

/** What one case takes, automatic and by an agent side by side. */
export function caseTable({ cases }: Results): string {
  const row = (what: string, value: (one: CaseCount) => string) => [what, ...cases.map(value)];
  const indexes = [...new Set(cases.flatMap(({ indexUnits }) => Object.keys(indexUnits)))];
  return markdownTable(
    ['', ...cases.map(({ kind }) => (kind === 'automatic' ? 'automatic' : 'by an agent'))],
    [
      row('State transitions', (one) => String(one.transitions)),
      row(
        'Table writes, requests: cases + ledger',
        ({ tableWrites: { cases: own, ledger } }) => `${own} + ${ledger}`,
      ),
      row('Write units, indexes included', (one) => number(one.writeUnits)),
      ...indexes.map((index) => row(`– in index \`${index}\``, (one) => number(one.indexUnits[index] ?? 0))),
      row('Table reads, requests', (one) => String(one.tableReads)),
      row('Read units', (one) => number(one.readUnits)),
      row('HTTP requests', (one) => String(one.httpRequests)),
      row('Function calls', (one) => String(one.functionCalls)),
      row('Mails, to the customer', (one) => `${one.mails}, ${one.mailsToCustomer}`),
      row('Dollars: transitions', (one) => dollars(one.cost.transitions)),
      row('Dollars: table', (one) => dollars(one.cost.table)),
      row('Dollars: functions', (one) => dollars(one.cost.functions)),
      row('Dollars: HTTP', (one) => dollars(one.cost.http)),
      row('**Dollars without mail**', (one) => `**${dollars(one.cost.withoutMail)}**`),
      row('Dollars with mail', (one) => dollars(one.cost.total)),
    ],
  );
}

export function bundleTable({ bundles: { bare, functions } }: Results): string {
  return markdownTable(
    ['function', 'KiB', 'to bare', 'import ms', 'to bare'],
    [bare, ...functions].map(({ entry, kib, importMs }) => [
      entry,
      number(kib),
      ratio(kib / bare.kib),
      number(importMs),
      ratio(importMs / bare.importMs),
    ]),
  );
}

export function loadTable({ load }: Results): string {
  return markdownTable(
    [
      'operation',
      'way',
      'connections',
      'per second',
      'p50 ms',
      'p99 ms',
      'requests',
      'failed',
      'workflows behind s',
    ],
    load.map((one) => [
      one.operation,
      one.way,
      String(one.connections),
      number(one.perSecond),
      number(one.p50),
      number(one.p99),
      String(one.requests),
      String(one.failed),
      one.workflowsBehind === null ? '' : number(one.workflowsBehind),
    ]),
  );
}

export function queueTable({ queue }: Results): string {
  const base = (page: string) => queue.find((one) => one.page === page)?.ms ?? Number.NaN;
  return markdownTable(
    ['page', 'waiting cases', 'ms (local AWS)', 'to the shortest', 'table requests', 'read units'],
    queue.map((one) => [
      one.page,
      number(one.waiting),
      number(one.ms),
      ratio(one.ms / base(one.page)),
      String(one.tableRequests),
      number(one.readUnits),
    ]),
  );
}
