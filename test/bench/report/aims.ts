import { dollars, list, number, percent, ratio } from './format.ts';
import { peer } from './peer.ts';
import type { Results } from './results.ts';

/** An aim beside what was measured. */
export interface Aim {
  readonly what: string;
  readonly aim: string;
  readonly figure: string;
  readonly met: boolean;
  /** Why it is missed, or what to know about the figure. */
  readonly remark: string;
}

const limits = {
  transitions: 10,
  tableWrites: 12,
  mails: 3,
  dollars: 0.0003,
  kib: 400,
  importMs: 50,
  queue: 1.5,
};

export function aimsOf(results: Results): Aim[] {
  return [...caseAims(results), ...bundleAims(results), ...queueAims(results), ...openingAims(results)];
}

function caseAims({ cases }: Results): Aim[] {
  const settled = cases.find(({ kind }) => kind === 'automatic');
  if (!settled) return [];
  const { transitions, tableWrites, mailsToCustomer, cost, writeUnits } = settled;
  const index = Object.values(settled.indexUnits).reduce((sum, units) => sum + units, 0);
  return [
    {
      what: 'State transitions of an automatic case',
      aim: `≤ ${limits.transitions}`,
      figure: String(transitions),
      met: transitions <= limits.transitions,
      remark: 'Counted in the execution history: states entered and tries repeated.',
    },
    {
      what: 'Table writes of an automatic case',
      aim: `≤ ${limits.tableWrites}`,
      figure: String(tableWrites.cases),
      met: tableWrites.cases <= limits.tableWrites,
      remark: `Requests to the cases table; the embedded ledger, in the gateway’s place, takes ${tableWrites.ledger} more.`,
    },
    {
      what: 'Mails of an automatic case',
      aim: `≤ ${limits.mails}`,
      figure: String(mailsToCustomer),
      met: mailsToCustomer <= limits.mails,
      remark: 'Counted in the mailbox.',
    },
    {
      what: 'Cost of an automatic case without mail',
      aim: `< ${dollars(limits.dollars)}`,
      figure: dollars(cost.withoutMail),
      met: cost.withoutMail < limits.dollars,
      remark: `${dollars(cost.transitions)} of it are transitions and ${dollars(cost.table)} the table: ${number(writeUnits)} write units, ${number(index)} of them in indexes.`,
    },
  ];
}

function bundleAims({ bundles: { bare, functions } }: Results): Aim[] {
  const heavy = functions.filter(({ kib }) => kib > limits.kib);
  const slow = functions.filter(({ importMs }) => importMs > limits.importMs);
  const largest = Math.max(...functions.map(({ kib }) => kib));
  const slowest = Math.max(...functions.map(({ importMs }) => importMs));
  const above = (those: typeof functions) =>
    those.length === 0 ? 'None is above it' : `Above it: ${list(those.map(({ entry }) => entry))}`;
  return [
    {
      what: 'Largest bundle',
      aim: `≤ ${limits.kib} KiB`,
      figure: `${number(largest)} KiB`,
      met: heavy.length === 0,
      remark: `${above(heavy)}; the bare three clients alone are ${number(bare.kib)} KiB.`,
    },
    {
      what: 'Slowest import',
      aim: `≤ ${limits.importMs} ms`,
      figure: `${number(slowest)} ms`,
      met: slow.length === 0,
      remark: `${above(slow)}; the bare three clients take ${number(bare.importMs)} ms in the same run, so the slowest function is ${ratio(slowest / bare.importMs)} of them.`,
    },
  ];
}

function queueAims({ queue }: Results): Aim[] {
  const first = queue.filter(({ page }) => page === 'first').sort((a, b) => a.waiting - b.waiting);
  const [least] = first;
  const most = first.at(-1);
  if (!least || !most) return [];
  const between = `from ${number(least.waiting)} to ${number(most.waiting)} waiting cases`;
  const time = most.ms / least.ms;
  const units = most.readUnits / least.readUnits;
  return [
    {
      what: `Read units of a queue page ${between}`,
      aim: `≤ ${ratio(limits.queue)}`,
      figure: ratio(units),
      met: units <= limits.queue,
      remark: `${number(least.readUnits)} units in ${least.tableRequests} requests at the shortest, ${number(most.readUnits)} in ${most.tableRequests} at the longest: what AWS reads and bills for a page.`,
    },
    {
      what: `Time of a queue page on the local AWS ${between}`,
      aim: `≤ ${ratio(limits.queue)}`,
      figure: ratio(time),
      met: time <= limits.queue,
      remark:
        'The local AWS walks all items that share an index key, where DynamoDB seeks in a sorted index: its time grows with the queue, the units above don’t.',
    },
  ];
}

function openingAims({ load }: Results): Aim[] {
  const at16 = (operation: string) =>
    load.find((one) => one.operation === operation && one.way === 'direct' && one.connections === 16);
  const open = at16('open');
  const health = at16('health');
  if (!open || !health) return [];
  const theirs = peer.created.knownContact[16];
  return [
    {
      what: 'Cases opened a second at 16 connections',
      aim: `> ${theirs}`,
      figure: number(open.perSecond),
      met: open.perSecond > theirs,
      remark: `${peer.name}, measured on the same kind of machine in ${peer.measuredIn}, creates ${theirs} a second for known contacts and ${peer.created.newContact[16]} for new ones. Here an emulator in Python plays API Gateway, Lambda, DynamoDB, Step Functions and SES: its health check, which asks next to nothing, comes to ${number(health.perSecond)} a second, and opening reaches ${percent(open.perSecond / health.perSecond)} of that while the opened cases’ workflows run on the same cores.`,
    },
  ];
}
