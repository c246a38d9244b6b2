import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../../cli/settings.ts';
import { countTests, type TestCounts } from './test-counts.ts';

const VITEST = join(PROJECT_DIR, 'node_modules', 'vitest', 'vitest.mjs');

/**
 * Runs vitest once and counts its tests.
 * @param endpointsPath the endpoints.json of the stack, or null when no stack test runs
 */
export async function runVitest(options: {
  readonly home: string;
  readonly args: readonly string[];
  readonly endpointsPath: string | null;
  readonly abort: AbortSignal;
}): Promise<TestCounts> {
  const reportPath = join(options.home, 'report.json');
  rmSync(reportPath, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
  const child = spawn(process.execPath, [VITEST, 'run', ...reporters, ...options.args], {
    cwd: PROJECT_DIR,
    env: { ...process.env, ...(options.endpointsPath && { REDRESS_ENDPOINTS: options.endpointsPath }) },
    stdio: 'inherit',
  });
  const stop = () => child.kill('SIGTERM');
  options.abort.addEventListener('abort', stop, { once: true });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  options.abort.removeEventListener('abort', stop);
  return countTests(existsSync(reportPath) ? readFileSync(reportPath, 'utf8') : null, exitCode);
}
