import * as z from 'zod';
import { money, paragraph } from '../../kernel/fields.contract.ts';
import { isPayoutAccount, tidyAccount } from '../plan/payout-account.contract.ts';

const message = paragraph(5000);
const comment = paragraph(2000);

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

/** Body of `POST /v1/cases/{caseId}/messages`. */
export const messageRequest = z
  .strictObject({ text: message })
  .meta({ id: 'Message', example: { text: 'The shop confirmed the return yesterday.' } });
export type MessageRequest = z.output<typeof messageRequest>;

const answer = z
  .strictObject({
    question: z.string().regex(/^qst_[0-9a-z]{26}$/, 'is not the id of a question'),
    text: message.optional().describe('Your answer; may be left out beside `agreed`'),
    agreed: z.boolean().optional().describe('To what we understood, and to nothing else: is it right?'),
  })
  .refine(({ text, agreed }) => text !== undefined || agreed !== undefined, {
    path: ['text'],
    error: 'is missing',
  });

/** Body of `POST /v1/cases/{caseId}/answers`. */
export const answersRequest = z.strictObject({ answers: z.array(answer).min(1).max(10) }).meta({
  id: 'Answers',
  example: {
    answers: [
      { question: 'qst_01hzy3v7k8m9n0p1q2r3s4t5v6', text: 'On 12 November.' },
      { question: 'qst_01hzy3v7k8m9n0p1q2r3s4t5v7', agreed: true },
    ],
  },
});
export type AnswersRequest = z.output<typeof answersRequest>;

/** Body of `POST /v1/cases/{caseId}/escalation`. */
export const escalationRequest = z
  .strictObject({
    reason: z
      .enum(['dissatisfaction', 'urgency'])
      .default('dissatisfaction')
      .describe('You are not content with how it goes, or it can’t wait'),
    text: message.describe('What a specialist should know'),
  })
  .meta({
    id: 'CustomerEscalation',
    example: { reason: 'urgency', text: 'The rent is due on Monday, and the money is missing.' },
  });
export type EscalationRequest = z.output<typeof escalationRequest>;

const payoutAccount = z
  .string()
  .max(50)
  .overwrite(tidyAccount)
  .refine(
    isPayoutAccount,
    'is neither a valid IBAN nor an account number of 4 to 34 letters and digits; check each character',
  )
  .describe('Where a bank transfer goes: an IBAN, or the account number where your country has none');

/** Body of `POST /v1/cases/{caseId}/option-choice`. */
export const optionChoiceRequest = z
  .discriminatedUnion('choice', [
    z.strictObject({
      choice: z.literal('accept'),
      option: z.string().regex(/^opt_[0-9a-z]{26}$/, 'is not the id of an option'),
      payoutAccount: payoutAccount.optional(),
    }),
    z.strictObject({ choice: z.literal('decline'), text: message.optional() }),
    z.strictObject({
      choice: z.literal('counter'),
      amount: money.optional().describe('What you ask for instead'),
      text: message.describe('What you propose instead, and why'),
    }),
  ])
  .meta({
    id: 'OptionChoice',
    example: { choice: 'accept', option: 'opt_01hzy3v7k8m9n0p1q2r3s4t5v6' },
  });
export type OptionChoiceRequest = z.output<typeof optionChoiceRequest>;

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
