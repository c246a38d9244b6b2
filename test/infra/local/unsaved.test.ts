import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stopEmulator } from '../../../infra/local/emulator/emulator.ts';
import { refTo } from '../../../infra/local/emulator/processes.ts';
import { noteUnsaved, whatWasLost } from '../../../infra/local/emulator/unsaved.ts';

let home: string;
let process: ChildProcess;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'unsaved-'));
  process = spawn('sleep', ['60'], { detached: true });
  noteUnsaved({ home }, '2026-11-28T10:00:00.000Z');
});
afterEach(() => {
  process.kill('SIGKILL');
  rmSync(home, { recursive: true });
});

function running() {
  const ref = refTo(process.pid ?? 0);
  if (ref === null) throw new Error('it does not run');
  return ref;
}

it('says since when everything is lost after a kill', async () => {
  const ref = running();
  process.kill('SIGKILL');
  await once(process, 'exit');
  await stopEmulator({ home }, ref);
  expect(whatWasLost({ home })).toMatch(/killed before it could save.*2026-11-28T10:00:00.000Z/);
});

it('says nothing after a stop', async () => {
  await stopEmulator({ home }, running());
  expect(whatWasLost({ home })).toBeNull();
});
