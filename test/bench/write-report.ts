import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../../infra/cli/settings.ts';
import { aimsOf } from './report/aims.ts';
import { picture } from './report/picture.ts';
import { readme } from './report/readme.ts';
import type { Results } from './report/results.ts';
import type { RetailResults } from './retail/measure-retail.ts';
import { retailReport } from './retail/report.ts';

const folder = join(PROJECT_DIR, 'docs', 'bench');

/** Writes the page about the retail ledger. */
export function writeRetailReport(results: RetailResults): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'retail.md'), retailReport(results));
  console.log('\nWritten: docs/bench/retail.md');
}

/** Writes docs/bench and tells the aims on the console. */
export function writeReport(results: Results): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'results.json'), `${JSON.stringify(rounded(results), null, 2)}\n`);
  writeFileSync(join(folder, 'README.md'), readme(results));
  writeFileSync(join(folder, 'bench.svg'), picture(results));
  const rows = aimsOf(results).map(({ what, aim, figure, met }) => [what, { aim, figure, met }]);
  console.table(Object.fromEntries(rows));
  for (const { what, met, remark } of aimsOf(results)) if (!met) console.log(`Missed: ${what}. ${remark}`);
  console.log('\nWritten: docs/bench/README.md, results.json, bench.svg');
}

/** Six digits are more than any of the figures is good for. */
function rounded(results: Results): unknown {
  return JSON.parse(JSON.stringify(results), (_key, value) =>
    typeof value === 'number' ? Number(value.toPrecision(6)) : value,
  );
}
