import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { AccountSetting, Setting } from '../../../functions/env.ts';
import { PROJECT_DIR } from '../../../infra/cli/settings.ts';
import { bundleOptions } from '../../../infra/constructs/function-bundle.ts';
import { clock, httpFunctions, reconcile, stepFunctions } from '../../../infra/stacks/function-table.ts';
import type { TeamName } from '../../../shared/command/send-notices.use-case.ts';
import { tiers } from '../../../shared/kernel/parties.ts';
import { median } from '../load/percentile.ts';
import type { BundleFigure, BundleFigures } from '../report/results.ts';

const teams: readonly TeamName[] = [...tiers, 'approver', 'lead'];

/** What a function finds in its environment on a stage with its own ledger, so that its import ends as once deployed. */
const settings: Readonly<Record<Exclude<Setting, AccountSetting>, string>> = {
  CASES_TABLE: 'cases',
  LEDGER_TABLE: 'ledger',
  TIER1_STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:000000000000:stateMachine:tier1',
  TIER2_STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:000000000000:stateMachine:tier2',
  ENGINEERING_STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:000000000000:stateMachine:engineering',
  ACCESS_TOKEN_SECRET_ARN: 'arn:aws:secretsmanager:us-east-1:000000000000:secret:token',
  CASE_PAGE_ORIGIN: 'http://localhost',
  MAIL_SENDER: 'redress@redress.example',
  TEAM_ADDRESSES: JSON.stringify(Object.fromEntries(teams.map((team) => [team, 'a@b.example']))),
  STAFF_POOL_ID: 'us-east-1_bench',
  STAGE: 'bench',
};

const importAndSay =
  'const t = performance.now(); require(process.argv[1]); process.stdout.write(String(performance.now() - t))';

/** Bundles every function as it is deployed and imports each in fresh processes, one after another in turn. */
export function measureBundles(processes: number): BundleFigures {
  const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
    const specs = [...Object.values(httpFunctions), ...Object.values(stepFunctions), reconcile, clock];
    const sources = specs.map(({ entry }) => ({
      entry,
      source: join(PROJECT_DIR, 'functions', `${entry}.ts`),
    }));
    const bareSource = join(import.meta.dirname, 'bare-clients.ts');
    const bundles = [{ entry: 'three clients', source: bareSource }, ...sources].map(({ entry, source }) =>
      bundled(folder, entry, source),
    );
    const times = bundles.map((): number[] => []);
    for (let round = 0; round <= processes; round += 1) {
      bundles.forEach(({ file }, n) => {
        const ms = importTime(file);
        if (round > 0) times[n]?.push(ms); // the first only fills the disk cache
      });
    }
    const [bare, ...functions] = bundles.map(({ entry, kib }, n): BundleFigure => {
      return { entry, kib, importMs: median(times[n] ?? []) };
    });
    if (!bare) throw new Error('nothing was measured');
    return { processes, bare, functions };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bundled(folder: string, entry: string, source: string) {
  const file = join(folder, `${entry.replaceAll(/\W/g, '-')}.js`);
  buildSync({ ...bundleOptions, entryPoints: [source], outfile: file });
  return { entry, file, kib: statSync(file).size / 1024 };
}

function importTime(file: string): number {
  const env = {
    ...settings,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    PATH: process.env['PATH'] ?? '',
  };
  const said = execFileSync(process.execPath, ['-e', importAndSay, file], {
    env,
    encoding: 'utf8',
    timeout: 30_000,
  });
  return Number(said.trim().split('\n').at(-1));
}
