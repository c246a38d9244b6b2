import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks `check` until it answers something other than null, at most `limitMs` long.
 * Returns that answer, or null when the time is over.
 */
export async function poll<T>(
  check: () => Promise<T | null> | T | null,
  options: { readonly everyMs: number; readonly limitMs: number },
): Promise<T | null> {
  const end = Date.now() + options.limitMs;
  for (;;) {
    const answer = await check();
    if (answer !== null) return answer;
    if (Date.now() >= end) return null;
    await delay(options.everyMs);
  }
}
