import * as z from 'zod';
import type { RouteContract } from '../../command/route.contract.ts';
import { email } from '../../kernel/fields.contract.ts';

/** Body of `POST /v1/access-links`. */
export const accessLinkRequest = z
  .strictObject({
    caseId: z.string().regex(/^case_[0-9a-z]{26}$/, 'is not a case id'),
    email: email.describe('The address that you gave when you opened the case'),
  })
  .meta({
    id: 'AccessLinkRequest',
    example: { caseId: 'case_01hzy3v7k8m9n0p1q2r3s4t5v6', email: 'maria.novak@mail.example' },
  });
export type AccessLinkRequest = z.output<typeof accessLinkRequest>;

export const accessLinkRoutes = {
  requestAccessLink: {
    method: 'POST',
    path: '/v1/access-links',
    service: 'customer',
    access: 'public',
    throttle: { rate: 10, burst: 20 },
    summary: 'Ask for a fresh link to a case; it goes to the address on record',
    body: accessLinkRequest,
    response: {
      status: 202,
      description: 'If there is such a case with this address, a mail is on its way',
      schema: z.strictObject({ status: z.literal('accepted') }),
    },
    refusals: {},
  },
} as const satisfies Record<string, RouteContract>;
