import { PlainError } from '../cli/plain-error.ts';

/** Thrown through everything that is under way when the user asks to stop. */
export class StopRequested extends PlainError {}

/**
 * An abort signal that fires when this process is asked to end: by Ctrl-C, TERM, a closed terminal, or, with
 * `parent`, the end of the process that started it (npm's shell dies of a TERM without passing it on).
 * A second request changes nothing: stopping is under way, and cutting it short would lose the state.
 */
export function stopRequests(options: { readonly parent: 'watched' | 'ignored' }): AbortController {
  const controller = new AbortController();
  const stop = () => controller.abort(new StopRequested('Stopped.'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (options.parent === 'watched') {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && stop(), 500).unref();
  }
  return controller;
}

/** Resolves when the signal fires. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
