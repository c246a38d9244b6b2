import * as z from 'zod';
import { alreadyYours, staffCommand } from '../../command/staff-command.contract.ts';
import { deskId, paragraph } from '../../kernel/fields.contract.ts';

const words = z.strictObject({ desk: deskId, text: paragraph(5000) });
const deskAlone = z.strictObject({ desk: deskId }).meta({ id: 'DeskNamed', example: { desk: 'fraud' } });
export type DeskNamed = z.output<typeof deskAlone>;

/** Body of `POST /v1/staff/cases/{caseId}/desk-consultation`. */
export const deskQuestion = words.meta({
  id: 'DeskQuestion',
  example: {
    desk: 'fraud',
    text: 'Three cards in one hour from one address: have you met this shopper before?',
  },
});
export type DeskQuestion = z.output<typeof deskQuestion>;

/** Body of `POST /v1/staff/cases/{caseId}/desk-consultation-answer`. */
export const deskAnswer = words.meta({
  id: 'DeskAnswer',
  example: { desk: 'fraud', text: 'Yes, in May: the cards were stolen. Please refund the holders.' },
});
export type DeskAnswer = z.output<typeof deskAnswer>;

const notAsked = {
  status: 409,
  title: 'This desk is not asked anything now',
  hint: 'Read the case file: `consultations` says which desks are asked, and what became of each question.',
} as const;

export const deskRoutes = {
  consultDesk: staffCommand({
    path: '/v1/staff/cases/{caseId}/desk-consultation',
    summary: 'Ask a desk; the case stays with its owner',
    body: deskQuestion,
    action: 'consult_desk',
    refusals: {
      desk_unknown: {
        status: 422,
        title: 'There is no such desk',
        hint: 'Name one of those under `desks` in the policy in force.',
      },
      desk_already_asked: {
        status: 409,
        title: 'This desk has a question on this case already',
        hint: 'Wait for its answer, or recall the question and ask anew.',
      },
    },
  }),
  takeDeskConsultation: staffCommand({
    path: '/v1/staff/cases/{caseId}/desk-consultation-taking',
    summary: 'Take the question to your desk',
    body: deskAlone,
    action: 'take_desk_consultation',
    refusals: { desk_not_asked: notAsked, already_yours: alreadyYours },
  }),
  answerDeskConsultation: staffCommand({
    path: '/v1/staff/cases/{caseId}/desk-consultation-answer',
    summary: 'Answer the question to your desk',
    body: deskAnswer,
    action: 'answer_desk_consultation',
    refusals: { desk_not_asked: notAsked },
  }),
  recallDeskConsultation: staffCommand({
    path: '/v1/staff/cases/{caseId}/desk-consultation-recall',
    summary: 'Recall the question to a desk',
    body: deskAlone,
    action: 'recall_desk_consultation',
    refusals: { desk_not_asked: notAsked },
  }),
};
