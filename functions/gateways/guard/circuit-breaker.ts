import { type Instant, secondsBetween } from '../../../shared/kernel/time.ts';

export interface BreakerSettings {
  /** Failures in a row after which nothing is let through. */
  readonly failures: number;
  /** How long, until one call may try whether it is over. */
  readonly pauseSeconds: number;
}

/** Stops calling what does not answer. Knows only of the calls of its own process. */
export interface CircuitBreaker {
  /** True where a call may be made; whoever is told so must report how it went. */
  allows(): boolean;
  /** Tells how a call went; gives back what it changed. */
  report(worked: boolean): 'opened' | 'closed' | null;
}

export function circuitBreaker(settings: BreakerSettings, now: () => Instant): CircuitBreaker {
  let failures = 0;
  let openSince: Instant | null = null;
  return {
    allows() {
      if (openSince === null) return true;
      if (secondsBetween(openSince, now()) < settings.pauseSeconds) return false;
      // This one call is the trial; the others wait as long again, or until it has worked.
      openSince = now();
      return true;
    },
    report(worked) {
      const wasOpen = openSince !== null;
      if (worked) {
        failures = 0;
        openSince = null;
        return wasOpen ? 'closed' : null;
      }
      failures += 1;
      if (failures >= settings.failures) openSince = now();
      return !wasOpen && openSince !== null ? 'opened' : null;
    },
  };
}
