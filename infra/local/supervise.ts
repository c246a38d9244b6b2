import { mkdirSync } from 'node:fs';
import type { Endpoints } from '../cli/endpoints.ts';
import type { Report } from '../cli/progress.ts';
import { filesOf, type LocalSettings } from '../cli/settings.ts';
import { refTo, removePidFile, writePidFile } from './emulator/processes.ts';
import { runStack } from './running-stack.ts';
import { aborted, StopRequested } from './stop-requests.ts';

/**
 * Runs a local stack until `stop` fires or the local AWS crashes, and stops it cleanly then.
 * Its pid file stands as long as anything runs. Throws what the user should see of a failure.
 */
export async function supervise(
  settings: LocalSettings,
  options: {
    readonly report: Report;
    readonly stop: AbortSignal;
    readonly onReady: (endpoints: Endpoints) => void;
  },
): Promise<void> {
  const { supervisorPid } = filesOf(settings);
  const self = refTo(process.pid);
  if (self === null) throw new Error('this process has no identity');
  mkdirSync(settings.home, { recursive: true });
  writePidFile(supervisorPid, self);
  try {
    const stack = await runStack(settings, options.report, options.stop);
    options.onReady(stack.endpoints);
    try {
      await Promise.race([aborted(options.stop), stack.crashed]);
    } finally {
      options.report('Stopping, the data is being saved …');
      await stack.stop();
      options.report('Stopped.');
    }
  } catch (error) {
    if (!(error instanceof StopRequested)) throw error;
    options.report('Stopped before it was ready.');
  } finally {
    removePidFile(supervisorPid);
  }
}
