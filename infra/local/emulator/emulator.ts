import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../../cli/plain-error.ts';
import { filesOf, type LocalSettings, type StackFolder, VENV_PYTHON } from '../../cli/settings.ts';
import { emulatorEnvironment } from './child-environment.ts';
import { logTail } from './log-tail.ts';
import { poll } from './poll.ts';
import {
  endGroup,
  endProcess,
  isAlive,
  type ProcessRef,
  readPidFile,
  refTo,
  removePidFile,
  writePidFile,
} from './processes.ts';
import { dropStreamPositions } from './saved-state.ts';
import { noteSaved, noteUnsaved } from './unsaved.ts';

/** The emulator saves its state only while it ends by itself, so it gets ample time for that. */
const TIME_TO_SAVE_MS = 30_000;
const TIME_FOR_WORKERS_MS = 5_000;
const TIME_TO_START_MS = 60_000;

const GUARDED_MINISTACK = join(import.meta.dirname, 'guarded-ministack.py');

export type Emulator = {
  readonly ref: ProcessRef;
  /** Rejects in plain words when the emulator ends without having been asked to. */
  readonly crashed: Promise<never>;
};

/**
 * Starts the local AWS with this stack's saved state and waits until it answers.
 * @param mailPort port on loopback to which it hands on the mail that it accepts
 */
export async function startEmulator(settings: LocalSettings, mailPort: number): Promise<Emulator> {
  const files = filesOf(settings);
  if (!existsSync(VENV_PYTHON)) {
    throw new PlainError('The local AWS is not installed. Run it by its npm script: npm start');
  }
  mkdirSync(files.state, { recursive: true });
  makeTemporaryFolder(files.temporary);
  dropStreamPositions(files.state);

  const log = openSync(files.emulatorLog, 'w');
  const child = spawn(VENV_PYTHON, [GUARDED_MINISTACK], {
    env: emulatorEnvironment({
      port: settings.awsPort,
      stateDir: files.state,
      temporaryDir: files.temporary,
      mailPort,
    }),
    cwd: settings.home,
    stdio: ['ignore', log, log],
    detached: true,
  });
  const crashed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      removePidFile(files.emulatorPid);
      const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
      reject(new PlainError(`The local AWS ended unexpectedly, ${how}.\n${logTail(files.emulatorLog)}`));
    });
  });
  crashed.catch(() => {}); // heard by whoever races it; an exit that we asked for is nobody's error
  const ref = child.pid === undefined ? null : refTo(child.pid);
  if (ref === null) return await crashed;
  writePidFile(files.emulatorPid, ref);

  try {
    await Promise.race([untilReady(settings), crashed]);
  } catch (error) {
    await endProcess(ref, 1_000);
    throw error;
  }
  noteUnsaved(settings, new Date().toISOString());
  return { ref, crashed };
}

/** Ends the emulator so that it saves its state. Returns false when it had to be killed, state unsaved. */
export async function stopEmulator(settings: StackFolder, ref: ProcessRef): Promise<boolean> {
  const ran = isAlive(ref);
  const how = await endProcess(ref, TIME_TO_SAVE_MS);
  await endGroup(ref.pid, TIME_FOR_WORKERS_MS); // Lambda workers end soon after the emulator, by themselves
  removePidFile(filesOf(settings).emulatorPid);
  if (ran && how === 'ended') noteSaved(settings);
  return how === 'ended';
}

/** Ends an emulator that an interrupted run of ours left behind. Returns whether there was one. */
export async function stopLeftOverEmulator(settings: StackFolder): Promise<boolean> {
  const ref = readPidFile(filesOf(settings).emulatorPid);
  if (ref === null) return false;
  await stopEmulator(settings, ref);
  return true;
}

/** Waits until an AWS endpoint answers at all; throws in plain words when it doesn't. */
export async function requireAnswer(awsEndpoint: string): Promise<void> {
  const answered = await poll(() => fetchStatus(awsEndpoint), { everyMs: 250, limitMs: 10_000 });
  if (answered === null) {
    throw new PlainError(
      `AWS_ENDPOINT_URL is ${awsEndpoint}, but nothing answers there.\n` +
        'Start that endpoint, or unset AWS_ENDPOINT_URL: npm start then brings its own.',
    );
  }
}

/**
 * The emulator unpacks functions here. Their own package.json keeps Node from applying the project's
 * `"type": "module"` to them, which it wouldn't meet on AWS.
 */
function makeTemporaryFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), '{ "type": "commonjs" }\n');
}

async function untilReady(settings: LocalSettings): Promise<void> {
  const ready = async () =>
    (await fetchStatus(`${settings.awsEndpoint}/_ministack/ready`)) === 200 ? true : null;
  if ((await poll(ready, { everyMs: 100, limitMs: TIME_TO_START_MS })) === null) {
    throw new PlainError(
      `The local AWS did not become ready within ${TIME_TO_START_MS / 1000} s.\n${logTail(filesOf(settings).emulatorLog)}`,
    );
  }
}

async function fetchStatus(url: string): Promise<number | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}
