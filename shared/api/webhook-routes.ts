import * as z from 'zod';
import type { RouteContract } from '../command/route.contract.ts';
import { refusedDeliveries } from './refusals.ts';

const stripeEvent = z
  .looseObject({
    id: z.string(),
    type: z.string().describe('`refund.*`, `charge.refund.updated` and `charge.dispute.*` are of interest'),
    data: z.looseObject({ object: z.looseObject({ id: z.string() }) }),
  })
  .meta({
    id: 'StripeEvent',
    description: 'An event as Stripe delivers it. It is a hint: what it says is not believed but asked for.',
    example: {
      id: 'evt_1',
      type: 'refund.updated',
      data: { object: { id: 're_1', object: 'refund', payment_intent: 'pi_1', status: 'succeeded' } },
    },
  });

/** Where payment providers tell us that something happened. */
export const webhookRoutes = {
  hearFromStripe: {
    method: 'POST',
    path: '/v1/webhooks/stripe',
    service: 'webhook',
    access: 'signed',
    throttle: { rate: 50, burst: 100 },
    summary: 'Hear from Stripe; on stages that pay through Stripe, elsewhere there is nothing here',
    signedBody: stripeEvent,
    response: {
      status: 200,
      description: 'Heard; an event that comes again, or is of no interest, too',
      schema: z.strictObject({ received: z.literal(true) }),
    },
    refusals: refusedDeliveries,
  },
} as const satisfies Record<string, RouteContract>;
