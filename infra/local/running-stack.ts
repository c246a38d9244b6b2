import { mkdirSync, rmSync } from 'node:fs';
import { type Endpoints, endpointsOf, removeEndpoints, writeEndpoints } from '../cli/endpoints.ts';
import { requireFreePort } from '../cli/ports.ts';
import { type Report, step } from '../cli/progress.ts';
import { filesOf, type LocalSettings } from '../cli/settings.ts';
import { deploy } from './deployment.ts';
import { synthesize } from './emulator/cdk.ts';
import {
  type Emulator,
  requireAnswer,
  startEmulator,
  stopEmulator,
  stopLeftOverEmulator,
} from './emulator/emulator.ts';
import { whatWasLost } from './emulator/unsaved.ts';
import { fetchMessages, newestFirst } from './mailbox/messages.ts';
import { type MailRelay, startMailRelay } from './mailbox/relay.ts';
import { startProxy } from './proxy/server.ts';

export type RunningStack = {
  readonly endpoints: Endpoints;
  /** Rejects in plain words when the local AWS ends unasked. */
  readonly crashed: Promise<never>;
  /** Stops the proxy and the emulator, which then saves its state. */
  readonly stop: () => Promise<void>;
};

/**
 * Brings a local stack up: emulator, deployment, samples, proxy, endpoints file.
 * On failure or abort everything that was started is stopped again before it throws.
 */
export async function runStack(
  settings: LocalSettings,
  report: Report,
  abort: AbortSignal,
): Promise<RunningStack> {
  const files = filesOf(settings);
  mkdirSync(settings.home, { recursive: true });
  rmSync(files.deployLog, { force: true });
  removeEndpoints(files.endpoints);
  if (await stopLeftOverEmulator(settings))
    report('Stopped a local AWS that an interrupted run had left behind.');
  const lost = whatWasLost(settings);
  if (lost !== null) report(lost);
  await requireFreePort(settings.port, 'pages and API', 'REDRESS_PORT');

  const inner = new AbortController();
  const signal = AbortSignal.any([abort, inner.signal]);
  const relay = settings.externalAws === null ? await startMailRelay(files.mail) : null;
  let emulator: Emulator | null = null;
  try {
    // The stacks are rendered while the local AWS starts: neither needs the other.
    const rendering = synthesize(settings, signal);
    rendering.catch(() => {}); // awaited in deploy
    emulator = await startAws(settings, relay, report);
    const crashed = emulator?.crashed ?? new Promise<never>(() => {});
    const guarded = <T>(work: Promise<T>) => Promise.race([work, crashed, whenAborted(signal)]);
    await guarded(deploy(settings, report, signal, rendering));
    const proxy = await startProxy(settings, async () =>
      newestFirst(relay?.messages() ?? (await fetchMessages(settings.awsEndpoint))),
    );
    const endpoints = endpointsOf(settings);
    writeEndpoints(files.endpoints, endpoints);
    return {
      endpoints,
      crashed,
      stop: async () => {
        removeEndpoints(files.endpoints);
        await proxy.close();
        await stopAws(settings, emulator, report);
        await relay?.close();
      },
    };
  } catch (error) {
    inner.abort();
    await stopAws(settings, emulator, report);
    await relay?.close();
    throw error;
  }
}

async function startAws(
  settings: LocalSettings,
  relay: MailRelay | null,
  report: Report,
): Promise<Emulator | null> {
  if (relay === null) {
    report(`Using the AWS endpoint ${settings.awsEndpoint} (AWS_ENDPOINT_URL is set)`);
    await requireAnswer(settings.awsEndpoint);
    return null;
  }
  await requireFreePort(settings.awsPort, 'local AWS', 'REDRESS_AWS_PORT');
  return step(report, 'Starting the local AWS', () => startEmulator(settings, relay.port));
}

async function stopAws(settings: LocalSettings, emulator: Emulator | null, report: Report): Promise<void> {
  if (emulator === null) return;
  const saved = await stopEmulator(settings, emulator.ref);
  if (!saved)
    report('The local AWS did not end in time and was killed: what it did since its start is not saved.');
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
