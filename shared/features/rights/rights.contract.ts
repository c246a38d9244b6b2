import * as z from 'zod';
import { delayReasons } from '../../case/parts/right.ts';
import { staffCommand } from '../../command/staff-command.contract.ts';
import { money, paragraph, time } from '../../kernel/fields.contract.ts';
import type { Frozen } from '../../kernel/frozen.ts';
import { packIds } from '../../laws/pack-id.ts';

const right = z.enum(packIds);
const state = z.enum(['running', 'delayed', 'passed', 'answered']);

/** Money that a law gives the customer; computed, and paid by people. */
const owedMoney = z.strictObject({
  what: z
    .enum(['refund', 'credit', 'compensation'])
    .describe('Money back, a credit for the time being, or compensation for a delay'),
  amount: money,
  since: time,
  by: time.nullable().describe('By when; null for compensation, which grows until the answer'),
});

/** A right as the customer sees it. */
export const customersRight = z.strictObject({
  id: right,
  name: z.string().describe('The right and its law, in the customer’s language'),
  gives: z.string().describe('What it gives you'),
  by: time.describe('By when the law wants our answer, as it stands now'),
  date: z.iso.date().describe('The day of `by` where the law counts it: a date of the customer’s country'),
  state: state.describe(
    '`delayed`: we told you the reasons and the later date; `passed`: the date is over without an answer',
  ),
  source: z.url().describe('Official text of the law'),
  money: z.array(z.strictObject({ ...owedMoney.shape, text: z.string().describe('The same in words') })),
});

export type CustomersRight = Frozen<z.output<typeof customersRight>>;

/** A right as staff see it. */
export const staffRight = z.strictObject({
  id: right,
  law: z.string(),
  source: z.url(),
  since: time,
  by: z.string().describe('`facts`, or the colleague who invoked it'),
  state,
  acknowledgeBy: time.nullable(),
  answerBy: time,
  furthestBy: time
    .nullable()
    .describe('To when a delay that the customer is told of puts it off; null where to none'),
  heldAt: time.nullable().describe('When the customer was told of the delay'),
  atEnd: z.enum(['miss', 'lapse']).describe('Whether passing the date breaks the law or ends a chance'),
  holdingReply: z
    .enum(['holding_reply', 'colleague'])
    .nullable()
    .describe(
      'How a colleague may still put it off: `holding_reply` for a reason beyond our control only, `colleague` where they judge whether the law’s condition is met; null where nobody may. Nothing is sent by itself',
    ),
  money: z.array(owedMoney),
  payerBears: money
    .nullable()
    .describe(
      'What the law lets us leave with a payer whose card or device was lost or stolen; for a colleague to judge, and not taken off `money`',
    ),
});

export type StaffRight = Frozen<z.output<typeof staffRight>>;

/** Body of `POST /v1/staff/cases/{caseId}/rights`. */
export const rightRequest = z
  .strictObject({
    right,
    since: time
      .optional()
      .describe(
        'When the customer asked; where left out, it counts from the receipt of the complaint, or from the payment where the law counts from it',
      ),
  })
  .meta({ id: 'RightInvocation', example: { right: 'psd2_77', since: '2026-11-20T09:00:00Z' } });
export type RightRequest = z.output<typeof rightRequest>;

/** Body of `POST /v1/staff/cases/{caseId}/holding-replies`. */
export const holdingReplyRequest = z
  .strictObject({
    right,
    because: z
      .enum(delayReasons)
      .optional()
      .describe(
        'What beyond our control delays the answer. Needed where `holdingReply` of the right is `holding_reply`',
      ),
    text: paragraph(5000).describe(
      'Why the answer takes longer, to the customer; for a credit, that it was given',
    ),
  })
  .meta({
    id: 'HoldingReply',
    example: {
      right: 'psd2_101',
      because: 'other_provider',
      text: 'The other bank has not answered our question yet.',
    },
  });
export type HoldingReplyRequest = z.output<typeof holdingReplyRequest>;

export const rightsRoutes = {
  invokeRight: staffCommand({
    path: '/v1/staff/cases/{caseId}/rights',
    summary: 'Note that a right given by law applies, because the customer invokes it or its facts are met',
    body: rightRequest,
    action: 'invoke_right',
    refusals: {
      right_not_in_force: {
        status: 422,
        title: 'This right is not in force for this customer',
        hint: 'It holds in other countries or for payments of another time, the customer’s country is not known, it binds another firm, or the policy has not switched it on.',
      },
      right_already_runs: {
        status: 409,
        title: 'This right runs already',
        hint: 'See `rights` in the case file for its dates.',
      },
      right_payment_unknown: {
        status: 422,
        title: 'This right needs a payment that is known to be the customer’s',
        hint: 'Find the payment first; other rights may still apply.',
      },
      right_asked_too_late: {
        status: 422,
        title: 'The time within which the law lets the customer ask is over',
        hint: 'It counts from when the money was taken. Explain this to the customer; other rights may still apply.',
      },
      right_begins_later: {
        status: 422,
        title: 'A right cannot begin in the future',
        hint: 'Give the time at which the customer asked, or leave `since` out.',
      },
      right_before_payment: {
        status: 422,
        title: 'A right cannot begin before the payment',
        hint: 'Give the time at which the customer asked, or leave `since` out.',
      },
    },
  }),
  sendHoldingReply: staffCommand({
    path: '/v1/staff/cases/{caseId}/holding-replies',
    summary: 'Tell the customer why the answer takes longer than the law has it',
    body: holdingReplyRequest,
    action: 'send_holding_reply',
    refusals: {
      right_not_running: {
        status: 409,
        title: 'This right does not wait for an answer',
        hint: 'See `rights` in the case file for those that do.',
      },
      delay_not_open: {
        status: 409,
        title: 'The answer can be put off no further',
        hint: 'The law knows no delay here, the customer was told of one already, or the date has passed.',
      },
      delay_needs_reason: {
        status: 422,
        title: 'The law allows this delay only for a reason beyond our control',
        hint: 'Name it in `because`. Where what delays us is our own, answer in time.',
      },
    },
  }),
};
