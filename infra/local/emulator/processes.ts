import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { poll } from './poll.ts';

/**
 * A process that we started. A pid alone may have passed on to a stranger's process;
 * the identity tells them apart.
 */
export type ProcessRef = { readonly pid: number; readonly identity: string };

/** Reference to a process that runs now, or null when there is none. */
export function refTo(pid: number): ProcessRef | null {
  const identity = identityOf(pid);
  return identity === null ? null : { pid, identity };
}

export function isAlive(ref: ProcessRef): boolean {
  return identityOf(ref.pid) === ref.identity;
}

export function writePidFile(path: string, ref: ProcessRef): void {
  writeFileSync(path, `${JSON.stringify(ref)}\n`);
}

/** The process named by a pid file if it still runs and is the one that was started; else null. */
export function readPidFile(path: string): ProcessRef | null {
  if (!existsSync(path)) return null;
  try {
    const { pid, identity } = JSON.parse(readFileSync(path, 'utf8')) as Partial<ProcessRef>;
    if (typeof pid !== 'number' || typeof identity !== 'string') return null;
    const ref = { pid, identity };
    return isAlive(ref) ? ref : null;
  } catch {
    return null;
  }
}

export function removePidFile(path: string): void {
  rmSync(path, { force: true });
}

/**
 * Asks a process to end (TERM) and waits; after `graceMs` it is killed, with its process group when it leads one.
 * Returns how it ended.
 */
export async function endProcess(ref: ProcessRef, graceMs: number): Promise<'ended' | 'killed'> {
  const gone = () => (isAlive(ref) ? null : true);
  if (!isAlive(ref)) return 'ended';
  process.kill(ref.pid, 'SIGTERM');
  if (await poll(gone, { everyMs: 50, limitMs: graceMs })) return 'ended';
  killGroup(ref.pid);
  await poll(gone, { everyMs: 50, limitMs: 5_000 });
  return 'killed';
}

/** Waits for the rest of the process group that `pid` led; after `graceMs` it is killed. */
export async function endGroup(pid: number, graceMs: number): Promise<void> {
  const empty = () => (hasGroup(pid) ? null : true);
  if ((await poll(empty, { everyMs: 50, limitMs: graceMs })) === null) killGroup(pid);
}

/** Kills the process group led by `pid`, or only the process when it leads none. */
export function killGroup(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
      return;
    } catch {
      // No such group, or it has ended meanwhile.
    }
  }
}

function hasGroup(pid: number): boolean {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** When the process was started, as the system tells it; null when it doesn't run (a zombie doesn't). */
function identityOf(pid: number): string | null {
  return existsSync('/proc/self/stat') ? linuxIdentity(pid) : psIdentity(pid);
}

function linuxIdentity(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startTicks] = [fields[0], fields[19]];
    if (state === 'Z' || state === 'X') return null;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${startTicks}`;
  } catch {
    return null;
  }
}

function psIdentity(pid: number): string | null {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [state = '', ...started] = line.split(/\s+/);
    return line === '' || state.startsWith('Z') ? null : started.join(' ');
  } catch {
    return null;
  }
}
