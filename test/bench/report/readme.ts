import prices from '../prices-2026-11.json' with { type: 'json' };
import { aimsOf } from './aims.ts';
import { markdownTable } from './format.ts';
import { peer } from './peer.ts';
import type { Results } from './results.ts';
import { bundleTable, caseTable, loadTable, queueTable } from './tables.ts';

/** The report for people. */
export function readme(results: Results): string {
  const aims = aimsOf(results);
  const missed = aims.filter(({ met }) => !met);
  const command = results.mode === 'quick' ? 'npm run bench -- --quick' : 'npm run bench';
  return `# Bench

Written by \`${command}\` on ${results.takenOn}, on ${results.machine}. All figures of this page are from that one run;
the raw ones are in [results.json](results.json).

![The main figures](bench.svg)

## Aims

${markdownTable(
  ['aim', 'at most', 'measured', ''],
  aims.map(({ what, aim, figure, met }) => [what, aim, figure, met ? 'met' : '**missed**']),
)}

${missed.length === 0 ? 'All are met.' : missed.map(({ what, remark }) => `- **${what}**: ${remark}`).join('\n')}

Of the aims that are met:

${aims
  .filter(({ met }) => met)
  .map(({ what, remark }) => `- ${what}: ${remark}`)
  .join('\n')}

## What a case takes

One case of each kind on the deployed functions of a local stack. Automatic: opened, refunded by the machine, read once,
confirmed, closed. By an agent: opened, waits, found in the queue, claimed, two questions asked and answered, a part
refunded, confirmed, closed. Every request of every function to AWS is counted on its way; capacity units follow from the
items' sizes before and after each write by AWS's published rule (a KiB begun, twice in a transaction, 4 KiB for reads),
indexes included: an entry whose key changes is a delete and a put. Dollars by
[prices of ${prices.readOn}](../../test/bench/prices-2026-11.json), ${prices.region}, without free tier, with
${prices.assumed.functionMilliseconds} ms assumed for each function call. Not in it: logs, storage, cold starts, and the two
jobs that run every minute whatever the number of cases.

${caseTable(results)}

## Bundles

Minified, and the median import time of ${results.bundles.processes} fresh processes each, measured in turn; "bare" is a bundle of the DynamoDB,
Step Functions and SES clients alone.

${bundleTable(results)}

## Requests a second

On the local stack, whose AWS is an emulator on the same cores, so the load itself and the workflows behind it share
them. \`proxy\` goes through the one-port proxy, \`direct\` to the emulated API. \`health\` asks next to nothing of AWS and
shows what the emulator itself comes to. Each request of \`open\` is a new case with its idempotency record, log and
workflow, which ends here with a person; "workflows behind" is how long those ran on after the last answer.
The cases of the queues below, and of every request before, stand in the same table, and the emulator slows with them.

${loadTable(results)}

${peer.name}, measured on the same kind of machine in ${peer.measuredIn}, requests a second at 1 / 16 / 64 connections: ticket created for
a known contact ${Object.values(peer.created.knownContact).join(' / ')}, for a new one ${Object.values(peer.created.newContact).join(' / ')};
page of 30 of 1,600 tickets ${Object.values(peer.listed.of1600).join(' / ')}, of 11,400 ${Object.values(peer.listed.of11400).join(' / ')}; reply ${Object.values(peer.replied).join(' / ')}.

## Length of the queue

A page of 30 through the adapter, one at a time, each length in a queue of its own in one table. The emulator's time is
linear in the items that share an index key, DynamoDB's isn't; what AWS bills is counted beside it.

${queueTable(results)}
`;
}
