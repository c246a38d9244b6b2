import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until `check` gives something other than undefined, false or null.
 * Fails with what it last saw after `withinSeconds`.
 */
export async function eventually<T>(
  what: string,
  check: () => Promise<T | undefined | false | null>,
  withinSeconds = 60,
): Promise<T> {
  const end = performance.now() + withinSeconds * 1000;
  let last: unknown;
  // A look costs the machine what the thing waited for needs, so that looks become rarer.
  for (let wait = 50; performance.now() < end; wait = Math.min(wait * 1.5, 400)) {
    const seen = await check();
    if (seen !== undefined && seen !== false && seen !== null) return seen;
    last = seen;
    await pause(wait);
  }
  throw new Error(`not within ${withinSeconds} s: ${what} (last seen: ${JSON.stringify(last)})`);
}
