import * as z from 'zod';
import { money, paragraph, time } from '../../kernel/fields.contract.ts';
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
    .describe('Who may still put it off: the clock job by itself, or only a colleague; null where nobody'),
  money: z.array(owedMoney),
});

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
    text: paragraph(5000).describe(
      'Why the answer takes longer, to the customer; for a credit, that it was given',
    ),
  })
  .meta({
    id: 'HoldingReply',
    example: { right: 'psd2_101', text: 'The other bank has not answered our question yet.' },
  });
export type HoldingReplyRequest = z.output<typeof holdingReplyRequest>;
