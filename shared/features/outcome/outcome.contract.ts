import * as z from 'zod';
import { customerCommand } from '../../command/customer-command.contract.ts';
import { common } from '../../command/refusals.ts';
import { staffCommand } from '../../command/staff-command.contract.ts';
import { paragraph } from '../../kernel/fields.contract.ts';
import { causeCategories } from '../../kernel/words.ts';

const comment = paragraph(2000);
const words = paragraph(5000);

/** Body of `POST /v1/cases/{caseId}/confirmation`. */
export const confirmationRequest = z
  .strictObject({
    satisfied: z.boolean().describe('Are you content with how we handled it?'),
    solved: z.boolean().describe('Is the problem really gone?'),
    rating: z.int().min(1).max(5).optional(),
    comment: comment.optional(),
  })
  .meta({
    id: 'Confirmation',
    example: { satisfied: true, solved: true, rating: 5, comment: 'Thank you, that was quick.' },
  });
export type ConfirmationRequest = z.output<typeof confirmationRequest>;

/** Body of `POST /v1/cases/{caseId}/withdrawal`. */
export const withdrawalRequest = z
  .strictObject({ comment: comment.optional() })
  .meta({ id: 'Withdrawal', example: { comment: 'The shop has already paid me back.' } });
export type WithdrawalRequest = z.output<typeof withdrawalRequest>;

/** Body of `POST /v1/staff/cases/{caseId}/report`. */
export const closingReportRequest = z
  .strictObject({
    cause: z.enum(causeCategories),
    workDone: words,
    solution: words,
    prevention: words.describe('What keeps it from happening again; read in the statistics'),
  })
  .meta({
    id: 'ClosingReport',
    example: {
      cause: 'provider_fault',
      workDone: 'Traced the refund with the bank; it came back because the card was closed.',
      solution: 'Paid to the bank account that the customer named.',
      prevention: 'Ask for another path at once when a refund comes back.',
    },
  });
export type ClosingReportRequest = z.output<typeof closingReportRequest>;

export const outcomeRoutes = {
  confirmOutcome: customerCommand({
    path: '/v1/cases/{caseId}/confirmation',
    summary: 'Say whether the outcome satisfies you and the problem is solved',
    body: confirmationRequest,
    refusals: {
      nothing_to_confirm: {
        status: 409,
        title: 'There is no outcome to confirm',
        hint: 'Read the case: an outcome can be confirmed while its status is `resolved`.',
      },
      already_confirmed: {
        status: 409,
        title: 'The outcome is confirmed already',
        hint: 'Nothing more to do: your first answer is kept.',
      },
    },
  }),
  withdrawCase: customerCommand({
    path: '/v1/cases/{caseId}/withdrawal',
    summary: 'Withdraw a case',
    body: withdrawalRequest,
    refusals: {
      refund_already_started: {
        status: 409,
        title: 'A refund was made or is on its way, so the case cannot be withdrawn',
        hint: 'Tell us with a confirmation, or in a message, whether the outcome is right.',
      },
      case_already_ended: common.case_already_ended,
      verified_link_needed: common.verified_link_needed,
    },
  }),
  fileReport: staffCommand({
    path: '/v1/staff/cases/{caseId}/report',
    summary: 'File the closing report',
    body: closingReportRequest,
    action: 'file_report',
    refusals: {},
  }),
};
