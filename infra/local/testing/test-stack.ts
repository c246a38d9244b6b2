import { rmSync } from 'node:fs';
import { readEndpoints } from '../../cli/endpoints.ts';
import { freePorts } from '../../cli/ports.ts';
import type { Report } from '../../cli/progress.ts';
import { filesOf, type LocalSettings, readSettings } from '../../cli/settings.ts';
import { runningSupervisor, startInBackground } from '../background.ts';
import { deploy } from '../deployment.ts';
import { stopEverything } from '../stop-everything.ts';

export type TestStack = {
  readonly settings: LocalSettings;
  /** Leaves it running when this process ends. */
  readonly keep: () => void;
};

/**
 * A stack for the tests, with the code as it is now: the one that `--keep` left running in this folder,
 * deployed anew, else a fresh one on free ports.
 */
export async function bringUpTestStack(home: string, report: Report, abort: AbortSignal): Promise<TestStack> {
  const kept = keptSettings(home);
  if (kept !== null) {
    report('Using the test stack that --keep left running.');
    await deploy(kept, report, abort);
    return { settings: kept, keep: () => {} };
  }
  const [port, awsPort] = await freePorts(2);
  const settings = readSettings(home, {
    ...process.env,
    REDRESS_PORT: String(port),
    REDRESS_AWS_PORT: String(awsPort),
  });
  await stopEverything(settings);
  for (const path of Object.values(filesOf(settings))) rmSync(path, { recursive: true, force: true });
  const started = startInBackground(settings, report);
  const stopped = new Promise<never>((_, reject) => {
    abort.addEventListener('abort', () => reject(abort.reason), { once: true });
  });
  const stack = await Promise.race([started, stopped]);
  return { settings, keep: stack.release };
}

function keptSettings(home: string): LocalSettings | null {
  const any = readSettings(home, process.env);
  const endpoints = readEndpoints(filesOf(any).endpoints);
  if (endpoints === null || runningSupervisor(any) === null) return null;
  return readSettings(home, {
    ...process.env,
    REDRESS_PORT: new URL(endpoints.origin).port,
    REDRESS_AWS_PORT: new URL(endpoints.aws).port,
  });
}
