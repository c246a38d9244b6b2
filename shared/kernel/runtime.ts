import type { Metric } from './metrics.ts';
import type { Instant } from './time.ts';

/** Time and chance, so that the domain needs neither. */
export interface Runtime {
  now(): Instant;
  /** 16 fresh random bytes. */
  entropy(): Uint8Array;
  /** Waits this many milliseconds. */
  pause(milliseconds: number): Promise<void>;
  /** Waits a random while below this many milliseconds, so that those who collided do not collide again. */
  pauseBelow(milliseconds: number): Promise<void>;
}

/** Tells operators what happens, without ending the work. */
export interface Reporter {
  /** What went wrong. Details never hold personal data or tokens. */
  warn(event: string, details: Readonly<Record<string, unknown>>): void;
  /** Something happened, `times` times or once. */
  count(metric: Metric, times?: number): void;
}
