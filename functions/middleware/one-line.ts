import type { MiddlewareObj } from '@middy/core';
import { countsOf } from '../counts.ts';
import { readEnv } from '../env.ts';
import { logger } from '../logger.ts';

/** What of an invocation may stand in the log: ids and codes, never personal data. */
export type Describe<Event, Answer> = (event: Event, answer: Answer | null) => Record<string, unknown>;

/**
 * Logs one line per invocation: what it was, how it ended, how long it took in milliseconds, and what it counted, from
 * which CloudWatch makes metrics.
 */
export function oneLine<Event, Answer>(describe: Describe<Event, Answer>): MiddlewareObj<Event, Answer> {
  const takeCounts = countsOf(readEnv(['STAGE']).STAGE);
  const started = new WeakMap<object, number>();
  const elapsed = (context: object) => Math.round(performance.now() - (started.get(context) ?? Number.NaN));
  return {
    before({ context }) {
      started.set(context, performance.now());
    },
    after({ event, response, context }) {
      logger.info('handled', { ...describe(event, response ?? null), ms: elapsed(context), ...takeCounts() });
    },
    onError({ event, error, context }) {
      const { name, message, stack } = error ?? new Error('unknown');
      logger.error('failed', {
        ...describe(event, null),
        ms: elapsed(context),
        error: { name, message, stack },
        ...takeCounts(),
      });
    },
  };
}
