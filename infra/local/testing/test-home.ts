import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../../cli/plain-error.ts';
import { readPidFile, refTo, removePidFile, writePidFile } from '../emulator/processes.ts';

const MOST_RUNS_AT_ONCE = 8;

export type TestHome = { readonly home: string; readonly leave: () => void };

/**
 * Takes a folder for a test stack that no other test run uses now: `first`, else `first-2`, `first-3` ….
 * It stays taken until `leave` or the end of this process.
 */
export function takeTestHome(first: string): TestHome {
  for (let number = 1; number <= MOST_RUNS_AT_ONCE; number += 1) {
    const home = number === 1 ? first : `${first}-${number}`;
    const pidFile = join(home, 'runner.pid');
    if (readPidFile(pidFile) !== null) continue;
    const self = refTo(process.pid);
    if (self === null) throw new Error('this process has no identity');
    mkdirSync(home, { recursive: true });
    writePidFile(pidFile, self);
    return { home, leave: () => removePidFile(pidFile) };
  }
  throw new PlainError(`${MOST_RUNS_AT_ONCE} test runs are under way already. Wait for one to end.`);
}
