import * as z from 'zod';
import type { Route } from '../command/route.contract.ts';

/** What the gateway itself answers, before a request comes to our code or where that cannot answer: no problem of RFC 9457. */
export interface GatewayRefusal {
  readonly description: string;
  readonly content: { readonly schema: z.ZodType; readonly example: { readonly message: string } };
}

const answer = z.object({ message: z.string() });
const anyRefusal = answer.meta({ id: 'GatewayRefusal', description: 'In the gateway’s own words' });

const refusal = (description: string, message: string, schema = anyRefusal): GatewayRefusal => ({
  description,
  content: { schema, example: { message } },
});

const noToken = refusal('The gateway found no token, or none that it takes', 'Unauthorized');
const tooLarge = refusal('The request is larger than the gateway takes', 'Request Entity Too Large');
const tooMany = refusal(
  'Too many calls at this moment: repeat the request a little later, each time after a longer wait',
  'Too Many Requests',
  answer.meta({ id: 'Throttled' }),
);
const failed = refusal('Our code could not answer', 'Internal Server Error');
const overloaded = refusal('Our code did not answer in time', 'Service Unavailable');

/** What the gateway can answer at a route, by status. */
export function gatewayRefusals(route: Route): ReadonlyMap<number, GatewayRefusal> {
  return new Map([
    ...(route.access === 'staff' ? [[401, noToken] as const] : []),
    ...((route.body ?? route.signedBody) ? [[413, tooLarge] as const] : []),
    [429, tooMany],
    [500, failed],
    [503, overloaded],
  ]);
}
