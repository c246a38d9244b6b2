import type { Instant } from '../domain/time.ts';

/** Time and chance, so that the domain needs neither. */
export interface Runtime {
  now(): Instant;
  /** 16 fresh random bytes. */
  entropy(): Uint8Array;
}

/** Tells operators what went wrong without ending the work. Details never hold personal data or tokens. */
export interface Reporter {
  warn(event: string, details: Readonly<Record<string, unknown>>): void;
}
