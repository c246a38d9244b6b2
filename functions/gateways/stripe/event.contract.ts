import * as z from 'zod';

/** What the API says of an event of Stripe's. */
export const stripeEvent = z
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
