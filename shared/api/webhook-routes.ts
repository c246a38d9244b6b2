import * as z from 'zod';
import type { Route } from '../command/route.contract.ts';
import { refusedDeliveries } from './refusals.ts';

/** A payment provider that tells us what happened, as far as the API describes it. */
export interface Webhook {
  /** Last part of its path, as stages name the gateway. */
  readonly name: string;
  /** As people write the provider's name. */
  readonly title: string;
  /** The header that carries the signature, and how the provider signs. */
  readonly signature: { readonly header: string; readonly description: string };
  /** An event, with an example. */
  readonly event: z.ZodType;
}

/** The routes on which these providers tell us that something happened, by the ids of their operations. */
export function webhookRoutes(webhooks: readonly Webhook[]): Readonly<Record<string, Route>> {
  return Object.fromEntries(
    webhooks.map((webhook) => {
      const { name } = webhook;
      return [`hearFrom${name.charAt(0).toUpperCase()}${name.slice(1)}`, routeOf(webhook)];
    }),
  );
}

function routeOf({ name, title, event }: Webhook): Route {
  return {
    method: 'POST',
    path: `/v1/webhooks/${name}`,
    service: 'webhook',
    access: 'signed',
    throttle: { rate: 50, burst: 100 },
    summary: `Hear from ${title}; on stages that pay through ${title}, elsewhere there is nothing here`,
    signedBody: event,
    response: {
      status: 200,
      description: 'Heard; an event that comes again, or is of no interest, too',
      schema: z.strictObject({ received: z.literal(true) }),
    },
    refusals: refusedDeliveries,
  };
}
