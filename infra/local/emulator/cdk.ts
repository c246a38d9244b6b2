import { spawn } from 'node:child_process';
import { appendFileSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../../cli/plain-error.ts';
import { filesOf, LOCAL_ACCOUNT, LOCAL_REGION, type LocalSettings, PROJECT_DIR } from '../../cli/settings.ts';
import { cdkEnvironment } from './child-environment.ts';
import { logTail } from './log-tail.ts';
import { killGroup } from './processes.ts';

const CDK = join(PROJECT_DIR, 'node_modules', 'aws-cdk', 'bin', 'cdk');
const QUIET = ['--no-notices', '--no-color'];

/** Renders the stacks of a stage, the local one by default, into the stack's own cdk.out. Needs no AWS. */
export function synthesize(
  settings: LocalSettings,
  abort: AbortSignal,
  context: Readonly<Record<string, string>> = localContext(settings),
): Promise<void> {
  const pairs = Object.entries(context).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  return runCdk(
    settings,
    'synth',
    ['synth', '--quiet', ...pairs, '--output', filesOf(settings).cdkOut],
    abort,
  );
}

function localContext({ origin }: LocalSettings): Record<string, string> {
  return { stage: 'local', casePageOrigin: origin, staffSignInOrigin: origin };
}

/** Prepares the account for deployments; once for each saved state. */
export function bootstrapAccount(settings: LocalSettings, abort: AbortSignal): Promise<void> {
  return runCdk(settings, 'bootstrap', ['bootstrap', `aws://${LOCAL_ACCOUNT}/${LOCAL_REGION}`], abort);
}

/** Deploys what `synthesize` rendered and writes the stacks' outputs file. */
export function deployStacks(settings: LocalSettings, abort: AbortSignal): Promise<void> {
  const files = filesOf(settings);
  const options = ['--require-approval', 'never', '--method', 'direct', '--progress', 'events'];
  return runCdk(
    settings,
    'deploy',
    ['deploy', '--all', '--app', files.cdkOut, ...options, '--outputs-file', files.outputs],
    abort,
  );
}

async function runCdk(
  settings: LocalSettings,
  what: string,
  args: readonly string[],
  abort: AbortSignal,
): Promise<void> {
  abort.throwIfAborted();
  const { deployLog } = filesOf(settings);
  appendFileSync(deployLog, `\n── cdk ${what}, ${new Date().toISOString()}\n`);
  const log = openSync(deployLog, 'a');
  const child = spawn(process.execPath, [CDK, ...args, ...QUIET], {
    cwd: PROJECT_DIR,
    env: cdkEnvironment(settings.awsEndpoint),
    stdio: ['ignore', log, log],
    detached: true,
  });
  const killAll = () => child.pid !== undefined && killGroup(child.pid);
  abort.addEventListener('abort', killAll, { once: true });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  }).finally(() => abort.removeEventListener('abort', killAll));
  abort.throwIfAborted();
  if (code !== 0) throw new PlainError(`cdk ${what} failed.\n${logTail(deployLog, 40)}`);
}
