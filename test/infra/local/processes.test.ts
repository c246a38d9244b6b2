import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  endProcess,
  isAlive,
  readPidFile,
  refTo,
  writePidFile,
} from '../../../infra/local/emulator/processes.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pid-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function startNode(script: string) {
  const child = spawn(process.execPath, ['-e', `${script};console.log('up')`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  const ref = child.pid === undefined ? null : refTo(child.pid);
  if (ref === null) throw new Error('not started');
  return ref;
}

describe('process references', () => {
  it('tell our process from a stranger that got its pid', () => {
    const path = join(folder, 'x.pid');
    const self = refTo(process.pid);
    if (self === null) throw new Error('no identity');

    writePidFile(path, self);
    expect(readPidFile(path)).toEqual(self);
    writePidFile(path, { ...self, identity: 'started at another time' });
    expect(readPidFile(path)).toBeNull();
    expect(readPidFile(join(folder, 'none.pid'))).toBeNull();
  });
});

describe('endProcess', () => {
  it('lets a process end by itself', async () => {
    const ref = await startNode("process.on('SIGTERM',()=>process.exit());setInterval(()=>{},1e3)");

    expect(await endProcess(ref, 5_000)).toBe('ended');
    expect(isAlive(ref)).toBe(false);
  });

  it('kills one that doesn’t', async () => {
    const ref = await startNode("process.on('SIGTERM',()=>{});setInterval(()=>{},1e3)");

    expect(await endProcess(ref, 200)).toBe('killed');
    expect(isAlive(ref)).toBe(false);
  });
});
