import * as z from 'zod';
import { common } from '../../command/refusals.ts';
import { staffCommand } from '../../command/staff-command.contract.ts';
import { lineIds, money, paragraph } from '../../kernel/fields.contract.ts';

const words = paragraph(5000);

/** Body of `POST /v1/staff/cases/{caseId}/decision`. */
export const decisionRequest = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('refund'), amount: money, lines: lineIds, words }),
    z.strictObject({ kind: z.literal('decline'), words }),
    z.strictObject({ kind: z.literal('explain'), words }),
  ])
  .meta({
    id: 'Decision',
    example: {
      kind: 'refund',
      amount: { amount: 1990, currency: 'EUR' },
      words: 'One of the two articles came back, so we refund its price.',
    },
  });
export type DecisionRequest = z.output<typeof decisionRequest>;

export const decisionRoutes = {
  decideCase: staffCommand({
    path: '/v1/staff/cases/{caseId}/decision',
    summary: 'Refund, decline or explain',
    body: decisionRequest,
    action: 'decide',
    refusals: {
      above_authority: common.above_authority,
      amount_not_available: common.amount_not_available,
      currency_differs: common.currency_differs,
      line_not_of_order: common.line_not_of_order,
      payer_not_verified: common.payer_not_verified,
      payment_not_known: common.payment_not_known,
      second_refund_needs_plan: {
        status: 403,
        title: 'A second refund on one case needs a second person',
        hint: 'Escalate the case to Tier 2, where a colleague approves a plan.',
      },
    },
  }),
};
