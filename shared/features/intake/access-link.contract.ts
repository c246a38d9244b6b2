import * as z from 'zod';
import { customerCommand } from '../../command/customer-command.contract.ts';
import type { RouteContract } from '../../command/route.contract.ts';
import { nothing } from '../../command/staff-command.contract.ts';
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
  confirmAddress: customerCommand({
    path: '/v1/cases/{caseId}/address-confirmation',
    summary: 'Say, by the link in our first mail, that the case is yours; nobody works on it before',
    body: nothing,
    refusals: {
      no_address_to_confirm: {
        status: 409,
        title: 'Nothing has to be confirmed',
        hint: 'Read the case to see how it goes on.',
      },
      mailed_link_needed: {
        status: 403,
        title: 'This needs the link that we mailed to the address of the case',
        hint: 'Open the link in that mail, or ask for it again with `POST /v1/access-links`.',
      },
    },
  }),
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
