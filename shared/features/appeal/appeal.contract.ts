import * as z from 'zod';
import { customerCommand } from '../../command/customer-command.contract.ts';
import { paragraph } from '../../kernel/fields.contract.ts';

const message = paragraph(5000);

/** Body of `POST /v1/cases/{caseId}/reopening`. */
export const reopeningRequest = z
  .strictObject({ text: message.describe('What happened since') })
  .meta({ id: 'Reopening', example: { text: 'The same amount was charged again today.' } });
export type ReopeningRequest = z.output<typeof reopeningRequest>;

/** Body of `POST /v1/cases/{caseId}/appeal`. */
export const appealRequest = z
  .strictObject({ text: message.describe('What you disagree with, and why') })
  .meta({ id: 'Appeal', example: { text: 'The parcel was delivered to another address; see my note.' } });
export type AppealRequest = z.output<typeof appealRequest>;

export const appealRoutes = {
  appealOutcome: customerCommand({
    path: '/v1/cases/{caseId}/appeal',
    summary: 'Ask for a fresh look at the outcome by somebody who did not decide it',
    body: appealRequest,
    refusals: {
      nothing_to_appeal: {
        status: 409,
        title: 'There is no outcome to appeal against',
        hint: 'You can appeal once the case has an outcome. While we still work on it, send a message.',
      },
      appeal_window_over: {
        status: 409,
        title: 'The time for an appeal is over',
        hint: 'If something new has come up, open a new case on the same payment: it is linked to this one by itself.',
      },
      appeals_exhausted: {
        status: 409,
        title: 'You have used every appeal that we can offer',
        hint: 'You can turn to the independent body that `detail` names.',
      },
    },
  }),
  reopenCase: customerCommand({
    path: '/v1/cases/{caseId}/reopening',
    summary: 'Tell us that the same problem is back after the case was closed',
    body: reopeningRequest,
    refusals: {
      nothing_to_reopen: {
        status: 409,
        title: 'There is no closed case to reopen',
        hint: 'An open case needs no reopening: send a message. A case that was withdrawn or merged stays closed: open a new one.',
      },
      reopening_window_over: {
        status: 409,
        title: 'The time for reopening this case is over',
        hint: 'Open a new case on the same payment: it is linked to this one by itself.',
      },
    },
  }),
};
