import * as z from 'zod';
import { escalationReasons } from '../../case/parts/escalation.ts';
import { customerCommand } from '../../command/customer-command.contract.ts';
import { staffCommand } from '../../command/staff-command.contract.ts';
import { paragraph } from '../../kernel/fields.contract.ts';

const words = paragraph(5000);

/** Body of `POST /v1/cases/{caseId}/escalation`. */
export const customerEscalationRequest = z
  .strictObject({
    reason: z
      .enum(['dissatisfaction', 'urgency'])
      .default('dissatisfaction')
      .describe('You are not content with how it goes, or it can’t wait'),
    text: words.describe('What a specialist should know'),
  })
  .meta({
    id: 'CustomerEscalation',
    example: { reason: 'urgency', text: 'The rent is due on Monday, and the money is missing.' },
  });
export type CustomerEscalationRequest = z.output<typeof customerEscalationRequest>;

/** Body of `POST /v1/staff/cases/{caseId}/escalation`. */
export const staffEscalationRequest = z
  .strictObject({
    reasons: z
      .array(z.enum(escalationReasons))
      .min(1)
      .max(escalationReasons.length)
      .refine((given) => new Set(given).size === given.length, 'names a reason twice')
      .meta({ uniqueItems: true }),
    note: words.describe('Why the service so far was not enough; for colleagues'),
  })
  .meta({
    id: 'StaffEscalation',
    example: {
      reasons: ['complexity', 'reputation_risk'],
      note: 'Part of the payment is charged back already; the rest needs somebody who can talk to the bank.',
    },
  });
export type StaffEscalationRequest = z.output<typeof staffEscalationRequest>;

export const escalationRoutes = {
  escalateCase: customerCommand({
    path: '/v1/cases/{caseId}/escalation',
    summary: 'Ask for a specialist to take over your case',
    body: customerEscalationRequest,
    refusals: {
      already_escalated: {
        status: 409,
        title: 'A specialist has this case already',
        hint: 'Send a message if something has changed: whoever has the case reads it.',
      },
      cannot_escalate_now: {
        status: 409,
        title: 'The case cannot go to a specialist at this moment',
        hint: 'While the payment is being checked or refunded, wait for the result and then tell us whether it is right. After the end of the case see `can`: you may be able to appeal or to reopen it.',
      },
    },
  }),
  escalateToTier2: staffCommand({
    path: '/v1/staff/cases/{caseId}/escalation',
    summary: 'Hand a case to Tier 2',
    body: staffEscalationRequest,
    action: 'escalate',
    refusals: {},
  }),
};
