import type { Runtime } from '../../shared/kernel/runtime.ts';
import { addSeconds, type Instant, secondsBetween } from '../../shared/kernel/time.ts';
import { now } from '../builders/clock.ts';

/** Time that passes only where somebody waits or works; no chance. */
export function fakeRuntime(): Runtime & { elapsed(): number } {
  let at: Instant = now;
  const pause = async (milliseconds: number) => {
    at = addSeconds(at, milliseconds / 1000);
  };
  return {
    now: () => at,
    entropy: () => new Uint8Array(16).fill(1),
    pause,
    pauseBelow: pause,
    /** Milliseconds since the beginning. */
    elapsed: () => Math.round(secondsBetween(now, at) * 1000),
  };
}
