import * as z from 'zod';
import { customerCommand } from '../../command/customer-command.contract.ts';
import { common } from '../../command/refusals.ts';
import type { Refusals } from '../../command/route.contract.ts';
import { staffCommand } from '../../command/staff-command.contract.ts';
import { idOf, paragraph } from '../../kernel/fields.contract.ts';

const message = paragraph(5000);

/** Body of `POST /v1/cases/{caseId}/messages`. */
export const messageRequest = z
  .strictObject({ text: message })
  .meta({ id: 'Message', example: { text: 'The shop confirmed the return yesterday.' } });
export type MessageRequest = z.output<typeof messageRequest>;

const answer = z
  .strictObject({
    question: idOf('qst', 'is not the id of a question'),
    text: message.optional().describe('Your answer; may be left out beside `agreed`'),
    agreed: z.boolean().optional().describe('To what we understood, and to nothing else: is it right?'),
  })
  .refine(({ text, agreed }) => text !== undefined || agreed !== undefined, {
    path: ['text'],
    error: 'is missing',
  })
  .meta({ anyOf: [{ required: ['text'] }, { required: ['agreed'] }] });

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

/** Body of the commands of staff that bring words and nothing else. */
export const textRequest = z
  .strictObject({ text: message })
  .meta({ id: 'Words', example: { text: 'The shop confirmed the return yesterday.' } });
export type TextRequest = z.output<typeof textRequest>;

/** Body of `POST /v1/staff/cases/{caseId}/questions`. */
export const questionsRequest = z
  .strictObject({
    text: message.optional().describe('Words before the questions'),
    questions: z.array(paragraph(500)).min(1).max(10),
  })
  .meta({
    id: 'Questions',
    example: {
      text: 'Two things would help us.',
      questions: ['When did you send it back?', 'By which carrier?'],
    },
  });
export type QuestionsRequest = z.output<typeof questionsRequest>;

/** Why a customer who writes is not heard. */
const ofWriting = {
  case_already_ended: common.case_already_ended,
  too_many_requests: {
    status: 429,
    title: 'Too many messages in an hour, or in a day',
    hint: 'We have what you wrote so far. Write again from `retryAt` on.',
  },
} as const satisfies Refusals;

export const conversationRoutes = {
  sendMessage: customerCommand({
    path: '/v1/cases/{caseId}/messages',
    summary: 'Write to us about your case',
    body: messageRequest,
    refusals: ofWriting,
  }),
  answerQuestions: customerCommand({
    path: '/v1/cases/{caseId}/answers',
    summary: 'Answer our questions',
    body: answersRequest,
    refusals: {
      question_not_open: {
        status: 422,
        title: 'This question was not asked, or is answered already',
        hint: 'Read the case: `openQuestions` lists what we still ask.',
      },
      agreed_misplaced: {
        status: 422,
        title: 'The answer `agreed` belongs to the question that says what we understood',
        hint: 'Send `agreed` with the answer to the open question of kind `understanding`, and with no other.',
      },
      ...ofWriting,
    },
  }),
  addNote: staffCommand({
    path: '/v1/staff/cases/{caseId}/notes',
    summary: 'Keep a note for colleagues',
    body: textRequest,
    action: 'note',
    refusals: {},
  }),
  askCustomer: staffCommand({
    path: '/v1/staff/cases/{caseId}/questions',
    summary: 'Ask the customer, all in one mail',
    body: questionsRequest,
    action: 'ask',
    refusals: {},
  }),
  playBackUnderstanding: staffCommand({
    path: '/v1/staff/cases/{caseId}/understanding',
    summary: 'Play back what was understood, for the customer to confirm',
    body: textRequest,
    action: 'play_back',
    refusals: {},
  }),
  replyToCustomer: staffCommand({
    path: '/v1/staff/cases/{caseId}/replies',
    summary: 'Write to the customer',
    body: textRequest,
    action: 'reply',
    refusals: {},
  }),
};
