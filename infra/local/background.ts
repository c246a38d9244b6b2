import { spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Endpoints } from '../cli/endpoints.ts';
import { PlainError } from '../cli/plain-error.ts';
import type { Report } from '../cli/progress.ts';
import { filesOf, type LocalSettings, type StackFolder } from '../cli/settings.ts';
import { endProcess, type ProcessRef, readPidFile } from './emulator/processes.ts';

/** What a supervisor in the background tells the process that started it. */
export type SupervisorMessage =
  | { readonly kind: 'progress'; readonly line: string }
  | { readonly kind: 'ready'; readonly endpoints: Endpoints }
  | { readonly kind: 'failed'; readonly message: string };

/** What its starter tells it: from now on it lives by itself. */
export const RELEASE = 'release';

export type BackgroundStack = {
  readonly endpoints: Endpoints;
  /** Lets the stack live on when this process ends; without it the stack stops then. */
  readonly release: () => void;
};

/** Longer than a supervisor takes to stop: it gives the emulator 30 s to save. */
const TIME_TO_STOP_MS = 45_000;

/** Starts a local stack in a process of its own and returns once it is ready; throws when it fails. */
export async function startInBackground(settings: LocalSettings, report: Report): Promise<BackgroundStack> {
  mkdirSync(settings.home, { recursive: true });
  const log = openSync(filesOf(settings).supervisorLog, 'w');
  const child = spawn(process.execPath, [join(import.meta.dirname, 'background-main.ts'), settings.home], {
    env: {
      ...process.env,
      REDRESS_PORT: String(settings.port),
      REDRESS_AWS_PORT: String(settings.awsPort),
    },
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  const endpoints = await new Promise<Endpoints>((resolve, reject) => {
    child.on('message', (message: SupervisorMessage) => {
      switch (message.kind) {
        case 'progress':
          return report(message.line);
        case 'ready':
          return resolve(message.endpoints);
        case 'failed':
          return reject(new PlainError(message.message));
        default:
          return message satisfies never;
      }
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new PlainError(`The local stack ended with exit code ${code} before it was ready.`)),
    );
  });
  return {
    endpoints,
    release: () => {
      child.send(RELEASE);
      child.disconnect();
      child.unref();
    },
  };
}

/** The supervisor of this stack, if one of ours runs. */
export function runningSupervisor(settings: StackFolder): ProcessRef | null {
  return readPidFile(filesOf(settings).supervisorPid);
}

/** Stops what runs of this stack, so that its data is saved. Returns whether anything ran. */
export async function stopSupervisor(settings: StackFolder): Promise<boolean> {
  const supervisor = runningSupervisor(settings);
  if (supervisor === null) return false;
  await endProcess(supervisor, TIME_TO_STOP_MS);
  return true;
}
