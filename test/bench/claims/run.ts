import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runProgram } from '../../../infra/cli/plain-error.ts';
import { PROJECT_DIR } from '../../../infra/cli/settings.ts';
import before from './before.json' with { type: 'json' };
import { boughtIn } from './bought.ts';
import { faultKinds, honestKinds, trialKindOf, trialsOf } from './claim-set.ts';
import { claimsReport } from './claims-report.ts';
import { verdictOn } from './rules.ts';
import { summed, tryClaims } from './try-claims.ts';

const [faults, honest, seed] = [100, 50, 1];
const trials = faultKinds.length * faults + honestKinds.length * honest;

/** Makes honest and dishonest claims on the purchases of a ledger folder, and writes docs/bench/claims.md. */
await runProgram(async () => {
  // npm runs scripts in the project's folder and tells where the user stood.
  const folder = resolve(process.env['INIT_CWD'] ?? '.', process.argv[2] ?? 'samples/ledger/retail');
  const bought = boughtIn(folder, trials, seed);
  const now = summed(trialsOf(bought, faults, honest).map((trial) => tryClaims(trial, verdictOn)));
  const page = claimsReport({
    takenOn: new Date().toISOString().slice(0, 10),
    purchases: bought.length,
    currency: bought[0]?.currency ?? '',
    revision: before.revision,
    before: before.outcomes.map((one) => ({ ...one, kind: trialKindOf(one.kind) })),
    now,
  });
  const docs = join(PROJECT_DIR, 'docs', 'bench');
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(docs, 'claims.md'), page);
  console.log('Written: docs/bench/claims.md');
  return 0;
});
