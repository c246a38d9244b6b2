import * as z from 'zod';
import type { RouteContract } from '../../command/route.contract.ts';
import { locales, reasons } from '../../kernel/words.ts';

/** Query of `GET /v1/guidance`. */
export const guidanceQuery = z.strictObject({
  reason: z.enum(reasons).optional(),
  locale: z.string().max(35).default('en'),
});
export type GuidanceQuery = z.output<typeof guidanceQuery>;

/** Answer to `GET /v1/guidance`: how to state a case well. */
export const guidance = z
  .strictObject({
    locale: z.enum(locales),
    reasons: z.array(
      z.strictObject({
        reason: z.enum(reasons),
        name: z.string(),
        whatToState: z.string(),
        helpfulEvidence: z.array(z.strictObject({ kind: z.string(), text: z.string() })),
        answerWithinBusinessMinutes: z.int(),
      }),
    ),
  })
  .meta({ id: 'Guidance' });
export type Guidance = z.output<typeof guidance>;

export const guidanceRoutes = {
  readGuidance: {
    method: 'GET',
    path: '/v1/guidance',
    service: 'public',
    access: 'public',
    throttle: { rate: 50, burst: 100 },
    summary: 'How to state a case well: what to tell, what to attach, how long it takes',
    query: guidanceQuery,
    response: { status: 200, description: 'Guidance for one reason or all', schema: guidance },
    refusals: {},
  },
} as const satisfies Record<string, RouteContract>;
